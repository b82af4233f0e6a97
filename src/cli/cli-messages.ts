import type { Catalogue } from "#core";

/** What is wrong with a call, and the way out. */
export const cliMessages = {
  "no-command": {
    what: { "zh-CN": "没有说要做什么。", "zh-TW": "沒有說要做什麼。", en: "Nothing was asked for." },
    remedy: { "zh-CN": "huihe --help 列出全部命令。", "zh-TW": "huihe --help 列出全部命令。", en: "huihe --help lists all commands." },
  },
  "unknown-command": {
    what: { "zh-CN": "没有“{word}”这个命令。", "zh-TW": "沒有「{word}」這個命令。", en: "There is no command {word}." },
    remedy: { "zh-CN": "huihe --help 列出全部命令。", "zh-TW": "huihe --help 列出全部命令。", en: "huihe --help lists all commands." },
  },
  "unknown-verb": {
    what: { "zh-CN": "{command} 后面不能写“{word}”。", "zh-TW": "{command} 後面不能寫「{word}」。", en: "{command} knows no {word}." },
    remedy: { "zh-CN": "可用：{known}。", "zh-TW": "可用：{known}。", en: "Known are {known}." },
  },
  "unknown-option": {
    what: { "zh-CN": "{command} 没有选项 {option}。", "zh-TW": "{command} 沒有選項 {option}。", en: "{command} has no option {option}." },
    remedy: {
      "zh-CN": "huihe {command} --help 列出它的选项。文件名以 - 开头时，写在 -- 之后。",
      "zh-TW": "huihe {command} --help 列出它的選項。檔名以 - 開頭時，寫在 -- 之後。",
      en: "huihe {command} --help lists its options. A file whose name begins with - goes after --.",
    },
  },
  "option-without-value": {
    what: { "zh-CN": "选项 {option} 后面缺少 {value}。", "zh-TW": "選項 {option} 後面缺少 {value}。", en: "Option {option} lacks its {value}." },
    remedy: { "zh-CN": "写成 {option} {value}。", "zh-TW": "寫成 {option} {value}。", en: "Write {option} {value}." },
  },
  "option-with-value": {
    what: { "zh-CN": "选项 {option} 不带值，却写了“{value}”。", "zh-TW": "選項 {option} 不帶值，卻寫了「{value}」。", en: "Option {option} takes no value, but was given {value}." },
    remedy: { "zh-CN": "只写 {option}。", "zh-TW": "只寫 {option}。", en: "Write {option} alone." },
  },
  "option-twice": {
    what: { "zh-CN": "选项 {option} 写了两次。", "zh-TW": "選項 {option} 寫了兩次。", en: "Option {option} was given twice." },
    remedy: { "zh-CN": "只留一个。", "zh-TW": "只留一個。", en: "Keep one of them." },
  },
  "option-missing": {
    what: { "zh-CN": "{command} 缺少 {option} {value}。", "zh-TW": "{command} 缺少 {option} {value}。", en: "{command} needs {option} {value}." },
    remedy: { "zh-CN": "用法：{usage}", "zh-TW": "用法：{usage}", en: "Usage: {usage}" },
  },
  "words-missing": {
    what: { "zh-CN": "{command} 还缺少参数。", "zh-TW": "{command} 還缺少參數。", en: "{command} needs more than that." },
    remedy: { "zh-CN": "用法：{usage}", "zh-TW": "用法：{usage}", en: "Usage: {usage}" },
  },
  "words-unexpected": {
    what: { "zh-CN": "{command} 用不着“{words}”。", "zh-TW": "{command} 用不著「{words}」。", en: "{command} has no use for {words}." },
    remedy: { "zh-CN": "用法：{usage}", "zh-TW": "用法：{usage}", en: "Usage: {usage}" },
  },
  "unknown-language": {
    what: { "zh-CN": "没有“{language}”这种语言。", "zh-TW": "沒有「{language}」這種語言。", en: "There is no language {language}." },
    remedy: { "zh-CN": "可用：{known}。", "zh-TW": "可用：{known}。", en: "Known are {known}." },
  },
  "unknown-measure": {
    what: { "zh-CN": "金额不能以“{measure}”计。", "zh-TW": "金額不能以「{measure}」計。", en: "Amounts cannot be counted in {measure}." },
    remedy: { "zh-CN": "可用：{known}。", "zh-TW": "可用：{known}。", en: "Known are {known}." },
  },
  "no-amounts": {
    what: { "zh-CN": "{workbook} 的报表里没有可以改以{measure}计的数（或者已经以它计）。", "zh-TW": "{workbook} 的報表裡沒有可以改以{measure}計的數（或者已經以它計）。", en: "{workbook} holds nothing that could be counted in {measure}, or counts in it already." },
    remedy: { "zh-CN": "去掉 --measure，按模板的计量单位上报。", "zh-TW": "去掉 --measure，按範本的計量單位上報。", en: "Leave --measure out to report as the templates count." },
  },
  "unknown-period": {
    what: { "zh-CN": "“{period}”不是报告期。", "zh-TW": "「{period}」不是報告期。", en: "{period} is no reporting period." },
    remedy: {
      "zh-CN": "日报写 2020-03-20，周报 2020-W12，月报 2020-03，季报 2020-Q1，年报 2020。",
      "zh-TW": "日報寫 2020-03-20，週報 2020-W12，月報 2020-03，季報 2020-Q1，年報 2020。",
      en: "Write a day as 2020-03-20, a week as 2020-W12, a month as 2020-03, a quarter as 2020-Q1, a year as 2020.",
    },
  },
  "period-of-other-type": {
    what: {
      "zh-CN": "报表 {template} 的报告期不是“{period}”这一种。",
      "zh-TW": "報表 {template} 的報告期不是「{period}」這一種。",
      en: "The periods of form {template} are not of the kind of {period}.",
    },
    remedy: { "zh-CN": "照这样写：{example}。", "zh-TW": "照這樣寫：{example}。", en: "Write one like {example}." },
  },
  "unknown-template": {
    what: { "zh-CN": "没有报表“{template}”。", "zh-TW": "沒有報表「{template}」。", en: "There is no form {template}." },
    remedy: {
      "zh-CN": "内置报表：{known}；自己的模板请写 .json 文件的路径。",
      "zh-TW": "內建報表：{known}；自己的範本請寫 .json 檔案的路徑。",
      en: "Built in are {known}; for a form of your own give the path of its .json file.",
    },
  },
  "template-invalid": {
    what: { "zh-CN": "模板 {file} 不能用：{problems}", "zh-TW": "範本 {file} 不能用：{problems}", en: "Template {file} cannot be used: {problems}" },
    remedy: { "zh-CN": "改正模板后再试。", "zh-TW": "改正範本後再試。", en: "Correct the template and try again." },
  },
  "roster-invalid": {
    what: { "zh-CN": "名册 {file} 不能用：{problems}", "zh-TW": "名冊 {file} 不能用：{problems}", en: "Roster {file} cannot be used: {problems}" },
    remedy: {
      "zh-CN": "名册是 CSV 或 Excel 表，首行为 单位代码,单位名称,上级代码,上级名称，以下每行一个单位，同属一个上级。",
      "zh-TW": "名冊是 CSV 或 Excel 表，首行為 單位代碼,單位名稱,上級代碼,上級名稱，以下每行一個單位，同屬一個上級。",
      en: "A roster is a CSV or a worksheet whose first line is unit_code,unit_name,district_code,district_name, then a line a unit, all of one superior.",
    },
  },
  "unit-not-in-roster": {
    what: { "zh-CN": "名册 {file} 里没有“{unit}”。", "zh-TW": "名冊 {file} 裡沒有「{unit}」。", en: "Roster {file} has no unit {unit}." },
    remedy: { "zh-CN": "照名册写单位的名称或代码。", "zh-TW": "照名冊寫單位的名稱或代碼。", en: "Write the unit's name or code as the roster has it." },
  },
  "form-for-whom": {
    what: { "zh-CN": "form 要知道由谁来填。", "zh-TW": "form 要知道由誰來填。", en: "form has to know who will fill it." },
    remedy: {
      "zh-CN": "写 --unit 单位名称；要给每个单位各做一份，写 --roster 名册.csv。",
      "zh-TW": "寫 --unit 單位名稱；要給每個單位各做一份，寫 --roster 名冊.csv。",
      en: "Give --unit NAME, or --roster R.csv for one file a unit.",
    },
  },
  "no-workbooks": {
    what: { "zh-CN": "{path} 里没有工作簿。", "zh-TW": "{path} 裡沒有活頁簿。", en: "There are no workbooks in {path}." },
    remedy: {
      "zh-CN": "汇核读 .xlsx、.xlsm、.xls 和 .et 文件，也从 .eml 邮件和 .zip 压缩包里取；别的文件请单独写出名字。",
      "zh-TW": "匯核讀 .xlsx、.xlsm、.xls 和 .et 檔案，也從 .eml 郵件和 .zip 壓縮檔裡取；別的檔案請單獨寫出名字。",
      en: "Huihe reads .xlsx, .xlsm, .xls and .et, also out of .eml and .zip; name any other file itself.",
    },
  },
  "out-not-xlsx": {
    what: { "zh-CN": "{path} 不是 .xlsx 文件名。", "zh-TW": "{path} 不是 .xlsx 檔名。", en: "{path} does not end in .xlsx." },
    remedy: { "zh-CN": "{option} 请写以 .xlsx 结尾的文件名。", "zh-TW": "{option} 請寫以 .xlsx 結尾的檔名。", en: "Give {option} a file name that ends in .xlsx." },
  },
  "out-is-input": {
    what: { "zh-CN": "{path} 既要读又要写。", "zh-TW": "{path} 既要讀又要寫。", en: "{path} is to be read and to be written." },
    remedy: {
      "zh-CN": "汇核从不改写报来的文件，请把 --out、--into 或 --mark 指到别处。",
      "zh-TW": "匯核從不改寫報來的檔案，請把 --out、--into 或 --mark 指到別處。",
      en: "Huihe never writes over a file that was sent in: point --out, --into or --mark elsewhere.",
    },
  },
  "not-a-number": {
    what: { "zh-CN": "“{text}”不是提议的编号。", "zh-TW": "「{text}」不是提議的編號。", en: "{text} is no number of a proposal." },
    remedy: { "zh-CN": "写成 --without 3,7。", "zh-TW": "寫成 --without 3,7。", en: "Write --without 3,7." },
  },
  "no-such-proposal": {
    what: { "zh-CN": "没有第 {numbers} 条提议，一共 {count} 条。", "zh-TW": "沒有第 {numbers} 條提議，一共 {count} 條。", en: "There is no proposal {numbers}; there are {count}." },
    remedy: { "zh-CN": "照列出的编号写。", "zh-TW": "照列出的編號寫。", en: "Write the numbers as they are listed." },
  },
  "nothing-to-learn": {
    what: { "zh-CN": "{files} 里没有填了数、带表头的表格。", "zh-TW": "{files} 裡沒有填了數、帶表頭的表格。", en: "{files} holds no table with headings and figures." },
    remedy: { "zh-CN": "请给一份填好的表；空表看不出指标的性质。", "zh-TW": "請給一份填好的表；空表看不出指標的性質。", en: "Give a form that was filled in; an empty one does not show what its figures are." },
  },
  "no-such-sheet": {
    what: { "zh-CN": "没有能学的工作表“{sheet}”。", "zh-TW": "沒有能學的工作表「{sheet}」。", en: "There is no worksheet {sheet} to learn from." },
    remedy: { "zh-CN": "能学的有：{known}。", "zh-TW": "能學的有：{known}。", en: "There are {known}." },
  },
  "nothing-left": {
    what: { "zh-CN": "去掉这些提议以后，一个指标也不剩。", "zh-TW": "去掉這些提議以後，一個指標也不剩。", en: "Without these proposals no indicator is left." },
    remedy: { "zh-CN": "--without 里少写几条。", "zh-TW": "--without 裡少寫幾條。", en: "Leave fewer of them out." },
  },
  "unknown-acceptance": {
    what: { "zh-CN": "--accept 不能写“{word}”。", "zh-TW": "--accept 不能寫「{word}」。", en: "--accept knows no {word}." },
    remedy: { "zh-CN": "可用：{known}；不写 --accept 就只看不收。", "zh-TW": "可用：{known}；不寫 --accept 就只看不收。", en: "Known are {known}; without --accept it shows what would happen." },
  },
  "district-unknown": {
    what: { "zh-CN": "不知道 {workbook} 是谁的汇总，由哪些单位报送。", "zh-TW": "不知道 {workbook} 是誰的彙總，由哪些單位報送。", en: "Whose totals {workbook} holds, and who must report to it, is not known." },
    remedy: { "zh-CN": "请加 --roster 名册.csv；用 huihe collect 收过表的工作簿会自己记住名册。", "zh-TW": "請加 --roster 名冊.csv；用 huihe collect 收過表的活頁簿會自己記住名冊。", en: "Give --roster R.csv; a workbook that huihe collect has filled remembers it." },
  },
  "not-a-district": {
    what: { "zh-CN": "{workbook} 里没有汇核汇总过的报表。", "zh-TW": "{workbook} 裡沒有匯核彙總過的報表。", en: "{workbook} holds no forms that Huihe has consolidated." },
    remedy: { "zh-CN": "请指 huihe collect 或 huihe consolidate 写出的工作簿。", "zh-TW": "請指 huihe collect 或 huihe consolidate 寫出的活頁簿。", en: "Point at a workbook that huihe collect or huihe consolidate has written." },
  },
  "not-a-cell": {
    what: { "zh-CN": "“{text}”不是单元格。", "zh-TW": "「{text}」不是儲存格。", en: "{text} is no cell." },
    remedy: { "zh-CN": "写成 '工作表!C7'，例如 '汇总!C7'。", "zh-TW": "寫成 '工作表!C7'，例如 '匯總!C7'。", en: "Write 'SHEET!CELL', such as '汇总!C7'." },
  },
  "not-a-total": {
    what: {
      "zh-CN": "{workbook} 的 {cell} 不是汇核写的合计。",
      "zh-TW": "{workbook} 的 {cell} 不是匯核寫的合計。",
      en: "{cell} of {workbook} is no total of ours.",
    },
    remedy: {
      "zh-CN": "合计在这些工作表上：{worksheets}；来源表列出全部合计。",
      "zh-TW": "合計在這些工作表上：{worksheets}；來源表列出全部合計。",
      en: "Totals stand on {worksheets}; the sheet of sources lists them all.",
    },
  },
  "no-sources": {
    what: { "zh-CN": "{workbook} 里没有来源表。", "zh-TW": "{workbook} 裡沒有來源表。", en: "{workbook} has no sheet of sources." },
    remedy: {
      "zh-CN": "请指 huihe consolidate 写出的工作簿。",
      "zh-TW": "請指 huihe consolidate 寫出的活頁簿。",
      en: "Point at a workbook that huihe consolidate has written.",
    },
  },
} as const satisfies Catalogue;

export type CliMessageCode = keyof typeof cliMessages;
