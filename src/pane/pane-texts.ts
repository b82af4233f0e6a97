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

  "waiting": t(
    "表格还没有回应。如果正在某个单元格里输入，请按 Enter。",
    "表格還沒有回應。如果正在某個儲存格裡輸入，請按 Enter。",
    "The sheet has not answered yet. If you are typing into a cell, press Enter.",
  ),

  "strength.hard": t("必须改正", "必須改正", "To put right"),
  "strength.soft": t("需说明", "需說明", "To explain"),
  "strength.note": t("提示", "提示", "Note"),
  "finding.workbook": t("整个工作簿", "整個活頁簿", "The whole workbook"),

  "findings.more": t("再显示 {count} 条（还有 {left} 条）", "再顯示 {count} 條（還有 {left} 條）", "Show {count} more ({left} left)"),
  "findings.alike": t("另有 {count} 处同类", "另有 {count} 處同類", "{count} more alike"),
  "findings.fold": t("收起这 {count} 处", "收起這 {count} 處", "Fold these {count}"),
  "findings.count": t("{count} 条", "{count} 條", "{count}"),
  "look.doing": t("正在看这个工作簿……", "正在看這個活頁簿……", "Looking at this workbook…"),
  "check.press": t("校验本表", "校驗本表", "Check this form"),
  "check.doing": t("正在校验……", "正在校驗……", "Checking…"),
  "check.safe": t("校验只做标注，不改您填的数。", "校驗只做標註，不改您填的數。", "Checking only marks cells. It never changes your figures."),
  "audit.press": t("审查表格（不用模板）", "審查表格（不用範本）", "Audit the sheets (no template)"),
  "audit.what": t(
    "也可以不用模板，直接看各张表里的合计、公式、比率、库存有没有对不上的。",
    "也可以不用範本，直接看各張表裡的合計、公式、比率、庫存有沒有對不上的。",
    "They can be audited all the same: totals, formulas, rates and stocks that do not follow are found without a template.",
  ),
  "level.sure": t("确定有误", "確定有誤", "Surely wrong"),
  "level.likely": t("很可能有误", "很可能有誤", "Likely wrong"),
  "level.look": t("请看一眼", "請看一眼", "Worth a look"),
  "audited.hard": t("有 {hard} 处确定有误", "有 {hard} 處確定有誤", "{hard} surely wrong"),
  "audited.soft": t("有 {soft} 处很可能有误", "有 {soft} 處很可能有誤", "{soft} likely wrong"),
  "audited.explained": t("没有别的对不上，{explained} 处已说明", "沒有別的對不上，{explained} 處已說明", "Nothing else, {explained} explained"),
  "audited.calm": t("没有发现对不上的数", "沒有發現對不上的數", "Nothing was found that does not follow"),
  "audited.how": t("不用模板：规律是从表里看出来的，只说有依据的。", "不用範本：規律是從表裡看出來的，只說有依據的。", "Without a template: rules were inferred from the sheets, and only those with support speak."),
  "clear.press": t("清除标注", "清除標註", "Clear marks"),
  "clear.ask": t("“校验结果”里写好的 {count} 条说明也会一起删去。", "「校驗結果」裡寫好的 {count} 條說明也會一起刪去。", "The sheet of findings goes too, with {count} reasons that were given."),
  "clear.yes": t("清除", "清除", "Clear"),
  "clear.no": t("不清除", "不清除", "Keep"),
  "clear.doing": t("正在清除标注……", "正在清除標註……", "Clearing marks…"),

  "subject.heading": t("本簿报表", "本簿報表", "Forms in this workbook"),
  "subject.version": t("模板 第{version}版", "範本 第{version}版", "form version {version}"),
  "subject.no-period": t("没有写期别", "沒有寫期別", "no period stated"),
  "subject.no-unit": t("没有写单位", "沒有寫單位", "no unit stated"),
  "subject.units": t("{first}等 {count} 个单位", "{first}等 {count} 個單位", "{first} and others, {count} units"),

  "unknown.what": t("这个工作簿里没有汇核认识的报表", "這個活頁簿裡沒有匯核認識的報表", "No form that Huihe knows is in this workbook"),
  "unknown.known": t("汇核认识这些报表：", "匯核認識這些報表：", "Huihe knows these forms:"),
  "unknown.remedy": t(
    "请打开上级发的报表，在那张表上填。如果这就是，可能行名、列名改动太多：请照原表改回来，或者向上级要一份新表。",
    "請開啟上級發的報表，在那張表上填。如果這就是，可能列名、欄名改動太多：請照原表改回來，或者向上級要一份新表。",
    "Open the form that was sent to you and fill that one. If this is it, too many labels may have been changed: put them back, or ask for a fresh form.",
  ),
  "unknown.again": t("再看一次", "再看一次", "Look again"),

  "summary.hard": t("有 {hard} 处必须改正，改好再报送", "有 {hard} 處必須更正，改好再報送", "{hard} to put right before you send it"),
  "summary.soft": t("没有必须改正的，有 {soft} 处要说明原因", "沒有必須更正的，有 {soft} 處要說明原因", "Nothing to put right; {soft} need a reason"),
  "summary.explained": t("没有必须改正的，{explained} 处已说明，可以报送", "沒有必須更正的，{explained} 處已說明，可以報送", "Nothing to put right, {explained} explained; ready to send"),
  "summary.calm": t("全部通过，可以报送", "全部通過，可以報送", "Everything agrees; ready to send"),
  "summary.rules": t("核对了 {all} 项：通过 {pass}，不符 {fail}，缺数未判 {undecided}", "核對了 {all} 項：通過 {pass}，不符 {fail}，缺數未判 {undecided}", "{all} checks: {pass} passed, {fail} failed, {undecided} undecided for want of figures"),
  "summary.without-history": t("，没有上期可比 {count}", "，沒有上期可比 {count}", ", {count} without a last period to compare with"),
  "summary.broken": t("，规则本身有误 {broken}", "，規則本身有誤 {broken}", ", {broken} with a faulty rule"),

  "stale.what": t("数改过了", "數改過了", "Figures have changed"),
  "stale.more": t("下面的清单是新的，表里的标注和“校验结果”还是改动前的。", "下面的清單是新的，表裡的標註和「校驗結果」還是改動前的。", "The list below is up to date; the marks and the sheet of findings are from before."),
  "stale.list": t("下面的清单和表里的标注都是新的，“校验结果”那张表还是改动前的。", "下面的清單和表裡的標註都是新的，「校驗結果」那張表還是改動前的。", "The list below and the marks are up to date; the sheet of findings is from before."),
  "stale.behind": t("改动后的数还没能读到。请先在单元格里按回车，再重新校验。", "改動後的數還沒能讀到。請先在儲存格裡按 Enter，再重新校驗。", "The new figures could not be read yet. Press Enter in the cell, then check again."),
  "stale.press": t("重新校验", "重新校驗", "Check again"),

  "unmarked": t("有 {count} 处没能在表里标出来，下面的清单是全的。原因：{reasons}", "有 {count} 處沒能在表裡標出來，下面的清單是全的。原因：{reasons}", "{count} could not be marked in the sheet; the list below is complete. Reason: {reasons}"),

  "unmarked.other-workbook": t("问题在另一个工作簿“{workbook}”里", "問題在另一個活頁簿「{workbook}」裡", "it is in another workbook, “{workbook}”"),
  "unmarked.no-worksheet": t("没有名为“{sheet}”的工作表", "沒有名為「{sheet}」的工作表", "there is no worksheet “{sheet}”"),
  "unmarked.no-cells": t("“{sheet}”是图表，没有单元格", "「{sheet}」是圖表，沒有儲存格", "“{sheet}” is a chart without cells"),
  "unmarked.protected": t("工作表“{sheet}”受保护", "工作表「{sheet}」受保護", "worksheet “{sheet}” is protected"),
  "unmarked.password": t("工作表“{sheet}”设有保护密码", "工作表「{sheet}」設有保護密碼", "worksheet “{sheet}” is protected with a password"),

  "filter.label": t("按轻重查看", "按輕重查看", "Show by weight"),
  "filter.only": t("只看“{strength}”", "只看「{strength}」", "Only “{strength}”"),
  "filter.all": t("看全部", "看全部", "Show all"),
  "explain.write": t("写说明", "寫說明", "Give a reason"),
  "explain.change": t("改说明", "改說明", "Change it"),
  "explain.label": t("为什么是这样？", "為什麼是這樣？", "Why is it so?"),
  "explain.hint": t("例如：新增3家企业；春节放假停工。", "例如：新增3家企業；春節放假停工。", "For example: three new shops; closed for the holiday."),
  "explain.save": t("保存说明", "保存說明", "Save"),
  "explain.close": t("不写了", "不寫了", "Not now"),
  "explain.doing": t("正在保存说明……", "正在保存說明……", "Saving…"),
  "explain.said": t("已说明：{text}", "已說明：{text}", "Explained: {text}"),
  "right.press": t("改正：{cell} 改成 {value}", "更正：{cell} 改成 {value}", "Put right: {cell} to {value}"),
  "right.doing": t("正在改正……", "正在更正……", "Putting it right…"),
  "right.formula": t("{cell} 里是公式 ={formula}：请改公式，或者改它引用的数。", "{cell} 裡是公式 ={formula}：請改公式，或者改它引用的數。", "{cell} holds the formula ={formula}: correct it, or the figures that it refers to."),
  "right.formula-part": t("{cell} 里是公式 ={formula}：请改公式，把 {other} 也算进去。", "{cell} 裡是公式 ={formula}：請改公式，把 {other} 也算進去。", "{cell} holds the formula ={formula}: correct it so that it takes {other} in."),
  "right.formula-text": t("{cell} 里的公式 ={formula} 不会加文本：请把 {other} 重新填成数字。", "{cell} 裡的公式 ={formula} 不會加文字：請把 {other} 重新填成數字。", "The formula ={formula} in {cell} does not add text: enter {other} anew, as a number."),
  "ready.doing": t("正在准备报送……", "正在準備報送……", "Getting ready…"),
  "save.doing": t("正在保存……", "正在儲存……", "Saving…"),
  "copy.press": t("复制", "複製", "Copy"),
  "copy.aloud": t("复制{what}", "複製{what}", "Copy: {what}"),
  "copy.done": t("已复制", "已複製", "Copied"),
  "copy.selected": t("这里不让自动复制。已经选中，请按 Ctrl+C。", "這裡不讓自動複製。已經選取，請按 Ctrl+C。", "Copying is not allowed here. The text is selected: press Ctrl+C."),
  "mail.subject": t("主题", "主旨", "Subject"),
  "mail.body": t("正文", "內文", "Text"),
  "mail.open": t("打开邮件程序", "開啟郵件程式", "Open the mail program"),
  "mail.left-out": t("正文太长，带不过去：正文请复制粘贴。", "內文太長，帶不過去：內文請複製貼上。", "The text is too long to go along: please copy and paste it."),
  "mail.else": t("没有反应，或者用网页邮箱，就把主题和正文复制过去。", "沒有反應，或者用網頁信箱，就把主旨和內文複製過去。", "If nothing opens, or you write your mails in a browser, copy subject and text."),
  "walk.label": t("逐条查看", "逐條查看", "Walk through the findings"),
  "walk.previous": t("上一条", "上一條", "Previous"),
  "walk.next": t("下一条", "下一條", "Next"),
  "walk.total": t("共 {of} 条", "共 {of} 條", "{of} in all"),
  "walk.position": t("第 {at} 条，共 {of} 条", "第 {at} 條，共 {of} 條", "{at} of {of}"),
} as const satisfies Readonly<Record<string, Localised>>;

export type PaneText = keyof typeof PANE_TEXTS;

/** A text of the pane in `language`, its {holes} filled. */
export const paneText = (key: PaneText, language: Language, values: Readonly<Record<string, FindingValue>> = {}): string =>
  filled(PANE_TEXTS[key][language], values, language);
