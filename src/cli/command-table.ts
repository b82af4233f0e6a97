import type { Localised } from "#core";

/** What may follow an option: nothing, or one value, named as help shows it. */
export interface OptionSpec {
  /** Null when the option takes no value. */
  readonly value: string | null;
  readonly isRepeatable?: boolean;
  readonly about: Localised;
}

/** A subcommand as people call it. */
export interface CommandSpec {
  /** How to call it, without "huihe". */
  readonly usage: readonly string[];
  /** Fewest and most words beside the options. */
  readonly words: readonly [fewest: number, most: number];
  readonly options: readonly OptionName[];
  /** Options that must be there. */
  readonly demands: readonly OptionName[];
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

/** Every subcommand, in the order in which help lists them. */
export const COMMANDS = {
  templates: {
    usage: ["templates"],
    words: [0, 0],
    options: [],
    demands: [],
    about: { "zh-CN": "列出内置报表", "zh-TW": "列出內建報表", en: "list the built-in forms" },
  },
  template: {
    usage: ["template check ID|FILE.json", "template try ID|FILE.json FILES… [--roster R.csv]", "template export ID --out FILE.json", "template learn FILES… --out T.json [--sheet NAME] [--all] [--without 3,7]"],
    words: [2, Infinity],
    options: ["roster", "out", "sheet", "all", "without"],
    demands: [],
    about: {
      "zh-CN": "检查一套规则：矛盾、重复、多余、永不成立、不适用；在往期工作簿上试行，看每条规则会指出多少；写成 JSON，改成自己的报表；或从正在用的表里学出一套，每条提议都说明依据",
      "zh-TW": "檢查一套規則：矛盾、重複、多餘、永不成立、不適用；在往期活頁簿上試行，看每條規則會指出多少；寫成 JSON，改成自己的報表；或從正在用的表裡學出一套，每條提議都說明依據",
      en: "check a rule book: what contradicts, repeats, follows, never holds or never applies; try it on past workbooks; write it as JSON, to make one's own of it; or learn one from a form in use, with the reason of each proposal",
    },
  },
  form: {
    usage: ["form TEMPLATE --unit NAME --period P --out F.xlsx", "form TEMPLATE --roster R.csv --period P --out DIR"],
    words: [1, 1],
    options: ["unit", "period", "roster", "out"],
    demands: ["period", "out"],
    about: {
      "zh-CN": "生成空白报表；给出名册时每个单位一个文件",
      "zh-TW": "產生空白報表；給出名冊時每個單位一個檔案",
      en: "make an empty form; with a roster, one file a unit",
    },
  },
  check: {
    usage: ["check FILES… [--template ID|FILE.json] [--roster R.csv] [--period P] [--prior LAST.xlsx] [--mark DIR] [--all]"],
    words: [1, Infinity],
    options: ["template", "roster", "period", "prior", "mark", "all"],
    demands: [],
    about: {
      "zh-CN": "校验报来的工作簿，列出全部问题",
      "zh-TW": "校驗報來的活頁簿，列出全部問題",
      en: "check workbooks and list every finding",
    },
  },
  audit: {
    usage: ["audit FILES… [--mark DIR] [--all]"],
    words: [1, Infinity],
    options: ["mark", "all"],
    demands: [],
    about: {
      "zh-CN": "不用模板，看任何表格里哪些数对不上：合计、公式、比率、排名、库存、上下表之间",
      "zh-TW": "不用範本，看任何表格裡哪些數對不上：合計、公式、比率、排名、庫存、上下表之間",
      en: "without a template: which figures of any sheet do not follow (totals, formulas, rates, ranks, stocks, between tabs)",
    },
  },
  consolidate: {
    usage: ["consolidate FILES… --out DISTRICT.xlsx [--template ID|FILE.json] [--roster R.csv] [--period P] [--prior LAST.xlsx] [--without-hard] [--bulletin] [--all]"],
    words: [1, Infinity],
    options: ["out", "template", "roster", "period", "prior", "without-hard", "bulletin", "all"],
    demands: ["out"],
    about: {
      "zh-CN": "校验并汇总成一本，每个合计都能追到来源单元格",
      "zh-TW": "校驗並彙總成一本，每個合計都能追到來源儲存格",
      en: "check, then add up into one workbook whose every total names its cells",
    },
  },
  explain: {
    usage: ["explain DISTRICT.xlsx 'SHEET!CELL'"],
    words: [2, 2],
    options: [],
    demands: [],
    about: { "zh-CN": "说明一个合计由哪些单元格而来", "zh-TW": "說明一個合計由哪些儲存格而來", en: "name the cells that a total is made of" },
  },
  clear: {
    usage: ["clear FILES… --out DIR"],
    words: [1, Infinity],
    options: ["out"],
    demands: ["out"],
    about: {
      "zh-CN": "写出去掉汇核标注的副本，别的一概不动",
      "zh-TW": "寫出去掉匯核標註的副本，別的一概不動",
      en: "write copies without our marks; nothing else changes",
    },
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** Whether `word` names a subcommand. */
export const isCommandName = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

/** All subcommand names, in help's order. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
