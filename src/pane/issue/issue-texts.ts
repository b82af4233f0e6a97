import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about issuing empty forms to a whole roster, with {holes}. */
const ISSUE_TEXTS = {
  "title": t("下发空表", "下發空表", "Issue empty forms"),
  "what": t(
    "给名册上的每个单位做一个工作簿：单位、报告期已填好，会自己校验；打成一个压缩包存下，另有通知邮件可复制。",
    "給名冊上的每個單位做一個活頁簿：單位、報告期已填好，會自己校驗；打成一個壓縮檔存下，另有通知郵件可複製。",
    "Makes a workbook for each unit of the roster, with unit and period filled in, that checks itself; all are saved in one .zip, with a mail to each to copy.",
  ),
  "what.opened": t(
    "给名册上的每个单位做一个工作簿：单位、报告期已填好，会自己校验；逐个打开另存，另有通知邮件可复制。",
    "給名冊上的每個單位做一個活頁簿：單位、報告期已填好，會自己校驗；逐個開啟另存，另有通知郵件可複製。",
    "Makes a workbook for each unit of the roster, with unit and period filled in, that checks itself; open and save one after the other, with a mail to each to copy.",
  ),
  "no-roster": t("请先在上面选好名册。", "請先在上面選好名冊。", "Choose the roster above first."),
  "for": t("发给：{superior}　{count} 个单位", "發給：{superior}　{count} 個單位", "For: {superior}, {count} units"),
  "every": t("多久报一次", "多久報一次", "How often"),
  "which": t("哪些报表", "哪些報表", "Which forms"),
  "open-is-prior": t("上期数从本工作簿和下面选的表里取。", "上期數從本活頁簿和下面選的表裡取。", "Last figures are taken from this workbook and those chosen below."),
  "period": t("下发哪一期", "下發哪一期", "Period to issue"),
  "press": t("做好并存下", "做好並存下", "Make and save them"),
  "press.opened": t("做好", "做好", "Make them"),
  "doing": t("正在做：{unit}", "正在做：{unit}", "Making: {unit}"),
  "reading": t("正在读上期数……", "正在讀上期數……", "Reading last figures…"),
  "made": t("{period}：{count} 个工作簿，存进了 {file}。", "{period}：{count} 個活頁簿，存進了 {file}。", "{period}: {count} workbooks, saved in {file}."),
  "made.opened": t("{period}：做好了 {count} 个工作簿。", "{period}：做好了 {count} 個活頁簿。", "{period}: {count} workbooks were made."),
  "again": t("再存一次 {file}", "再存一次 {file}", "Save {file} again"),
  "without": t("没有上期数、表上不带上期栏的单位：{units}", "沒有上期數、表上不帶上期欄的單位：{units}", "Units without last figures, whose forms come without: {units}"),
  "mails": t("解压后把各单位的工作簿附到它的邮件里。", "解壓後把各單位的活頁簿附到它的郵件裡。", "Unpack the .zip, and attach each unit's workbook to its mail."),
  "mails.opened": t("点开一个单位：打开它的工作簿另存，附到它的邮件里。", "點開一個單位：開啟它的活頁簿另存，附到它的郵件裡。", "Open a unit: open its workbook, save it, and attach it to its mail."),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
type IssueSay = (key: keyof typeof ISSUE_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const issueTexts = (language: Language): IssueSay => (key, values = {}) => filled(ISSUE_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useIssueTexts = (): IssueSay => issueTexts(useLanguage());
