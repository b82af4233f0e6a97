import type { Localised } from "#core";
import type { OptionName } from "./option-table";

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
  issue: {
    usage: ["issue TEMPLATES… --roster R.csv --period P --out DIR [--prior LAST.xlsx]"],
    words: [1, Infinity],
    options: ["roster", "period", "out", "prior"],
    demands: ["roster", "period", "out"],
    about: {
      "zh-CN": "下发：给名册里每个单位一个工作簿，内有这几张空白报表（给出往期的，列上本单位的上期数），另附一封邮件正文",
      "zh-TW": "下發：給名冊裡每個單位一個活頁簿，內有這幾張空白報表（給出往期的，列上本單位的上期數），另附一封郵件正文",
      en: "for each unit of a roster a workbook with these empty forms (with its last figures beside the entries, where earlier periods are given), and the text of the mail that goes with it",
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
  ready: {
    usage: ["ready FILE… --out DIR [--filler NAME] [--template ID|FILE.json] [--roster R.csv] [--period P] [--prior LAST.xlsx] [--all]"],
    words: [1, Infinity],
    options: ["out", "filler", "template", "roster", "period", "prior", "all"],
    demands: ["out"],
    about: {
      "zh-CN": "校验后准备报送：通过的盖上报送单，给出文件名、邮件主题和正文；没通过的列出问题，并写出标注好的副本",
      "zh-TW": "校驗後準備報送：通過的蓋上報送單，給出檔名、郵件主旨和正文；沒通過的列出問題，並寫出標註好的副本",
      en: "check and make ready to send: stamped, with file name, subject and mail text; what is not ready comes as a marked copy",
    },
  },
  collect: {
    usage: ["collect FILES_OR_MAILS… --into DISTRICT.xlsx [--accept all|new|none] [--roster R.csv] [--template ID|FILE.json] [--period P] [--prior LAST.xlsx] [--without-hard]"],
    words: [1, Infinity],
    options: ["into", "accept", "roster", "template", "period", "prior", "without-hard"],
    demands: ["into"],
    about: {
      "zh-CN": "收表：认出每份是新报、新版、重复、旧版还是改动过的，说明改了什么；收下的并入汇总工作簿，记入收报记录",
      "zh-TW": "收表：認出每份是新報、新版、重複、舊版還是改動過的，說明改了什麼；收下的併入彙總活頁簿，記入收報記錄",
      en: "look through what came in (files, zip archives, mails): new, newer, same again, older, changed; take it into the district workbook",
    },
  },
  "send-back": {
    usage: ["send-back DISTRICT.xlsx [FILES_OR_MAILS…] --out DIR [--deadline D] [--roster R.csv] [--template ID|FILE.json] [--period P]"],
    words: [1, Infinity],
    options: ["out", "deadline", "roster", "template", "period"],
    demands: ["out"],
    about: {
      "zh-CN": "退回：给每个有问题的单位写一份通知和标注好的本单位报表（给出收到的原件时，标在它自己的工作簿里），并记入收报记录",
      "zh-TW": "退回：給每個有問題的單位寫一份通知和標註好的本單位報表（給出收到的原件時，標在它自己的活頁簿裡），並記入收報記錄",
      en: "a notice and the unit's marked figures (in its own workbook, where what came in is given) for each unit with something to put right or explain; noted in the workbook",
    },
  },
  chase: {
    usage: ["chase DISTRICT.xlsx [--deadline D] [--roster R.csv] [--template ID|FILE.json] [--period P]"],
    words: [1, 1],
    options: ["deadline", "roster", "template", "period"],
    demands: [],
    about: { "zh-CN": "催报：谁没报、逾期、退回未重报，并给出邮件正文", "zh-TW": "催報：誰沒報、逾期、退回未重報，並給出郵件正文", en: "who is missing, overdue or has not sent again, with mail texts" },
  },
  "report-up": {
    usage: ["report-up DISTRICT.xlsx --out F.xlsx [--measure 万元] [--by-unit] [--filler NAME] [--without-hard] [--roster R.csv] [--template ID|FILE.json] [--period P]"],
    words: [1, 1],
    options: ["out", "measure", "by-unit", "filler", "without-hard", "roster", "template", "period"],
    demands: ["out"],
    about: {
      "zh-CN": "上报：只含汇总数（数值，不带公式）的干净副本，盖上报送单，上一级可以直接收；可改以万元、亿元上报，分项与合计仍然相等",
      "zh-TW": "上報：只含彙總數（數值，不帶公式）的乾淨副本，蓋上報送單，上一級可以直接收；可改以萬元、億元上報，分項與合計仍然相等",
      en: "a clean stamped copy of the totals, values in place of formulas, which the next level takes as it is; amounts in 万元 or 亿元 where wished, rounded so that they still add up",
    },
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
