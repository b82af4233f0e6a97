import type { Localised } from "../model/localised";

/** How far a finding is, for the column 状态 and the pane; {why} is why a text is no explanation. */
export const answerTexts = {
  "not-needed": { "zh-CN": "", "zh-TW": "", en: "" },
  open: { "zh-CN": "待处理", "zh-TW": "待處理", en: "Open" },
  explained: { "zh-CN": "已说明", "zh-TW": "已說明", en: "Explained" },
  accepted: { "zh-CN": "已说明，已认可", "zh-TW": "已說明，已認可", en: "Explained, accepted" },
  returned: { "zh-CN": "说明被退回：{word}", "zh-TW": "說明被退回：{word}", en: "The reason was returned: {word}" },
  refused: { "zh-CN": "说明需重写：{why}", "zh-TW": "說明需重寫：{why}", en: "Write the reason anew: {why}" },
  "lapsed-figures": { "zh-CN": "数已变动，请重新说明", "zh-TW": "數已變動，請重新說明", en: "The figures have changed: explain them anew" },
  "lapsed-place": { "zh-CN": "位置已变动，请重新说明", "zh-TW": "位置已變動，請重新說明", en: "The cells have moved: explain them anew" },
} as const satisfies Record<string, Localised>;

/** Why a text explains nothing, and what would. */
export const explanationMessages = {
  "stock-phrase": {
    what: { "zh-CN": "没有写出原因", "zh-TW": "沒有寫出原因", en: "it gives no reason" },
    remedy: {
      "zh-CN": "“核实无误”“情况属实”不算原因。请写这个数为什么是这样，例如“新增3家企业”“春节放假停工”。",
      "zh-TW": "「核實無誤」「情況屬實」不算原因。請寫這個數為什麼是這樣，例如「新增3家企業」「春節放假停工」。",
      en: "“Checked and correct” is no reason. Write why the figure is what it is, such as “three new shops” or “closed for the holiday”.",
    },
  },
  "no-words": {
    what: { "zh-CN": "只有数字或符号", "zh-TW": "只有數字或符號", en: "there are only figures or signs" },
    remedy: {
      "zh-CN": "请用一句话写这个数为什么是这样，例如“新增3家企业”“春节放假停工”。",
      "zh-TW": "請用一句話寫這個數為什麼是這樣，例如「新增3家企業」「春節放假停工」。",
      en: "Write in a sentence why the figure is what it is, such as “three new shops” or “closed for the holiday”.",
    },
  },
  "too-short": {
    what: { "zh-CN": "太短，看不出原因", "zh-TW": "太短，看不出原因", en: "it is too short to tell the reason" },
    remedy: {
      "zh-CN": "请多写几个字，说清这个数为什么是这样，例如“新增3家企业”“春节放假停工”。",
      "zh-TW": "請多寫幾個字，說清這個數為什麼是這樣，例如「新增3家企業」「春節放假停工」。",
      en: "Write a few words more on why the figure is what it is, such as “three new shops” or “closed for the holiday”.",
    },
  },
} as const;
