import type { Localised } from "#core";

/** Functions that the ribbon calls in the page commands.html. */
export type FunctionName = "clearMarks";

/** What a ribbon button does: opens the pane on a road, or calls a function of commands/main.ts by name. */
export type CommandAction =
  | { readonly kind: "pane"; readonly road: "check" | "consolidate" | null }
  | { readonly kind: "function"; readonly name: FunctionName };

/** A button of the ribbon. */
export interface RibbonCommand {
  /** Its name in the manifest, such as Huihe.Check. */
  readonly id: string;
  /** Its picture: assets/icons/<icon>-16.png and larger. */
  readonly icon: string;
  readonly label: Localised;
  /** What it does, in a sentence or two; at most 250 characters. */
  readonly tip: Localised;
  readonly action: CommandAction;
}

/** The group on the Home tab, named as the product is. */
export const RIBBON_GROUP: Localised = { "zh-CN": "汇核", "zh-TW": "匯核", en: "Huihe" };

/** The buttons of the group, from left to right. manifest.xml says the same to Excel (a test compares them). */
export const RIBBON_COMMANDS: readonly RibbonCommand[] = [
  {
    id: "Huihe.Check",
    icon: "check",
    label: { "zh-CN": "校验", "zh-TW": "校驗", en: "Check" },
    tip: {
      "zh-CN": "打开窗格，校验这个工作簿里的报表，把对不上的数标出来。您填的数不会改动。",
      "zh-TW": "開啟窗格，校驗這個活頁簿裡的報表，把對不上的數標出來。您填的數不會更動。",
      en: "Opens the pane to check the forms in this workbook and to mark figures that do not agree. Your figures are not changed.",
    },
    action: { kind: "pane", road: "check" },
  },
  {
    id: "Huihe.Consolidate",
    icon: "consolidate",
    label: { "zh-CN": "汇总", "zh-TW": "彙總", en: "Consolidate" },
    tip: {
      "zh-CN": "打开窗格，把各单位报来的文件汇总成合计。每个合计都能追到它的来源单元格。",
      "zh-TW": "開啟窗格，把各單位報來的檔案彙總成合計。每個合計都能追到它的來源儲存格。",
      en: "Opens the pane to add up the files that units sent in. Every total can name the cells that it comes from.",
    },
    action: { kind: "pane", road: "consolidate" },
  },
  {
    id: "Huihe.ClearMarks",
    icon: "clear",
    label: { "zh-CN": "清除标注", "zh-TW": "清除標註", en: "Clear marks" },
    tip: {
      "zh-CN": "去掉汇核加的颜色、批注和“校验结果”表，别的都不动。",
      "zh-TW": "去掉匯核加的顏色、附註和「校驗結果」表，別的都不動。",
      en: "Takes away the colours, the notes and the sheet of findings that Huihe added, and nothing else.",
    },
    action: { kind: "function", name: "clearMarks" },
  },
  {
    id: "Huihe.OpenPane",
    icon: "pane",
    label: { "zh-CN": "打开窗格", "zh-TW": "開啟窗格", en: "Open pane" },
    tip: {
      "zh-CN": "在表格右侧打开汇核，看校验结果和合计的来源。",
      "zh-TW": "在表格右側開啟匯核，看校驗結果和合計的來源。",
      en: "Opens Huihe beside the sheet, with the findings and the cells behind each total.",
    },
    action: { kind: "pane", road: null },
  },
];
