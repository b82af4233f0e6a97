import type { Catalogue } from "./catalogue";

/** Cells that should hold a date, a code, a text or a yes/no mark, and what is only likely. Holes as in read-messages. */
export const readContentMessages = {
  "read.not-a-date": {
    what: {
      "zh-CN": "{cell} {label}应填日期，“{text}”不能确定是哪一天。",
      "zh-TW": "{cell} {label}應填日期，「{text}」不能確定是哪一天。",
      en: "{cell} {label} needs a date, but “{text}” does not say which day.",
    },
    remedy: {
      "zh-CN": "请填完整的年月日，例如 2020-03-20。",
      "zh-TW": "請填完整的年月日，例如 2020-03-20。",
      en: "Enter year, month and day, such as 2020-03-20.",
    },
  },
  "read.impossible-date": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”里的日期，日历上没有这一天。",
      "zh-TW": "{cell} {label}填的「{text}」裡的日期，日曆上沒有這一天。",
      en: "{cell} {label}: the calendar has no such day as “{text}” says.",
    },
    remedy: {
      "zh-CN": "请核对月份和日子，改为真实的日期。",
      "zh-TW": "請核對月份和日子，改為真實的日期。",
      en: "Check month and day and enter the real date.",
    },
  },
  "read.check-digit": {
    what: {
      "zh-CN": "{cell} {label}“{text}”的校验码对不上，至少有一位写错了。",
      "zh-TW": "{cell} {label}「{text}」的檢查碼對不上，至少有一位寫錯了。",
      en: "{cell} {label}: the check character of “{text}” does not fit, so at least one character is wrong.",
    },
    remedy: {
      "zh-CN": "请对照证照逐位核对，常见的是相邻两位写颠倒或漏改一位。",
      "zh-TW": "請對照證照逐位核對，常見的是相鄰兩位寫顛倒或漏改一位。",
      en: "Compare it with the document character by character; often two neighbours are swapped.",
    },
  },
  "read.lost-digits": {
    what: {
      "zh-CN": "{cell} {label}是按数字存的（{text}），Excel 已丢掉了一部分数位，原号码无法恢复。",
      "zh-TW": "{cell} {label}是按數字存的（{text}），Excel 已丟掉了一部分數位，原號碼無法恢復。",
      en: "{cell} {label} was stored as a number ({text}); Excel has lost some of its digits for good.",
    },
    remedy: {
      "zh-CN": "请先把单元格格式设为文本，再重新录入整个号码。",
      "zh-TW": "請先把儲存格格式設為文字，再重新輸入整個號碼。",
      en: "Set the cell's format to Text and enter the whole code again.",
    },
  },
  "read.not-a-code": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”位数或字符不对，不是有效的号码。",
      "zh-TW": "{cell} {label}填的「{text}」位數或字元不對，不是有效的號碼。",
      en: "{cell} {label}: “{text}” has the wrong length or characters for this code.",
    },
    remedy: {
      "zh-CN": "请核对后填写一个完整的号码；字母 O、I 常被误当作数字 0、1。",
      "zh-TW": "請核對後填寫一個完整的號碼；字母 O、I 常被誤當作數字 0、1。",
      en: "Enter one complete code; the letters O and I are often mistaken for 0 and 1.",
    },
  },
  "read.not-in-list": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”不在可选内容之内。",
      "zh-TW": "{cell} {label}填的「{text}」不在可選內容之內。",
      en: "{cell} {label}: “{text}” is not one of the allowed entries.",
    },
    remedy: {
      "zh-CN": "请从可选内容中选择：{list}。",
      "zh-TW": "請從可選內容中選擇：{list}。",
      en: "Choose one of: {list}.",
    },
  },
  "read.not-yes-no": {
    what: {
      "zh-CN": "{cell} {label}应填“是”或“否”，填的却是“{text}”。",
      "zh-TW": "{cell} {label}應填「是」或「否」，填的卻是「{text}」。",
      en: "{cell} {label} needs yes or no (是/否), but the cell says “{text}”.",
    },
    remedy: {
      "zh-CN": "请填“是”或“否”；情况说明请写到备注里。",
      "zh-TW": "請填「是」或「否」；情況說明請寫到備註裡。",
      en: "Enter 是 (yes) or 否 (no); put explanations into the remarks.",
    },
  },
  "read.likely": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”已按 {value}{measure} 理解，但不能完全确定。",
      "zh-TW": "{cell} {label}填的「{text}」已按 {value}{measure} 理解，但不能完全確定。",
      en: "{cell} {label}: “{text}” was understood as {value}{measure}, but not beyond doubt.",
    },
    remedy: {
      "zh-CN": "如无误，请直接改填 {value}{measure} 或说明；如不对，请填写正确内容。",
      "zh-TW": "如無誤，請直接改填 {value}{measure} 或說明；如不對，請填寫正確內容。",
      en: "If that is right, enter {value}{measure} plainly or say so; if not, enter what is right.",
    },
  },
  "read.text-date": {
    what: {
      "zh-CN": "{cell} {label}填的“{text}”没有写年份，按报告期读作 {value}。",
      "zh-TW": "{cell} {label}填的「{text}」沒有寫年份，按報告期讀作 {value}。",
      en: "{cell} {label}: “{text}” has no year; by the reporting period it was read as {value}.",
    },
    remedy: {
      "zh-CN": "如无误不用处理；下次请写全年月日。",
      "zh-TW": "如無誤不用處理；下次請寫全年月日。",
      en: "Nothing to do if that is right; please write the year next time.",
    },
  },
} as const satisfies Catalogue;
