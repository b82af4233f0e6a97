import { LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer, UniverInstanceType, type ILanguagePack, type IWorkbookData, type Plugin, type PluginCtor, type Workbook } from "@univerjs/core";
import {
  UniverDocsPlugin, UniverDocsUIPlugin, UniverFormulaEnginePlugin, UniverRenderEnginePlugin, UniverSheetsFormulaPlugin, UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin, UniverSheetsPlugin, UniverSheetsUIPlugin, UniverUIPlugin, CalculationMode,
} from "@univerjs/preset-sheets-core";
import { UniverDataValidationPlugin, UniverSheetsDataValidationPlugin, UniverSheetsDataValidationUIPlugin } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePlugin, UniverSheetsNoteUIPlugin } from "@univerjs/preset-sheets-note";
import { defaultTheme } from "@univerjs/themes";
import { startTransition } from "react";
import type { Language } from "#core";
import { pagePace } from "../../pane/page-pace";
import { blankWorkbook } from "./blank-workbook";
import { drawn } from "./drawn";

/** How the grid is to be set up. */
export interface UniverSettings {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly isDark: boolean;
  readonly texts: ILanguagePack;
}

const LOCALES: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, en: LocaleType.EN_US };

type Plugins = readonly (readonly [PluginCtor<Plugin>, object?])[];

/** What a sheet needs to be drawn, in the order in which one builds on the other. */
const first = (container: HTMLElement): Plugins => [
  [UniverDocsPlugin], [UniverRenderEnginePlugin],
  [UniverUIPlugin, { container, header: true, toolbar: false, headerMenu: false, contextMenu: true, disableAutoFocus: true }],
  [UniverDocsUIPlugin], [UniverFormulaEnginePlugin], [UniverSheetsPlugin],
  [UniverSheetsUIPlugin, {
    formulaBar: true, disableAutoFocus: true, clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true, disableForceStringMark: true,
    footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true, addSheetButtonConfig: { show: false } },
  }],
];

/** What comes to a sheet that is there. */
const LATER: Plugins = [
  [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }], [UniverSheetsNumfmtUIPlugin],
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }], [UniverSheetsFormulaUIPlugin],
  [UniverDataValidationPlugin], [UniverSheetsDataValidationPlugin], [UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false }],
  [UniverSheetsNotePlugin], [UniverSheetsNoteUIPlugin],
];

/**
 * Univer with what a view of a workbook needs: no toolbar, since formats are the file's, and no calculation, since results are. It is set up
 * around a blank workbook, one part in a turn: the page lives on meanwhile, and all of it has run once before the first real sheet comes.
 */
export async function createUniver({ container, language, isDark, texts }: UniverSettings): Promise<Univer> {
  const locale = LOCALES[language];
  const univer = new Univer({ theme: defaultTheme, darkMode: isDark, locale, locales: { [locale]: texts }, logLevel: LogLevel.SILENT });
  for (const [plugin, options] of first(container)) {
    // One of them draws the grid's frame with React: in slices, when it is told that this may wait.
    startTransition(() => univer.registerPlugin(plugin, options));
    await pagePace.rest();
  }
  const lifecycle = univer.__getInjector().get(LifecycleService);
  // Else the first workbook would bring this about, in the same turn.
  lifecycle.stage = LifecycleStages.Ready;
  await pagePace.rest();
  univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  await lifecycle.onStage(LifecycleStages.Rendered);
  await drawn();
  for (const [plugin, options] of LATER) {
    univer.registerPlugin(plugin, options);
    // Univer starts what comes later by a timer of 4 ms.
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  await drawn();
  return univer;
}
