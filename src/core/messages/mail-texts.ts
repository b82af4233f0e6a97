import type { Localised } from "../model/localised";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Sentences of the mails that go with workbooks; {holes} are filled. Lines without content are left out by whoever puts them together. */
export const MAIL_TEXTS = {
  "forms.one": t("{name}", "{name}", "{name}"),
  "forms.several": t("{name}等{count}张表", "{name}等{count}張表", "{name} and {more} more"),
  "edition": t("第{edition}版", "第{edition}版", "edition {edition}"),
  "greeting": t("{name}：", "{name}：", "To {name}:"),
  "signed": t("{name}", "{name}", "{name}"),

  "issue.subject": t("【填报】{forms} {period}", "【填報】{forms} {period}", "[To fill in] {forms}, {period}"),
  "issue.opening": t("请填报{period}的{forms}，表在附件“{file}”里：", "請填報{period}的{forms}，表在附件「{file}」裡：", "Please fill in {forms} for {period}. The forms are in the attached “{file}”:"),
  "issue.fill": t("白色格子填数，只填数字；没有发生的填 0，没有统计到的留空。表名、行名、列名请不要改。", "白色格子填數，只填數字；沒有發生的填 0，沒有統計到的留空。表名、列名、欄名請不要改。", "Enter figures alone in the white cells: 0 where there was none, nothing where it is not known. Please leave titles and headings as they are."),
  "issue.check": t("表旁会写出哪里对不上、差多少；装有汇核的，按“校验本表”再按“准备报送”。", "表旁會寫出哪裡對不上、差多少；裝有匯核的，按「校驗本表」再按「準備報送」。", "What does not agree is said beside the table, and by how much. With Huihe, press Check, then Make ready."),
  "issue.send": t("填好后存盘，把这个文件作为附件发回，不要截图，也不要另外制表。", "填好後存檔，把這個檔案作為附件發回，不要截圖，也不要另外製表。", "Save it and send this very file back as an attachment: no picture of it, and no table of your own."),

  "ready.subject": t("【{forms}】{unit} {period} {edition}", "【{forms}】{unit} {period} {edition}", "[{forms}] {unit} {period}, {edition}"),
  "ready.opening": t("现报送{unit}{period}的{forms}，见附件“{file}”。", "現報送{unit}{period}的{forms}，見附件「{file}」。", "{unit} sends its figures for {period}: {forms}. They are in the attached “{file}”."),
  "ready.form": t("{number}. {name}（{template} 第 {version} 版）", "{number}. {name}（{template} 第 {version} 版）", "{number}. {name} ({template}, version {version})"),
  "ready.calm": t("已用汇核校验，各数相符。", "已用匯核校驗，各數相符。", "Checked with Huihe; every figure agrees."),
  "ready.explained": t("已用汇核校验，没有必须改正的；需要说明的 {explained} 处，原因写在附件的“校验结果”表里。", "已用匯核校驗，沒有必須改正的；需要說明的 {explained} 處，原因寫在附件的「校驗結果」表裡。", "Checked with Huihe; nothing must be put right. The reasons for {explained} findings stand on the attachment's sheet of findings."),
  "ready.filler": t("填报人：{filler}", "填報人：{filler}", "Filled in by {filler}"),

  "returned.subject": t("【退回改正】{unit} {period} {forms}", "【退回改正】{unit} {period} {forms}", "[Returned] {unit} {period}: {forms}"),
  "returned.opening": t("你单位{period}的{forms}已收到（{file}）。下列各处请改正或说明后重新报送：", "貴單位{period}的{forms}已收到（{file}）。下列各處請改正或說明後重新報送：", "Your {forms} for {period} arrived ({file}). Please put right or explain what follows, and send it again:"),
  "returned.hard": t("● 必须改正（{count}）", "● 必須改正（{count}）", "● To be put right ({count})"),
  "returned.soft": t("▲ 需说明原因（{count}）", "▲ 需說明原因（{count}）", "▲ To be explained ({count})"),
  "returned.refused": t("✕ 说明没有被接受（{count}）", "✕ 說明沒有被接受（{count}）", "✕ Explanations that were not accepted ({count})"),
  "returned.finding": t("{number}. {place}　{sentence}", "{number}. {place}　{sentence}", "{number}. {place}  {sentence}"),
  "returned.remedy": t("　→ {remedy}", "　→ {remedy}", "   → {remedy}"),
  "returned.said": t("　你的说明：{text}", "　您的說明：{text}", "   You explained: {text}"),
  "returned.word": t("　退回意见：{word}", "　退回意見：{word}", "   Why it was not accepted: {word}"),
  "returned.deadline": t("请在 {deadline} 前改好重报。", "請在 {deadline} 前改好重報。", "Please send it again by {deadline}."),
  "returned.how": t("附件“{file}”是你单位的表：有问题的单元格已标出，“校验结果”表逐条列明，原因可直接写在“说明”栏。区里没有改动任何数字。", "附件「{file}」是貴單位的表：有問題的儲存格已標出，「校驗結果」表逐條列明，原因可直接寫在「說明」欄。區裡沒有改動任何數字。", "The attached “{file}” is your own form: the cells concerned are marked, the sheet of findings lists them one by one, and a reason can be written right there under Explanation. No figure of yours was changed."),

  "chase.subject": t("【催报】{forms} {period}", "【催報】{forms} {period}", "[Reminder] {forms} for {period}"),
  "chase.missing": t("{period}的{forms}，你单位尚未报送。", "{period}的{forms}，貴單位尚未報送。", "Your {forms} for {period} has not arrived yet."),
  "chase.wrong-period": t("你单位报来的{forms}不是{period}的（{file}），没有计入。", "貴單位報來的{forms}不是{period}的（{file}），沒有計入。", "The {forms} that you sent is not for {period} ({file}); it was not counted."),
  "chase.refused": t("你单位报来的{forms}（{file}）没能计入：几个文件分不清哪个为准，或表格改动太多认不出来。", "貴單位報來的{forms}（{file}）沒能計入：幾個檔案分不清哪個為準，或表格改動太多認不出來。", "The {forms} that you sent ({file}) could not be counted: several files disagree, or the form was changed too much to be recognised."),
  "chase.hard": t("你单位{period}的{forms}已退回，尚未收到改正后的表。", "貴單位{period}的{forms}已退回，尚未收到改正後的表。", "Your {forms} for {period} was returned; the corrected one has not arrived yet."),
  "chase.old-version": t("你单位{period}的{forms}用的是旧版表，已计入；下次请用新版。", "貴單位{period}的{forms}用的是舊版表，已計入；下次請用新版。", "Your {forms} for {period} came on an old form; it is counted. Please use the new one next time."),
  "chase.late": t("{period}的{forms}已过报送时间，你单位尚未报送。", "{period}的{forms}已過報送時間，貴單位尚未報送。", "Your {forms} for {period} is overdue and has not arrived yet."),
  "chase.deadline": t("请在 {deadline} 前报来。", "請在 {deadline} 前報來。", "Please send it by {deadline}."),
  "chase.now": t("请尽快报来。", "請儘快報來。", "Please send it as soon as you can."),
  "chase.all-subject": t("【催报】{period} 尚有 {count} 个单位", "【催報】{period} 尚有 {count} 個單位", "[Reminder] {period}: {count} units to come"),
  "chase.all-opening": t("以下单位{period}的报表还没有报齐，请抓紧：", "以下單位{period}的報表還沒有報齊，請抓緊：", "These units' forms for {period} are still to come:"),
  "chase.all-line": t("{unit}：{what}", "{unit}：{what}", "{unit}: {what}"),

  "chased.missing": t("未报", "未報", "missing"),
  "chased.late": t("逾期未报", "逾期未報", "overdue"),
  "chased.wrong-period": t("期别不符", "期別不符", "for another period"),
  "chased.refused": t("没能计入", "沒能計入", "not counted"),
  "chased.hard": t("退回未重报", "退回未重報", "returned, not sent again"),
  "chased.old-version": t("旧版表", "舊版表", "an old form"),

  "up.subject": t("【{forms}】{unit} {period} 汇总", "【{forms}】{unit} {period} 彙總", "[{forms}] {unit} {period}, totals"),
  "up.opening": t("现报送{unit}{period}的{forms}汇总数，见附件“{file}”。", "現報送{unit}{period}的{forms}彙總數，見附件「{file}」。", "{unit} sends its totals for {period}: {forms}. They are in the attached “{file}”."),
  "up.units": t("应报 {of} 个单位，计入 {in} 个。", "應報 {of} 個單位，計入 {in} 個。", "{in} of {of} units are in."),
} as const satisfies Record<string, Localised>;
