import type { Catalogue } from "./catalogue";

/** Why an expression of a template cannot be read; for its author. */
export const expressionMessages = {
  "template.expression-empty": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：是空的。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：是空的。", en: "The expression of rule “{rule}” is empty (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-too-long": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：太长。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：太長。", en: "The expression of rule “{rule}” is too long (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-too-deep": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：括号套得太深。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：括號套得太深。", en: "The expression of rule “{rule}” has brackets nested too deeply (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-unknown-character": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：有不认识的字符“{found}”。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：有不認識的字元「{found}」。", en: "The expression of rule “{rule}” has the unknown character “{found}” (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-open-bracket": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：“{found}”的方括号没有结束。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：「{found}」的方括號沒有結束。", en: "The expression of rule “{rule}” has a square bracket without its end: “{found}” (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-open-text": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：“{found}”的引号没有结束。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：「{found}」的引號沒有結束。", en: "The expression of rule “{rule}” has a quotation mark without its end: “{found}” (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-empty-name": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：方括号里没有指标名称。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：方括號裡沒有指標名稱。", en: "The expression of rule “{rule}” has square brackets without a name (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-operand-missing": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：缺一个数或指标。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：缺一個數或指標。", en: "The expression of rule “{rule}” lacks a number or an indicator (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-closing-missing": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：缺右括号。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：缺右括號。", en: "The expression of rule “{rule}” lacks a closing bracket (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-left-over": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：多出了“{found}”。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：多出了「{found}」。", en: "The expression of rule “{rule}” has “{found}” left over (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-compared-twice": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：一次只能比较两边，不能写 a<b<c。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：一次只能比較兩邊，不能寫 a<b<c。", en: "The expression of rule “{rule}” compares twice at once, as in a<b<c (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-bare-name": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：“{found}”没有放在方括号里。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：「{found}」沒有放在方括號裡。", en: "The expression of rule “{rule}” has “{found}” outside square brackets (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-unknown-function": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：没有函数“{found}”。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：沒有函數「{found}」。", en: "The expression of rule “{rule}” uses the unknown function “{found}” (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-wrong-arguments": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：“{found}”的参数个数或种类不对。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：「{found}」的參數個數或種類不對。", en: "The expression of rule “{rule}” gives “{found}” the wrong arguments (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-unknown-figure": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：没有指标“{found}”。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：沒有指標「{found}」。", en: "The expression of rule “{rule}” names “{found}”, which is no indicator (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-ambiguous-figure": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：“{found}”可以是几个指标，请用代号。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：「{found}」可以是幾個指標，請用代號。", en: "The expression of rule “{rule}” names “{found}”, which several indicators are called; use the code (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-wrong-kind": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：数、文字和是否混在了一起。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：數、文字和是否混在了一起。", en: "The expression of rule “{rule}” mixes numbers, texts and yes/no (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-measures-differ": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：不同类的计量单位不能相加或相比。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：不同類的計量單位不能相加或相比。", en: "The expression of rule “{rule}” adds or compares measures of different kinds (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-rate-against-number": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：率是按小数算的，与 90 相比请写 90%。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：率是按小數算的，與 90 相比請寫 90%。", en: "The expression of rule “{rule}” compares a rate with a plain number; write 90% for 90 (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
  "template.expression-not-a-test": {
    what: { "zh-CN": "规则“{rule}”的公式第 {at} 个字符处：只是一个数，不是一个能判断对错的式子。", "zh-TW": "規則「{rule}」的公式第 {at} 個字元處：只是一個數，不是一個能判斷對錯的式子。", en: "The expression of rule “{rule}” is only a number, not something true or false (character {at})." },
    remedy: { "zh-CN": "请改正公式。", "zh-TW": "請更正公式。", en: "Correct the expression." },
  },
} as const satisfies Catalogue;
