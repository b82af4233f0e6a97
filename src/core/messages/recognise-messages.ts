import type { Catalogue } from "./catalogue";

/** What recognition says of a sheet: repaired and noted, or refused with the reason. */
export const recogniseMessages = {
  "sheet.not-recognised": {
    what: {
      "zh-CN": "文件“{workbook}”里没有一张表符合已知的模板。",
      "zh-TW": "檔案「{workbook}」裡沒有一張表符合已知的範本。",
      en: "No sheet of “{workbook}” follows a known template.",
    },
    remedy: {
      "zh-CN": "请用下发的表格填报；如果表头或行名改过，请改回原样。",
      "zh-TW": "請用下發的表格填報；如果表頭或列名改過，請改回原樣。",
      en: "Fill in the form that was issued; if its headings were changed, change them back.",
    },
  },
  "sheet.unplaceable": {
    what: {
      "zh-CN": "工作表“{sheet}”写明是“{template}”，但多数指标找不到：{labels}。",
      "zh-TW": "工作表「{sheet}」寫明是「{template}」，但多數指標找不到：{labels}。",
      en: "Sheet “{sheet}” says it is “{template}”, but most indicators are not there: {labels}.",
    },
    remedy: {
      "zh-CN": "请把数据填进下发的原表，不要改动行名和列名。",
      "zh-TW": "請把資料填進下發的原表，不要改動列名和欄名。",
      en: "Put the figures into the form as issued, without changing row and column labels.",
    },
  },
  "sheet.ambiguous-template": {
    what: {
      "zh-CN": "工作表“{sheet}”同时符合几个模板：{templates}，不能确定是哪一个。",
      "zh-TW": "工作表「{sheet}」同時符合幾個範本：{templates}，不能確定是哪一個。",
      en: "Sheet “{sheet}” fits several templates equally well: {templates}.",
    },
    remedy: {
      "zh-CN": "请用 --template 指明模板，或使用下发的原表（左上角有模板标识）。",
      "zh-TW": "請用 --template 指明範本，或使用下發的原表（左上角有範本標識）。",
      en: "Name the template with --template, or use the form as issued (its identity stands in the top left corner).",
    },
  },
  "sheet.missing-row": {
    what: { "zh-CN": "工作表“{sheet}”缺少行“{label}”。", "zh-TW": "工作表「{sheet}」缺少列「{label}」。", en: "Sheet “{sheet}” has no row “{label}”." },
    remedy: { "zh-CN": "请恢复这一行并填报；删掉的行不会当作 0。", "zh-TW": "請恢復這一列並填報；刪掉的列不會當作 0。", en: "Restore the row and fill it in; a deleted row is not taken as 0." },
  },
  "sheet.missing-column": {
    what: { "zh-CN": "工作表“{sheet}”缺少列“{label}”。", "zh-TW": "工作表「{sheet}」缺少欄「{label}」。", en: "Sheet “{sheet}” has no column “{label}”." },
    remedy: { "zh-CN": "请恢复这一列并填报；删掉的列不会当作 0。", "zh-TW": "請恢復這一欄並填報；刪掉的欄不會當作 0。", en: "Restore the column and fill it in; a deleted column is not taken as 0." },
  },
  "sheet.missing-table": {
    what: { "zh-CN": "工作表“{sheet}”里找不到表“{label}”。", "zh-TW": "工作表「{sheet}」裡找不到表「{label}」。", en: "Sheet “{sheet}” lacks the table “{label}”." },
    remedy: { "zh-CN": "请使用下发的原表，把缺的部分补上。", "zh-TW": "請使用下發的原表，把缺的部分補上。", en: "Use the form as issued and add the missing part." },
  },
  "sheet.renamed-row": {
    what: { "zh-CN": "{cell} 的行名“{text}”与模板的“{label}”略有不同，已按“{label}”读取。", "zh-TW": "{cell} 的列名「{text}」與範本的「{label}」略有不同，已按「{label}」讀取。", en: "{cell}: row “{text}” is read as “{label}”." },
    remedy: { "zh-CN": "如果读错了，请把行名改回模板的写法。", "zh-TW": "如果讀錯了，請把列名改回範本的寫法。", en: "If that is wrong, restore the label of the template." },
  },
  "sheet.renamed-column": {
    what: { "zh-CN": "{cell} 的列名“{text}”与模板的“{label}”略有不同，已按“{label}”读取。", "zh-TW": "{cell} 的欄名「{text}」與範本的「{label}」略有不同，已按「{label}」讀取。", en: "{cell}: column “{text}” is read as “{label}”." },
    remedy: { "zh-CN": "如果读错了，请把列名改回模板的写法。", "zh-TW": "如果讀錯了，請把欄名改回範本的寫法。", en: "If that is wrong, restore the label of the template." },
  },
  "sheet.unlabelled-row": {
    what: { "zh-CN": "{cell} 没有行名，按位置当作“{label}”读取。", "zh-TW": "{cell} 沒有列名，按位置當作「{label}」讀取。", en: "{cell} has no label; by its place the row is read as “{label}”." },
    remedy: { "zh-CN": "请补上行名“{label}”。", "zh-TW": "請補上列名「{label}」。", en: "Write the label “{label}” back." },
  },
  "sheet.unlabelled-column": {
    what: { "zh-CN": "{cell} 没有列名，按位置当作“{label}”读取。", "zh-TW": "{cell} 沒有欄名，按位置當作「{label}」讀取。", en: "{cell} has no label; by its place the column is read as “{label}”." },
    remedy: { "zh-CN": "请补上列名“{label}”。", "zh-TW": "請補上欄名「{label}」。", en: "Write the label “{label}” back." },
  },
  "sheet.moved-row": {
    what: { "zh-CN": "行“{label}”（{cell}）不在模板里的位置上，已按行名读取。", "zh-TW": "列「{label}」（{cell}）不在範本裡的位置上，已按列名讀取。", en: "Row “{label}” ({cell}) has moved; it was read by its label." },
    remedy: { "zh-CN": "不必处理；下次请不要调整行的顺序。", "zh-TW": "不必處理；下次請不要調整列的順序。", en: "Nothing to do; please keep the order of rows next time." },
  },
  "sheet.moved-column": {
    what: { "zh-CN": "列“{label}”（{cell}）不在模板里的位置上，已按列名读取。", "zh-TW": "欄「{label}」（{cell}）不在範本裡的位置上，已按欄名讀取。", en: "Column “{label}” ({cell}) has moved; it was read by its label." },
    remedy: { "zh-CN": "不必处理；下次请不要调整列的顺序。", "zh-TW": "不必處理；下次請不要調整欄的順序。", en: "Nothing to do; please keep the order of columns next time." },
  },
  "sheet.other-measure": {
    what: {
      "zh-CN": "工作表“{sheet}”的金额（重量）以{measure}计，模板以{wanted}计，已经换算。", "zh-TW": "工作表「{sheet}」的金額（重量）以{measure}計，範本以{wanted}計，已經換算。",
      en: "Amounts of “{sheet}” are stated in {measure}, the template counts in {wanted}; they were converted.",
    },
    remedy: { "zh-CN": "如果表上的计量单位写得不对，请改正；否则不必处理。", "zh-TW": "如果表上的計量單位寫得不對，請更正；否則不必處理。", en: "Correct the measure on the sheet if it is wrong; else nothing to do." },
  },
  "sheet.ambiguous-measure": {
    what: {
      "zh-CN": "工作表“{sheet}”的计量单位写了不止一个，分不清 {cell} 等处的数是哪一个，应为{wanted}。", "zh-TW": "工作表「{sheet}」的計量單位寫了不止一個，分不清 {cell} 等處的數是哪一個，應為{wanted}。",
      en: "“{sheet}” names several measures: which of them {cell} and others count in cannot be told; it should be {wanted}.",
    },
    remedy: { "zh-CN": "请在每一列（或每一行）写明计量单位。", "zh-TW": "請在每一欄（或每一列）寫明計量單位。", en: "Write the measure at each column or row." },
  },
  "sheet.inserted-row": {
    what: { "zh-CN": "工作表“{sheet}”第 {row} 行是插入的空行，已跳过。", "zh-TW": "工作表「{sheet}」第 {row} 列是插入的空列，已跳過。", en: "Row {row} of “{sheet}” was inserted and is empty; it was passed over." },
    remedy: { "zh-CN": "不必处理；下次请不要插入行。", "zh-TW": "不必處理；下次請不要插入列。", en: "Nothing to do; please do not insert rows next time." },
  },
  "sheet.extra-row": {
    what: { "zh-CN": "{cell} 的行“{label}”不是模板里的行，它的数没有计入汇总。", "zh-TW": "{cell} 的列「{label}」不是範本裡的列，它的數沒有計入彙總。", en: "{cell}: row “{label}” is not in the template; its figures are not added up." },
    remedy: { "zh-CN": "如果应当计入，请把数并到模板已有的行里；否则请删去这一行。", "zh-TW": "如果應當計入，請把數併到範本已有的列裡；否則請刪去這一列。", en: "If they should count, put them into a row of the template; else delete the row." },
  },
  "sheet.repeated-row": {
    what: { "zh-CN": "{cell} 的行“{label}”重复出现，这一处没有计入汇总。", "zh-TW": "{cell} 的列「{label}」重複出現，這一處沒有計入彙總。", en: "{cell}: row “{label}” stands there twice; this one is not added up." },
    remedy: { "zh-CN": "请只保留一行“{label}”。", "zh-TW": "請只保留一列「{label}」。", en: "Keep one row “{label}” only." },
  },
  "sheet.merged-figures": {
    what: { "zh-CN": "{cell} 被合并进了别的单元格，“{label}”因此没有数。", "zh-TW": "{cell} 被合併進了別的儲存格，「{label}」因此沒有數。", en: "{cell} is merged into another cell, so “{label}” has no figure." },
    remedy: { "zh-CN": "请取消合并单元格，给每个指标各填一个数。", "zh-TW": "請取消合併儲存格，給每個指標各填一個數。", en: "Unmerge the cells and give each indicator a figure of its own." },
  },
  "sheet.hidden-row": {
    what: { "zh-CN": "第 {row} 行被隐藏，其中有填报的数（{cells}），已照常读取。", "zh-TW": "第 {row} 列被隱藏，其中有填報的數（{cells}），已照常讀取。", en: "Row {row} is hidden and holds figures ({cells}); they were read all the same." },
    remedy: { "zh-CN": "请取消隐藏，核对这些数。", "zh-TW": "請取消隱藏，核對這些數。", en: "Unhide the row and check these figures." },
  },
  "sheet.hidden-column": {
    what: { "zh-CN": "有填报数的列被隐藏（{cells}），已照常读取。", "zh-TW": "有填報數的欄被隱藏（{cells}），已照常讀取。", en: "A column that holds figures is hidden ({cells}); they were read all the same." },
    remedy: { "zh-CN": "请取消隐藏，核对这些数。", "zh-TW": "請取消隱藏，核對這些數。", en: "Unhide the column and check these figures." },
  },
  "sheet.hidden-tab": {
    what: { "zh-CN": "工作表“{sheet}”是隐藏的，已照常读取。", "zh-TW": "工作表「{sheet}」是隱藏的，已照常讀取。", en: "Sheet “{sheet}” is hidden; it was read all the same." },
    remedy: { "zh-CN": "请确认它是要报送的表；不是的话请删去。", "zh-TW": "請確認它是要報送的表；不是的話請刪去。", en: "Make sure that it is meant to be sent; delete it if not." },
  },
  "sheet.external-link": {
    what: { "zh-CN": "{cell} 的公式引用了别的文件（{formula}），收到的只是当时的结果 {value}。", "zh-TW": "{cell} 的公式引用了別的檔案（{formula}），收到的只是當時的結果 {value}。", en: "{cell} takes its value {value} from another file ({formula})." },
    remedy: { "zh-CN": "请把公式改成数值，或改为引用本表的单元格。", "zh-TW": "請把公式改成數值，或改為引用本表的儲存格。", en: "Replace the formula by its value, or let it refer to cells of this workbook." },
  },
  "sheet.broken-formula": {
    what: { "zh-CN": "{cell} 的公式里有 #REF!（{formula}），引用的单元格已被删除。", "zh-TW": "{cell} 的公式裡有 #REF!（{formula}），引用的儲存格已被刪除。", en: "The formula of {cell} contains #REF! ({formula}): cells it used were deleted." },
    remedy: { "zh-CN": "请重写公式，或直接填数。", "zh-TW": "請重寫公式，或直接填數。", en: "Write the formula anew, or type the figure." },
  },
  "sheet.period-unreadable": {
    what: { "zh-CN": "{cell} 的填报期别“{text}”看不懂。", "zh-TW": "{cell} 的填報期別「{text}」看不懂。", en: "{cell}: “{text}” is no reporting period." },
    remedy: { "zh-CN": "请按“{example}”这样填写。", "zh-TW": "請按「{example}」這樣填寫。", en: "Write it like “{example}”." },
  },
  "sheet.no-period": {
    what: { "zh-CN": "工作表“{sheet}”没有写填报期别。", "zh-TW": "工作表「{sheet}」沒有寫填報期別。", en: "Sheet “{sheet}” does not say its reporting period." },
    remedy: { "zh-CN": "请补填期别。", "zh-TW": "請補填期別。", en: "Fill the period in." },
  },
} as const satisfies Catalogue;
