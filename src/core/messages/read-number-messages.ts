import type { Catalogue } from "./catalogue";

/** Cells that should hold a number. Holes as in read-messages. */
export const readNumberMessages = {
  "read.approximate": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”是约数（{range}{measure}），不能作为数据汇总。",
      "zh-TW": "{cell} {label}填的「{text}」是約數（{range}{measure}），不能當作數據彙總。",
      en: "{cell} {label}: “{text}” is an approximate number ({range}{measure}) and cannot be added up.",
    },
    remedy: {
      "zh-CN": "请填写实际数，不带“余”“约”“近”“多”“+”等字样；确实没有数的，请空着并说明。",
      "zh-TW": "請填寫實際數，不帶「餘」「約」「近」「多」「+」等字樣；確實沒有數的，請空著並說明。",
      en: "Enter the exact number without “about”, “more than” or “+”. If there is none, leave the cell empty and say why.",
    },
  },
  "read.not-a-number": {
    what: {
      "zh-CN": "{cell} {label}应填数字，填的却是“{text}”。",
      "zh-TW": "{cell} {label}應填數字，填的卻是「{text}」。",
      en: "{cell} {label} needs a number, but the cell says “{text}”.",
    },
    remedy: {
      "zh-CN": "请在该单元格只填一个数；文字说明请写到备注里。没有数的请空着，不要写字。",
      "zh-TW": "請在該儲存格只填一個數；文字說明請寫到備註裡。沒有數的請空著，不要寫字。",
      en: "Enter one number and nothing else; put explanations into the remarks. Leave the cell empty if there is no number.",
    },
  },
  "read.several-numbers": {
    what: {
      "zh-CN": "{cell} {label}一格里写了不止一个数：“{text}”。",
      "zh-TW": "{cell} {label}一格裡寫了不止一個數：「{text}」。",
      en: "{cell} {label}: there is more than one number in the cell: “{text}”.",
    },
    remedy: {
      "zh-CN": "请算出结果，只填一个数；分项请填到各自的格里。",
      "zh-TW": "請算出結果，只填一個數；細項請填到各自的儲存格裡。",
      en: "Work out the result and enter one number; enter parts in cells of their own.",
    },
  },
  "read.error-value": {
    what: {
      "zh-CN": "{cell} {label}显示错误值 {text}，没有数可用。",
      "zh-TW": "{cell} {label}顯示錯誤值 {text}，沒有數可用。",
      en: "{cell} {label} shows the error {text}, so there is no number.",
    },
    remedy: {
      "zh-CN": "请检查该单元格的公式和它引用的单元格，改正后重算；也可以直接填写数值。",
      "zh-TW": "請檢查該儲存格的公式和它參照的儲存格，改正後重算；也可以直接填寫數值。",
      en: "Check the cell's formula and the cells that it uses and correct them, or enter the value itself.",
    },
  },
  "read.boolean": {
    what: {
      "zh-CN": "{cell} {label}里是逻辑值 {text}，不是所要的数据。",
      "zh-TW": "{cell} {label}裡是邏輯值 {text}，不是所要的資料。",
      en: "{cell} {label} holds the logical value {text}, not what is asked for.",
    },
    remedy: {
      "zh-CN": "该格若是公式，多半写成了比较（如 A1=B1），请改成计算；否则请直接填写。",
      "zh-TW": "該格若是公式，多半寫成了比較（如 A1=B1），請改成計算；否則請直接填寫。",
      en: "If it is a formula, it probably compares (A1=B1) where it should calculate. Otherwise enter the value itself.",
    },
  },
  "read.too-precise": {
    what: {
      "zh-CN": "{cell} {label}填的 {text} 小数太多：按{measure}计数，不会有这样的小数。",
      "zh-TW": "{cell} {label}填的 {text} 小數太多：按{measure}計數，不會有這樣的小數。",
      en: "{cell} {label}: {text} has more decimals than a figure in {measure} can have.",
    },
    remedy: {
      "zh-CN": "请核对是否点错小数点、填错单位或公式算错，改为正确的数。",
      "zh-TW": "請核對是否點錯小數點、填錯單位或公式算錯，改為正確的數。",
      en: "Check for a misplaced decimal point, another unit of measure or a wrong formula, and correct it.",
    },
  },
  "read.out-of-range": {
    what: {
      "zh-CN": "{cell} {label}填的 {text} 大得不合理，超出了能精确计算的范围。",
      "zh-TW": "{cell} {label}填的 {text} 大得不合理，超出了能精確計算的範圍。",
      en: "{cell} {label}: {text} is too large to be a figure and to be added up exactly.",
    },
    remedy: {
      "zh-CN": "请核对位数和单位（{measure}），是否误把电话、证件号等填到了这里。",
      "zh-TW": "請核對位數和單位（{measure}），是否誤把電話、證件號等填到了這裡。",
      en: "Check the digits and the unit of measure ({measure}); perhaps a telephone or identity number was entered here.",
    },
  },
  "read.wrong-measure": {
    what: {
      "zh-CN": "{cell} {label}的单位是{measure}，填的却是“{text}”，两者不能换算。",
      "zh-TW": "{cell} {label}的單位是{measure}，填的卻是「{text}」，兩者不能換算。",
      en: "{cell} {label} is counted in {measure}, but the cell says “{text}”, which cannot be converted.",
    },
    remedy: {
      "zh-CN": "请按{measure}重新统计后只填数字；人与人次、家与户不是一回事。若是单元格设成了百分比格式，请改回常规。",
      "zh-TW": "請按{measure}重新統計後只填數字；人與人次、家與戶不是一回事。若是儲存格設成了百分比格式，請改回通用格式。",
      en: "Count again in {measure} and enter the number alone. If the cell is formatted as per cent, set it back to General.",
    },
  },
  "read.date-in-number": {
    what: {
      "zh-CN": "{cell} {label}应填数字，单元格里却是日期 {text}。",
      "zh-TW": "{cell} {label}應填數字，儲存格裡卻是日期 {text}。",
      en: "{cell} {label} needs a number, but the cell holds the date {text}.",
    },
    remedy: {
      "zh-CN": "Excel 会把 3-5、1/2 这样的输入变成日期。请先把单元格格式改为常规，再重新填数。",
      "zh-TW": "Excel 會把 3-5、1/2 這樣的輸入變成日期。請先把儲存格格式改為通用格式，再重新填數。",
      en: "Excel turns entries such as 3-5 or 1/2 into dates. Set the cell's format to General and enter the number again.",
    },
  },
  "read.text-number": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”是文本，Excel 求和时会漏掉；这里按 {value}{measure} 读取。",
      "zh-TW": "{cell} {label}填的「{text}」是文字，Excel 加總時會漏掉；這裡按 {value}{measure} 讀取。",
      en: "{cell} {label}: “{text}” is text, which sums in Excel leave out; it was read as {value}{measure}.",
    },
    remedy: {
      "zh-CN": "请把该单元格改填为数字 {value}，不带单位、逗号、空格等。",
      "zh-TW": "請把該儲存格改填為數字 {value}，不帶單位、逗號、空格等。",
      en: "Enter it as the number {value}, without measure, separators or blanks.",
    },
  },
  "read.rounded": {
    what: {
      "zh-CN": "{cell} {label}填的 {text} 小数位多于规定，已四舍五入为 {value}{measure}。",
      "zh-TW": "{cell} {label}填的 {text} 小數位多於規定，已四捨五入為 {value}{measure}。",
      en: "{cell} {label}: {text} has more decimals than asked for and was rounded to {value}{measure}.",
    },
    remedy: {
      "zh-CN": "如无误不用处理；表中的原数没有改动。",
      "zh-TW": "如無誤不用處理；表中的原數沒有改動。",
      en: "Nothing to do if that is right; the figure in the sheet was not changed.",
    },
  },
} as const satisfies Catalogue;
