import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about what a supervisor does once returns are taken, with {holes}. */
const ROUTINE_TEXTS = {
  "title": t("退回、催报、上报", "退回、催報、上報", "Send back, ask again, report up"),
  "deadline": t("截止时间（可不填）", "截止時間（可不填）", "Deadline (may be left open)"),
  "deadline.example": t("例如 3月21日12:00", "例如 3月21日12:00", "such as 21 March, 12:00"),
  "doing": t("正在写……", "正在寫……", "Writing…"),
  "noted": t("已记入收报记录。", "已記入收報記錄。", "Noted in the receipt log."),
  "noted.mark": t("✓ 已记", "✓ 已記", "✓ noted"),
  "save": t("存下 {file}", "存下 {file}", "Save {file}"),
  "attach": t("把存下的文件附到邮件里。", "把存下的檔案附到郵件裡。", "Attach the saved file to the mail."),
  "open": t("打开 {file}", "開啟 {file}", "Open {file}"),
  "open.attach": t(
    "打开的是还没存过的新工作簿：用下面的文件名另存，再附到邮件里。",
    "開啟的是還沒存過的新活頁簿：用下面的檔名另存，再附到郵件裡。",
    "It opens as a new workbook that is not saved yet: save it under this name, then attach it to the mail.",
  ),
  "open.name": t("文件名", "檔名", "File name"),
  "copies": t("把“收件人”放进密送（Bcc），各单位就看不到别家的地址。", "把「收件者」放進密件副本（Bcc），各單位就看不到別家的地址。", "Put the recipients into Bcc, so that no unit sees another's address."),

  "return": t("退回通知", "退回通知", "Notices to send back"),
  "return.what": t(
    "给有错的、要说明的单位各写一份通知：哪一格、错在哪里、差多少、怎么改；附上标好的原表。",
    "給有錯的、要說明的單位各寫一份通知：哪一格、錯在哪裡、差多少、怎麼改；附上標好的原表。",
    "A notice to each unit with figures to put right or to explain: which cell, what is wrong, by how much, what to do; its own file goes along, marked.",
  ),
  "return.press": t("写退回通知", "寫退回通知", "Write the notices"),
  "return.originals": t("各单位的原表", "各單位的原表", "The units' own files"),
  "return.add": t("添加原表…", "新增原表…", "Add their files…"),
  "return.in-hand": t("手头有 {count} 个文件", "手邊有 {count} 個檔案", "{count} at hand"),
  "return.nothing-in-hand": t("手头没有", "手邊沒有", "None at hand"),
  "return.why-add": t(
    "没有原表，就附上填着原数的新表。要退原表，把收到的文件、邮件或压缩包添加进来。",
    "沒有原表，就附上填著原數的新表。要退原表，把收到的檔案、郵件或壓縮檔新增進來。",
    "Without them, figures go back on fresh forms. To send units their own files, add the workbooks, mails or archives that came.",
  ),
  "return.dropped": t("放不下，最早的 {count} 个文件没有留着；要退它们，再添加一次。", "放不下，最早的 {count} 個檔案沒有留著；要退它們，再新增一次。", "There was no room to keep the first {count} files; add them again to send them back."),
  "return.none": t("没有要退回的。", "沒有要退回的。", "There is nothing to send back."),
  "return.count": t("要退回 {count} 家。", "要退回 {count} 家。", "To be sent back: {count}."),
  "return.own": t("{count} 家附上标好的原表。", "{count} 家附上標好的原表。", "With their own files, marked: {count}."),
  "return.fresh": t("没有自己的原表、附新表的：{units}。", "沒有自己的原表、附新表的：{units}。", "With a fresh form, since no file of their own is at hand: {units}."),
  "return.alone": t("没有自己的原表、只发通知的：{units}。", "沒有自己的原表、只發通知的：{units}。", "With the notice alone, since no file of their own is at hand: {units}."),
  "return.units": t("{units} 等 {count} 家", "{units} 等 {count} 家", "{units} and others, {count} in all"),
  "return.hard": t("● {count} 处必须改正", "● {count} 處必須更正", "● {count} to put right"),
  "return.soft": t("▲ {count} 处需说明", "▲ {count} 處需說明", "▲ {count} to explain"),
  "return.sent": t("这家已发出，记下", "這家已發出，記下", "It is sent: note it"),
  "return.all-sent": t("都已发出，全部记下", "都已發出，全部記下", "All are sent: note them"),
  "return.no-file": t("问题都写在正文里，不附表也行。", "問題都寫在內文裡，不附表也行。", "The text says everything; no file is needed."),

  "chase": t("催报通知", "催報通知", "Mails to ask again"),
  "chase.what": t("谁没报、谁报错了期、谁退回了还没重报，各写一份催报通知，也可以一份发给全部。", "誰沒報、誰報錯了期、誰退回了還沒重報，各寫一份催報通知，也可以一份發給全部。", "Who has not reported, reported for another period, or has not sent a returned form again: a mail to each, or one to all."),
  "chase.late": t("截止时间已经过了", "截止時間已經過了", "The deadline has passed"),
  "chase.press": t("写催报通知", "寫催報通知", "Write the mails"),
  "chase.none": t("各单位都已报齐。", "各單位都已報齊。", "Every unit has reported."),
  "chase.all": t("一份发给全部（{count} 家）", "一份發給全部（{count} 家）", "One mail to all ({count})"),

  "decide": t("审核说明", "審核說明", "Reasons of the units"),
  "decide.what": t(
    "各单位对异常数写的说明：认可，或者写一句话退回。意见写进“校验结果”，退回的会出现在退回通知里。",
    "各單位對異常數寫的說明：認可，或者寫一句話退回。意見寫進「校驗結果」，退回的會出現在退回通知裡。",
    "What units said to figures out of the ordinary: accept it, or return it with a word. It is written on the sheet of findings; what is returned comes up in the notices.",
  ),
  "decide.look": t("列出各单位的说明", "列出各單位的說明", "List the reasons"),
  "decide.none": t("没有写好的说明。", "沒有寫好的說明。", "No reasons were given."),
  "decide.on": t("对 {place} 的说明", "對 {place} 的說明", "On the reason for {place}"),
  "decide.accept": t("认可", "認可", "Accept"),
  "decide.return": t("退回", "退回", "Return"),
  "decide.word": t("为什么不够？写给这个单位", "為什麼不夠？寫給這個單位", "Why it is not enough, to the unit"),
  "decide.sounds-accepting": t("这句话开头像是认可，请换个说法。", "這句話開頭像是認可，請換個說法。", "This begins like an acceptance; please put it another way."),
  "decide.press": t("记下 {count} 条意见", "記下 {count} 條意見", "Note what was decided ({count})"),

  "history": t("查看收报记录", "檢視收報記錄", "What was received when"),
  "history.none": t("还没有收过表。", "還沒有收過表。", "Nothing was received yet."),
  "history.count": t("共 {count} 条，最近的在前面。", "共 {count} 條，最近的在前面。", "{count} entries, the latest first."),
  "history.go": t("到“{sheet}”表", "到「{sheet}」表", "Go to the sheet “{sheet}”"),
  "history.edition": t("第{edition}版", "第{edition}版", "edition {edition}"),

  "up": t("报送上级", "報送上級", "Report upward"),
  "up.what": t(
    "另做一份干净的汇总表报上级：只有数，没有公式、街道表和个人信息，盖报送单。本工作簿不变，只记一笔。",
    "另做一份乾淨的彙總表報上級：只有數，沒有公式、街道表和個人資訊，蓋報送單。本活頁簿不變，只記一筆。",
    "Makes a clean copy of the totals for the next level: values only, no formulas, no units' tabs, nothing personal, stamped. This workbook stays; only a note is made.",
  ),
  "up.filler": t("填报人", "填報人", "Filled in by"),
  "up.by-unit": t("附上分街道的表", "附上分街道的表", "With the sheets by unit"),
  "up.measure": t("计量单位（舍位平衡）", "計量單位（捨位平衡）", "Amounts in (rounded so that sums stay sums)"),
  "up.measure.own": t("不变，按报表的单位", "不變，按報表的單位", "As the forms have it"),
  "up.press": t("做上报文件", "做上報文件", "Make the file"),
  "up.made": t("{unit} {period} 汇总，第 {edition} 版做好了。", "{unit} {period} 彙總，第 {edition} 版做好了。", "{unit}, {period}, totals, edition {edition} is ready."),
  "up.rounded": t(
    "以{measure}计：{rounded} 个数舍入，其中 {moved} 个为使合计平衡没有取最近的值，见“舍位说明”。",
    "以{measure}計：{rounded} 個數捨入，其中 {moved} 個為使合計平衡沒有取最近的值，見「捨位說明」。",
    "In {measure}: {rounded} figures were rounded, {moved} of them not to the nearest so that sums stay sums; see the sheet “Rounding”.",
  ),
  "up.open": t("注意：有单位缺报，或带着必须改正的数计入，合计是暂定的。", "注意：有單位缺報，或帶著必須改正的數計入，合計是暫定的。", "Mind: units are missing or in with figures to put right; the totals are provisional."),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
export type RoutineSay = (key: keyof typeof ROUTINE_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const routineTexts = (language: Language): RoutineSay => (key, values = {}) => filled(ROUTINE_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useRoutineTexts = (): RoutineSay => routineTexts(useLanguage());
