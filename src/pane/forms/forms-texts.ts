import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about making forms, and templates of forms in use, with {holes}. */
const FORMS_TEXTS = {
  "new.title": t("新建报表", "新建報表", "New form"),
  "new.template": t("哪张报表", "哪張報表", "Which form"),
  "new.unit": t("填报单位", "填報單位", "Reporting unit"),
  "new.period": t("报告期", "報告期", "Period"),
  "new.period-wrong": t("请照这样写：{example}", "請照這樣寫：{example}", "Please write it like {example}"),
  "new.press": t("放进本工作簿", "放進本活頁簿", "Put it into this workbook"),
  "new.open": t("新建并打开", "新建並開啟", "Make it and open it"),
  "new.added": t("已建好工作表“{worksheet}”。", "已建好工作表「{worksheet}」。", "Worksheet “{worksheet}” is ready."),
  "new.there": t("本工作簿里已有这个单位的这张表：“{worksheet}”。没有改动它。", "本活頁簿裡已有這個單位的這張表：「{worksheet}」。沒有更動它。", "This workbook has this unit's form already: “{worksheet}”. It was left as it is."),
  "learn.title": t("从正在用的表学模板", "從正在用的表學範本", "Learn a form from this workbook"),
  "learn.what": t("看本工作簿里填好的表，提出栏目、计量单位、汇总办法和规则，每条都说明依据，由您逐条勾选。", "看本活頁簿裡填好的表，提出欄目、計量單位、彙總辦法和規則，每條都說明依據，由您逐條勾選。", "From the filled sheets of this workbook it proposes lines, measures, roll-ups and edits, each with its reason, for you to accept one by one."),
  "learn.press": t("看看能学到什么", "看看能學到什麼", "See what can be learnt"),
  "learn.doing": t("正在看……", "正在看……", "Looking…"),
  "learn.none": t("没有填了数、带表头的表格。请打开一份填好的表。", "沒有填了數、帶表頭的表格。請開啟一份填好的表。", "There is no table with headings and figures. Please open a form that was filled in."),
  "learn.form": t("哪张表", "哪張表", "Which sheet"),
  "learn.name": t("报表名称", "報表名稱", "Name of the form"),
  "learn.every": t("多久报一次", "多久報一次", "How often"),
  "learn.taken": t("采用 {taken} / {count} 条", "採用 {taken} / {count} 條", "{taken} of {count} taken"),
  "learn.keep": t("存进本工作簿", "存進本活頁簿", "Save it in this workbook"),
  "learn.kept": t("已存进本工作簿，从现在起按它校验和汇总。", "已存進本活頁簿，從現在起按它校驗和彙總。", "It is in this workbook now, and in use."),
  "learn.download": t("下载", "下載", "Download"),
  "learn.nothing": t("一个指标也没有采用。", "一個指標也沒有採用。", "No indicator is taken."),
  "period.day": t("每日", "每日", "Every day"),
  "period.week": t("每周", "每週", "Every week"),
  "period.month": t("每月", "每月", "Every month"),
  "period.quarter": t("每季", "每季", "Every quarter"),
  "period.year": t("每年", "每年", "Every year"),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
type FormsSay = (key: keyof typeof FORMS_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const formsTexts = (language: Language): FormsSay => (key, values = {}) => filled(FORMS_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useFormsTexts = (): FormsSay => formsTexts(useLanguage());
