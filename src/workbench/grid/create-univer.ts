import { LocaleType, LogLevel, Univer, type ILanguagePack } from "@univerjs/core";
import {
  UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin, CalculationMode,
} from "@univerjs/preset-sheets-core";
import { UniverDataValidationPlugin, UniverSheetsDataValidationPlugin, UniverSheetsDataValidationUIPlugin } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from "@univerjs/preset-sheets-note";
import { defaultTheme } from "@univerjs/themes";
import type { Language } from "#core";

/** How the grid is to be set up. */
export interface UniverSettings {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly texts: ILanguagePack;
}

export const LOCALES: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, en: LocaleType.EN_US };

/** Univer with what a view of a workbook needs: no toolbar, since formats are the file's, and no calculation, since results are. */
export function createUniver({ container, language, isDark, texts }: UniverSettings): Univer {
  const locale = LOCALES[language];
  const univer = new Univer({ theme: defaultTheme, darkMode: isDark, locale, locales: { [locale]: texts }, logLevel: LogLevel.SILENT });
  univer.registerPlugins([
    [UniverDocsPlugin], [UniverRenderEnginePlugin],
    [UniverUIPlugin, { container, header: true, toolbar: false, headerMenu: false, contextMenu: true, disableAutoFocus: true }],
    [UniverDocsUIPlugin], [UniverFormulaEnginePlugin], [UniverSheetsPlugin],
    [UniverSheetsUIPlugin, {
      formulaBar: true, disableAutoFocus: true, clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true, disableForceStringMark: true,
      footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true, addSheetButtonConfig: { show: false } },
    }],
    [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }], [UniverSheetsNumfmtUIPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }], [UniverSheetsFormulaUIPlugin],
    [UniverDataValidationPlugin], [UniverSheetsDataValidationPlugin], [UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false }],
    [UniverSheetsNotePlugin], [UniverSheetsNoteUIPlugin],
  ]);
  return univer;
}
