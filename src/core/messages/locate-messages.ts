import type { Localised } from "../model/localised";
import type { Cause } from "../model/proposal";

/** What may be said of a figure that is likely wrong: by its cause; unexplained: only the value is known; unsure: not even that. */
export type ReasonCode = Cause | "unexplained" | "unsure" | "all-counted-twice" | "total-before-part";

/** A slip of the hand: the value became the reported one. */
const slip = (zhCN: string, zhTW: string, en: string): Localised => ({
  "zh-CN": `{cell}：{value} 写成了 {reported}（${zhCN}）`, "zh-TW": `{cell}：{value} 寫成了 {reported}（${zhTW}）`, en: `{cell}: {value} was written as {reported} (${en})`,
});

/** A clause a cause, without the words around it: see reasonFrames. */
export const locateMessages: Readonly<Record<ReasonCode, Localised>> = {
  "swapped-digits": slip("两位数字颠倒", "兩位數字顛倒", "two digits swapped"),
  "lost-digit": slip("漏了一位数字", "漏了一位數字", "a digit was lost"),
  "added-digit": slip("多了一位数字", "多了一位數字", "a digit too many"),
  "repeated-digit": slip("一位数字打了两遍", "一位數字打了兩遍", "a digit was typed twice"),
  "replaced-digit": slip("一位数字打错", "一位數字打錯", "one digit is wrong"),
  sign: slip("正负号写反", "正負號寫反", "the sign is turned"),
  "times-10": slip("大了 10 倍，多了一个 0 或小数点错位", "大了 10 倍，多了一個 0 或小數點錯位", "10 times too large: a 0 too many, or the point is out of place"),
  "over-10": slip("小了 10 倍，少了一个 0 或小数点错位", "小了 10 倍，少了一個 0 或小數點錯位", "10 times too small: a 0 is missing, or the point is out of place"),
  "times-100": slip("正好大了 100 倍", "正好大了 100 倍", "exactly 100 times too large"),
  "over-100": slip("正好小了 100 倍", "正好小了 100 倍", "exactly 100 times too small"),
  "times-10000": slip("大了一万倍，像是把万元填成了元", "大了一萬倍，像是把萬元填成了元", "10,000 times too large, as if 元 had been written for 万元"),
  "over-10000": slip("小了一万倍，像是把元填成了万元", "小了一萬倍，像是把元填成了萬元", "10,000 times too small, as if 万元 had been written for 元"),
  "percent-fraction": slip("百分数与小数弄混", "百分數與小數弄混", "per cent and fraction mixed up"),
  "cells-exchanged": { "zh-CN": "{cell} 与 {other} 两个数填反了，{cell} 应为 {value}", "zh-TW": "{cell} 與 {other} 兩個數填反了，{cell} 應為 {value}", en: "{cell} and {other} are exchanged; {cell} should be {value}" },
  "block-shifted": { "zh-CN": "{block} 这几个数整体错开了一格，{cell} 应为 {value}", "zh-TW": "{block} 這幾個數整體錯開了一格，{cell} 應為 {value}", en: "the figures in {block} all stand one place off; {cell} should be {value}" },
  "total-not-updated": { "zh-CN": "{cell} 还是上期的 {reported}，没有重新合计，应为 {value}", "zh-TW": "{cell} 還是上期的 {reported}，沒有重新合計，應為 {value}", en: "{cell} is still last period's {reported} and was not added up anew; it should be {value}" },
  "total-before-part": { "zh-CN": "{cell} 在 {other} 改动之后没有重新合计，应为 {value}", "zh-TW": "{cell} 在 {other} 改動之後沒有重新合計，應為 {value}", en: "{cell} was not added up anew after {other} had changed; it should be {value}" },
  "part-left-out": { "zh-CN": "{cell} 漏加了 {other}，应为 {value}", "zh-TW": "{cell} 漏加了 {other}，應為 {value}", en: "{cell} leaves {other} out; it should be {value}" },
  "counted-twice": { "zh-CN": "{cell} 把 {other} 加了两次，应为 {value}", "zh-TW": "{cell} 把 {other} 加了兩次，應為 {value}", en: "{cell} counts {other} twice; it should be {value}" },
  "all-counted-twice": { "zh-CN": "{cell} 把各项都加了两次，应为 {value}", "zh-TW": "{cell} 把各項都加了兩次，應為 {value}", en: "{cell} counts everything twice; it should be {value}" },
  "text-left-out": { "zh-CN": "{cell} 求和时漏掉了 {other}（那里的数存成了文本），应为 {value}", "zh-TW": "{cell} 求和時漏掉了 {other}（那裡的數存成了文字），應為 {value}", en: "{cell} leaves out {other}, where the number is stored as text; it should be {value}" },
  "last-period-repeated": { "zh-CN": "{cell} 照抄了上期的 {reported}，应为 {value}", "zh-TW": "{cell} 照抄了上期的 {reported}，應為 {value}", en: "{cell} repeats last period's {reported}; it should be {value}" },
  unexplained: { "zh-CN": "{cell}：按其他各数应为 {value}，填的是 {reported}", "zh-TW": "{cell}：按其他各數應為 {value}，填的是 {reported}", en: "{cell}: the other figures make it {value}, {reported} is reported" },
  unsure: { "zh-CN": "{cell}：填的 {reported} 与其他各数对不上", "zh-TW": "{cell}：填的 {reported} 與其他各數對不上", en: "{cell}: the {reported} reported does not agree with the other figures" },
};

/** The words around: one likely figure (and others that go with it), or several equally good explanations. */
export const reasonFrames = {
  likely: { "zh-CN": "很可能是 {what}。", "zh-TW": "很可能是 {what}。", en: "Most likely {what}." },
  either: { "zh-CN": "可能是其中之一：{what}。", "zh-TW": "可能是其中之一：{what}。", en: "Perhaps one of these: {what}." },
  between: { "zh-CN": "；", "zh-TW": "；", en: "; " },
} as const satisfies Record<string, Localised>;
