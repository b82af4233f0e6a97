import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about sending the workbook in, with {holes}. */
const SENDING_TEXTS = {
  "title": t("报送", "報送", "Sending it in"),
  "filler": t("填报人", "填報人", "Filled in by"),
  "press": t("准备报送", "準備報送", "Get ready to send"),
  "again": t("重新准备报送", "重新準備報送", "Get ready again"),
  "what": t(
    "再校验一遍，在本簿加一张“报送单”，记下版次和各数，并拟好文件名和邮件。",
    "再校驗一遍，在本簿加一張「報送單」，記下版次和各數，並擬好檔名和郵件。",
    "Checks once more, adds a submission slip with the edition and the figures, and drafts the file name and the mail.",
  ),
  "hard": t("准备报送：先改正 {count} 处", "準備報送：先更正 {count} 處", "Get ready to send: put right {count} first"),
  "unexplained": t("准备报送：先说明 {count} 处原因", "準備報送：先說明 {count} 處原因", "Get ready to send: explain {count} first"),
  "several-units": t(
    "本簿里有几个单位的表。报送单只给一个单位的工作簿用。",
    "本簿裡有幾個單位的表。報送單只給一個單位的活頁簿用。",
    "This workbook holds several units' forms. A submission slip is for the workbook of one unit.",
  ),
  "stamped": t("已于 {time} 准备报送，第{edition}版", "已於 {time} 準備報送，第{edition}版", "Made ready at {time}, edition {edition}"),
  "changed": t("改动后还没有重新报送", "更動後還沒有重新報送", "Changed, and not made ready again since"),
  "changed-more": t(
    "上次在 {time} 准备报送，是第{edition}版。重新准备以后是第{next}版。",
    "上次在 {time} 準備報送，是第{edition}版。重新準備以後是第{next}版。",
    "It was made ready at {time}, as edition {edition}. Made ready again, it will be edition {next}.",
  ),

  "save": t("按这个文件名另存", "按這個檔名另存", "Save it under this name"),
  "save-how": t(
    "Excel 不让加载项改文件名：点“文件 › 另存为”，把文件名粘贴进去。",
    "Excel 不讓增益集改檔名：點「檔案 › 另存新檔」，把檔名貼進去。",
    "Excel lets no add-in rename a file: choose File › Save As, and paste the name there.",
  ),
  "save-as": t("保存为 {file}", "儲存為 {file}", "Save as {file}"),
  "file-name": t("文件名", "檔名", "File name"),
  "write": t("写邮件", "寫郵件", "Write the mail"),
  "attach": t("把存好的文件加进附件，发送", "把存好的檔案加進附件，寄出", "Attach the saved file, and send it"),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
type SendingSay = (key: keyof typeof SENDING_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const sendingTexts = (language: Language): SendingSay => (key, values = {}) => filled(SENDING_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useSendingTexts = (): SendingSay => sendingTexts(useLanguage());
