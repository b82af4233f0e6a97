import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about the templates in use, with {holes}. */
const RULE_BOOK_TEXTS = {
  "title": t("模板", "範本", "Forms"),
  "built-in": t("自带的 {count} 种", "內建的 {count} 種", "the {count} built-in ones"),
  "own-too": t("自带的，加自己的 {count} 个", "內建的，加自己的 {count} 個", "built-in, and {count} of your own"),
  "choose": t("用自己的…", "用自己的…", "Use your own…"),
  "why": t(
    "自己写的模板（.json）可以从文件里选，也可以把全文贴进本工作簿的一张空表，以后就跟着工作簿走。",
    "自己寫的範本（.json）可以從檔案裡選，也可以把全文貼進本活頁簿的一張空表，以後就跟著活頁簿走。",
    "A form of your own (.json) can be chosen from a file, or pasted whole into an empty sheet of this workbook, where it travels with it.",
  ),
  "is": t("{name} 第{version}版", "{name} 第{version}版", "{name}, version {version}"),
  "unusable": t("不能用", "不能用", "cannot be used"),
  "tab": t("工作表“{from}”", "工作表「{from}」", "worksheet “{from}”"),
  "remove": t("不用 {from}", "不用 {from}", "No longer use {from}"),
  "hard": t("{from}：规则有 {count} 处必须改正", "{from}：規則有 {count} 處必須更正", "{from}: {count} to put right in its rules"),
  "soft": t("{from}：规则有 {count} 处请看一看", "{from}：規則有 {count} 處請看一看", "{from}: {count} to look at in its rules"),
  "refused": t("{from} 不能用，其余照旧", "{from} 不能用，其餘照舊", "{from} cannot be used; all else stays"),
  "not-json": t("不是模板文件：内容不是 JSON（{cause}）。请选导出的模板文件，或把全文重新贴一遍。", "不是範本檔：內容不是 JSON（{cause}）。請選匯出的範本檔，或把全文重新貼一遍。", "It is no template: not JSON ({cause}). Choose a template file that was exported, or paste the whole text anew."),
  "rule": t("{id}：{demand}", "{id}：{demand}", "{id}: {demand}"),
  "more": t("还有 {count} 处", "還有 {count} 處", "{count} more"),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
type RuleBookSay = (key: keyof typeof RULE_BOOK_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const ruleBookTexts = (language: Language): RuleBookSay => (key, values = {}) => filled(RULE_BOOK_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useRuleBookTexts = (): RuleBookSay => ruleBookTexts(useLanguage());
