import type { Localised } from "#core";

/** What may follow an option: nothing, or one value, named as help shows it. */
export interface OptionSpec {
  /** Null when the option takes no value. */
  readonly value: string | null;
  readonly isRepeatable?: boolean;
  readonly about: Localised;
}

/** Every option of every subcommand. */
export const OPTIONS = {
  template: {
    value: "ID|FILE.json",
    isRepeatable: true,
    about: {
      "zh-CN": "只用这张报表（内置编号，或 JSON 模板文件）；可重复",
      "zh-TW": "只用這張報表（內建編號，或 JSON 範本檔）；可重複",
      en: "only this form (a built-in id, or a JSON template); may be repeated",
    },
  },
  roster: {
    value: "R.csv",
    about: {
      "zh-CN": "单位名册（单位代码,单位名称,上级代码,上级名称；CSV 或 Excel）",
      "zh-TW": "單位名冊（單位代碼,單位名稱,上級代碼,上級名稱；CSV 或 Excel）",
      en: "who must report: unit_code,unit_name,district_code,district_name (CSV or Excel)",
    },
  },
  period: {
    value: "P",
    about: {
      "zh-CN": "报告期：2020-03-20、2020-W12、2020-03、2020-Q1 或 2020",
      "zh-TW": "報告期：2020-03-20、2020-W12、2020-03、2020-Q1 或 2020",
      en: "the reporting period: 2020-03-20, 2020-W12, 2020-03, 2020-Q1 or 2020",
    },
  },
  prior: {
    value: "LAST.xlsx",
    isRepeatable: true,
    about: {
      "zh-CN": "往期的汇总工作簿（或往期报送的表），拿来比较，不计入；可重复，给多期就按多期判断",
      "zh-TW": "往期的彙總活頁簿（或往期報送的表），拿來比較，不計入；可重複，給多期就按多期判斷",
      en: "an earlier period's district workbook (or submissions) to compare with, never added up; repeat it for a longer history",
    },
  },
  unit: {
    value: "NAME",
    about: { "zh-CN": "填报单位的名称或代码", "zh-TW": "填報單位的名稱或代碼", en: "name or code of the unit that will fill it" },
  },
  mark: {
    value: "DIR",
    about: {
      "zh-CN": "把标注好的副本写到这个文件夹（原件不动）",
      "zh-TW": "把標註好的副本寫到這個資料夾（原件不動）",
      en: "write marked copies into this folder; the originals stay as they are",
    },
  },
  out: {
    value: "PATH",
    about: { "zh-CN": "写到哪里", "zh-TW": "寫到哪裡", en: "where to write" },
  },
  "without-hard": {
    value: null,
    about: {
      "zh-CN": "有强制性问题的单位不计入汇总（默认计入并注明）",
      "zh-TW": "有強制性問題的單位不計入彙總（預設計入並註明）",
      en: "leave units with hard findings out of the totals (by default they are in, and the totals say so)",
    },
  },
  bulletin: {
    value: null,
    about: {
      "zh-CN": "再出一页可打印的督查通报：谁报了谁没报、进度、变化最大的数、突出问题、销号情况，带两张图",
      "zh-TW": "再出一頁可列印的督查通報：誰報了誰沒報、進度、變化最大的數、突出問題、銷號情況，帶兩張圖",
      en: "add the supervision bulletin: one printable page of who has reported, progress, largest changes, worst findings and open issues, with two charts",
    },
  },
  filler: {
    value: "NAME",
    about: { "zh-CN": "填报人姓名，写进报送单", "zh-TW": "填報人姓名，寫進報送單", en: "who filled it in, for the submission slip" },
  },
  into: {
    value: "DISTRICT.xlsx",
    about: { "zh-CN": "收进哪本汇总工作簿；没有就新建", "zh-TW": "收進哪本彙總活頁簿；沒有就新建", en: "the district workbook that takes the files; made where there is none" },
  },
  accept: {
    value: "all|new|none",
    about: {
      "zh-CN": "收下哪些：all 全部新报和新版，new 其中没有强制性问题的，none 只记录；不写就只看不收",
      "zh-TW": "收下哪些：all 全部新報和新版，new 其中沒有強制性問題的，none 只記錄；不寫就只看不收",
      en: "which to take: all that are new or newer, of these the ones in order (new), or none, which are noted only; left out: show what would happen",
    },
  },
  deadline: {
    value: "D",
    about: { "zh-CN": "报送期限，写进通知，例如 3月21日17:00", "zh-TW": "報送期限，寫進通知，例如 3月21日17:00", en: "until when, for the notices" },
  },
  "by-unit": {
    value: null,
    about: { "zh-CN": "分街道表也一起上报", "zh-TW": "分街道表也一起上報", en: "send the sheet by unit along" },
  },
  measure: {
    value: "万元",
    about: { "zh-CN": "金额改以万元、亿元等上报（舍位平衡，另附舍位说明）", "zh-TW": "金額改以萬元、億元等上報（捨位平衡，另附捨位說明）", en: "amounts in this measure, such as 万元 or 亿元, rounded so that sums stay sums; what was rounded is said on a sheet" },
  },
  all: {
    value: null,
    about: {
      "zh-CN": "同类的问题也逐条列出（默认合成一条并计数）；template learn：不太有把握的提议也采用",
      "zh-TW": "同類的問題也逐條列出（預設合成一條並計數）；template learn：不太有把握的提議也採用",
      en: "list findings alike one by one (by default they are one with a count); template learn: take what is less sure, too",
    },
  },
  sheet: {
    value: "NAME",
    about: { "zh-CN": "从这张工作表学（默认数最多的那张报表）", "zh-TW": "從這張工作表學（預設數最多的那張報表）", en: "learn from this worksheet (by default the form with most figures)" },
  },
  without: {
    value: "3,7",
    about: { "zh-CN": "不采用这几条提议（编号）", "zh-TW": "不採用這幾條提議（編號）", en: "leave out these proposals, by their numbers" },
  },
  json: {
    value: null,
    about: { "zh-CN": "标准输出只有一个 JSON 文档", "zh-TW": "標準輸出只有一個 JSON 文件", en: "one JSON document on stdout, nothing else" },
  },
  lang: {
    value: "zh-CN|zh-TW|en",
    about: { "zh-CN": "语言，默认 zh-CN", "zh-TW": "語言，預設 zh-CN", en: "language, zh-CN by default" },
  },
  help: { value: null, about: { "zh-CN": "显示帮助", "zh-TW": "顯示說明", en: "show this help" } },
  version: { value: null, about: { "zh-CN": "显示版本", "zh-TW": "顯示版本", en: "show the version" } },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** Options that every subcommand takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ["json", "lang", "help"];
