import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about the periods that have been, with {holes}. */
const PRIOR_TEXTS = {
  "title": t("上期数", "上期數", "Last period"),
  "none": t("没有", "沒有", "none"),
  "chosen": t("{count} 个文件", "{count} 個檔案", "files: {count}"),
  "choose": t("选上期的表…", "選上期的表…", "Choose…"),
  "more": t("再加一期…", "再加一期…", "Add one…"),
  "why": t(
    "选上期已收的汇总工作簿，或上期报送的表，就能查出变动太大、累计数减少、结转不符。只拿来比较，不计入，也不改动；给多期就按多期判断。",
    "選上期已收的彙總活頁簿，或上期報送的表，就能查出變動太大、累計數減少、結轉不符。只拿來比較，不計入，也不更動；給多期就按多期判斷。",
    "Choose the district's accepted workbook of the last period, or what was sent in then: changes out of the ordinary, totals to date that fall and stocks that do not carry over are found. It is only compared with, never added up or changed; several periods judge better.",
  ),
  "holds": t("{period}，{count} 个单位", "{period}，{count} 個單位", "{period}, {count} units"),
  "opening": t("正在打开……", "正在開啟……", "Opening…"),
  "remove": t("不再比较 {file}", "不再比較 {file}", "No longer compare with {file}"),
  "refused": t("没有用上：{file}", "沒有用上：{file}", "Not used: {file}"),
  "no-form": t("里面没有认出汇核知道的报表，或者没有写是哪一期的。", "裡面沒有認出匯核知道的報表，或者沒有寫是哪一期的。", "None of the forms that Huihe knows was recognised in it, or none says for which period it is."),
  "no-form-remedy": t("请选上期的汇总工作簿，或上期报送的表。", "請選上期的彙總活頁簿，或上期報送的表。", "Choose the district's workbook of the last period, or what was sent in then."),
  "kept": t("原来选好的没有变。", "原來選好的沒有變。", "What was chosen before stays."),
  "dismiss": t("知道了", "知道了", "OK"),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
type PriorSay = (key: keyof typeof PRIOR_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const priorTexts = (language: Language): PriorSay => (key, values = {}) => filled(PRIOR_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const usePriorTexts = (): PriorSay => priorTexts(useLanguage());
