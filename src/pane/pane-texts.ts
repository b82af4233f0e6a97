import { filled, type FindingValue, type Language, type Localised } from "#core";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts of the pane's frame and of what both roads show, with {holes}. */
const PANE_TEXTS = {
  "name": t("汇核", "匯核", "Huihe"),
  "roads": t("做什么", "做什麼", "What to do"),
  "road.check": t("填报", "填報", "Check"),
  "road.consolidate": t("汇总", "彙總", "Consolidate"),
  "opening": t("正在打开……", "正在開啟……", "Opening…"),
  "version": t("汇核 {version}", "匯核 {version}", "Huihe {version}"),

  "broken.what": t("汇核这里出了故障，这一页显示不出来。", "匯核這裡出了故障，這一頁顯示不出來。", "Something went wrong in Huihe, and this page cannot be shown."),
  "broken.safe": t("您填的数没有动。", "您填的數沒有動。", "Your figures were not touched."),
  "broken.remedy": t(
    "请点“重新打开”。如果还是这样，请把下面这行字告诉技术人员。",
    "請點「重新開啟」。如果還是這樣，請把下面這行字告訴技術人員。",
    "Press “Open again”. If that does not help, tell your IT people the line below.",
  ),
  "broken.again": t("重新打开", "重新開啟", "Open again"),

  "trouble.what": t("没有做成。", "沒有做成。", "It could not be done."),
  "trouble.remedy": t("请再试一次。如果还是这样，请把这行字告诉技术人员：{detail}", "請再試一次。如果還是這樣，請把這行字告訴技術人員：{detail}", "Please try again. If that does not help, tell your IT people this line: {detail}"),
  "close": t("知道了", "知道了", "OK"),
  "cancel": t("取消", "取消", "Cancel"),
  "cancelling": t("正在停下……", "正在停下……", "Stopping…"),
  "progress": t("{done} / {all}", "{done} / {all}", "{done} of {all}"),

  "strength.hard": t("必须改正", "必須改正", "Put right"),
  "strength.soft": t("需说明", "需說明", "Give a reason"),
  "strength.note": t("提示", "提示", "Note"),
  "finding.workbook": t("整个工作簿", "整個活頁簿", "The whole workbook"),

  "findings.more": t("再显示 {count} 条（还有 {left} 条）", "再顯示 {count} 條（還有 {left} 條）", "Show {count} more ({left} left)"),
  "findings.count": t("{count} 条", "{count} 條", "{count}"),
} as const satisfies Readonly<Record<string, Localised>>;

export type PaneText = keyof typeof PANE_TEXTS;

/** A text of the pane in `language`, its {holes} filled. */
export const paneText = (key: PaneText, language: Language, values: Readonly<Record<string, FindingValue>> = {}): string =>
  filled(PANE_TEXTS[key][language], values, language);
