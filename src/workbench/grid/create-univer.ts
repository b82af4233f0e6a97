import { LocaleType, LogLevel, Univer, type ILanguagePack, type Plugin, type PluginCtor } from "@univerjs/core";
import {
  UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin, CalculationMode,
} from "@univerjs/preset-sheets-core";
import { UniverDataValidationPlugin, UniverSheetsDataValidationPlugin, UniverSheetsDataValidationUIPlugin } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from "@univerjs/preset-sheets-note";
import { defaultTheme } from "@univerjs/themes";
import type { Language } from "#core";
import { pagePace } from "../../pane/page-pace";

/** How the grid is to be set up. */
export interface UniverSettings {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly texts: ILanguagePack;
}

export const LOCALES: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, en: LocaleType.EN_US };

const plugins = (container: HTMLElement): readonly (readonly [PluginCtor<Plugin>, object?])[] => [
  [UniverDocsPlugin], [UniverRenderEnginePlugin],
  [UniverUIPlugin, { container, header: true, toolbar: false, headerMenu: false, contextMenu: true, disableAutoFocus: true }],
  [UniverDocsUIPlugin], [UniverFormulaEnginePlugin], [UniverSheetsPlugin],
  [UniverSheetsUIPlugin, {
    formulaBar: true, disableAutoFocus: true, clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true, disableForceStringMark: true,
    footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true, addSheetButtonConfig: { show: false } },
  }],
  [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }], [UniverSheetsNumfmtUIPlugin],
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }], [UniverSheetsFormulaUIPlugin],
  [UniverDataValidationPlugin], [UniverSheetsDataValidationPlugin], [UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false }],
  [UniverSheetsNotePlugin], [UniverSheetsNoteUIPlugin],
];

/** Univer with what a view of a workbook needs: no toolbar, since formats are the file's, and no calculation, since results are. One part comes in a turn, so that the page lives on. */
export async function createUniver({ container, language, isDark, texts }: UniverSettings): Promise<Univer> {
  const locale = LOCALES[language];
  const univer = new Univer({ theme: defaultTheme, darkMode: isDark, locale, locales: { [locale]: texts }, logLevel: LogLevel.SILENT });
  for (const [plugin, options] of plugins(container)) {
    univer.registerPlugin(plugin, options);
    await pagePace.rest();
  }
  return univer;
}
