import { filled, type FindingValue, type Language, type Localised } from "#core";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Every text of the road 汇总, with {holes}. */
const CONSOLIDATE_TEXTS = {
  "road.reading": t("正在读取本工作簿……", "正在讀取本活頁簿……", "Reading this workbook…"),
  "road.try-again": t("再试一次", "再試一次", "Try again"),

  "start.title": t("把各单位的报表加起来", "把各單位的報表加起來", "Add up what the units sent"),
  "start.what": t(
    "先添加收到的文件：表格、邮件（.eml）、压缩包（.zip）都行，一次可以选很多个。也可以打开一本已有各单位报表的工作簿。",
    "先新增收到的檔案：表格、郵件（.eml）、壓縮檔（.zip）都行，一次可以選很多個。也可以開啟一本已有各單位報表的活頁簿。",
    "First add the files that you received: workbooks, mails (.eml) or archives (.zip), as many at once as you like. Or open a workbook that already holds the units' forms.",
  ),
  "start.safe": t("收到的文件只读不改；合计写进现在打开的工作簿。", "收到的檔案只讀不改；合計寫進現在開啟的活頁簿。", "The files are only read; the totals go into the workbook that is open."),

  "sources.title": t("要汇总的报表", "要彙總的報表", "What to add up"),
  "sources.open": t("本工作簿里的表（{count} 张）", "本活頁簿裡的表（{count} 張）", "Sheets of this workbook ({count})"),
  "sources.copies": t(
    "其中 {count} 张是以前汇总留下的：有新文件的单位以文件为准，没有的仍算它。",
    "其中 {count} 張是以前彙總留下的：有新檔案的單位以檔案為準，沒有的仍算它。",
    "{count} of them are from an earlier run: where a unit has a new file, the file counts.",
  ),
  "sources.add": t("添加收到的文件…", "新增收到的檔案…", "Add received files…"),
  "sources.drop": t("也可以把文件拖到这里", "也可以把檔案拖到這裡", "You can also drop files here"),
  "sources.drop-now": t("松开鼠标，添加文件", "放開滑鼠，新增檔案", "Let go to add the files"),
  "sources.files": t("收到的文件（{count} 个）", "收到的檔案（{count} 個）", "Received files ({count})"),
  "sources.opening": t("正在打开 {count} 个文件……", "正在開啟 {count} 個檔案……", "Opening {count} files…"),
  "sources.remove-all": t("全部移除", "全部移除", "Remove all"),
  "sources.looking": t("正在看里面有哪些报表……", "正在看裡面有哪些報表……", "Looking for forms in it…"),
  "stamp.intact": t("第{edition}版 · {time} 报送", "第{edition}版 · {time} 報送", "Edition {edition}, made ready at {time}"),
  "stamp.changed": t("第{edition}版 · 报送后改动过", "第{edition}版 · 報送後更動過", "Edition {edition}, changed after it was made ready"),
  "stamp.none": t("无报送单", "無報送單", "No submission slip"),
  "sources.repeated": t("已经在里面的没有再添加：{files}", "已經在裡面的沒有再新增：{files}", "Already there, not added again: {files}"),
  "sources.refused": t("{count} 个文件没有打开，其余照常处理。", "{count} 個檔案沒有開啟，其餘照常處理。", "Could not be opened: {count}. The other files go on."),
  "sources.dismiss": t("知道了", "知道了", "Got it"),
  "sources.nothing": t("这些里面没有认出报表，还不能汇总。", "這些裡面沒有認出報表，還不能彙總。", "No form was recognised in these; there is nothing to add up yet."),
  "sources.nothing-remedy": t(
    "请核对文件是不是用下发的报表填的：{templates}。",
    "請核對檔案是不是用下發的報表填的：{templates}。",
    "Check that the files were filled in on the forms that were sent out: {templates}.",
  ),

  "roster.title": t("名册", "名冊", "Roster"),
  "roster.is": t("{superior}　{count} 个单位", "{superior}　{count} 個單位", "{superior}, {count} units"),
  "roster.none": t("没有", "沒有", "none"),
  "roster.none-why": t(
    "没有名册：来几家算几家，不知道缺谁。名册是应报单位的 Excel 或 CSV 清单，有“单位名称”一列就行；汇总时记进本工作簿，下次不用再选。",
    "沒有名冊：來幾家算幾家，不知道缺誰。名冊是應報單位的 Excel 或 CSV 清單，有「單位名稱」一欄就行；彙總時記進本活頁簿，下次不用再選。",
    "Without a roster, whoever comes is counted and nobody is missing. A roster is an Excel or CSV list of the units that must report, with at least their names. It is remembered in this workbook.",
  ),
  "roster.choose": t("选名册…", "選名冊…", "Choose…"),
  "roster.change": t("更换…", "更換…", "Change…"),
  "roster.drop": t("不用", "不用", "None"),
  "roster.drop-aloud": t("不用名册", "不用名冊", "None: use no roster"),
  "roster.shape": t(
    "名册要有“单位名称”一列，最好还有单位代码、上级名称；改好后再选一次。",
    "名冊要有「單位名稱」一欄，最好還有單位代碼、上級名稱；改好後再選一次。",
    "A roster needs a column of unit names, best also codes and the superior's name. Correct it and choose it again.",
  ),
  "roster.wrong": t("名册 {file} 不能用：", "名冊 {file} 不能用：", "The roster {file} cannot be used:"),

  "period.title": t("报告期", "報告期", "Period"),
  "period.usual": t("{period}（多数表）", "{period}（多數表）", "{period} (most forms)"),
  "period.option": t("{period}（{count} 张表）", "{period}（{count} 張表）", "{period} ({count} forms)"),
  "period.back": t("多数表的那一期", "多數表的那一期", "The one that most forms are for"),
  "period.unknown": t("报表上没有写", "報表上沒有寫", "The forms do not say"),
  "period.several": t("每种表取多数表的那一期", "每種表取多數表的那一期", "Each form’s most usual one"),

  "count.reported": t("已报 {in} / {of}", "已報 {in} / {of}", "{in} of {of} reported"),
  "count.came": t("已报 {in}", "已報 {in}", "{in} reported"),
  "count.missing": t("缺 {count}", "缺 {count}", "{count} missing"),
  "count.back": t("需退回 {count}", "需退回 {count}", "{count} to send back"),
  "count.all-missing": t("还没有一家报来。", "還沒有一家報來。", "Nobody has reported yet."),
  "count.complete": t("全部报齐，数字都对得上。", "全部報齊，數字都對得上。", "Everybody has reported, and everything agrees."),

  "hard.title": t("{count} 个单位有必须改正的数，怎么算？", "{count} 個單位有必須改正的數，怎麼算？", "Units with figures that must be put right: {count}. How shall they count?"),
  "hard.in": t("照样计入合计", "照樣計入合計", "Include them"),
  "hard.in-why": t("合计里会有错的数，表头注明是哪几家。", "合計裡會有錯的數，表頭註明是哪幾家。", "The totals then hold wrong figures, and the heading names these units."),
  "hard.out": t("先不计入", "先不計入", "Leave them out for now"),
  "hard.out-why": t("合计缺这几家，标为暂定；改正后再汇总一次。", "合計缺這幾家，標為暫定；改正後再彙總一次。", "The totals are provisional without them; consolidate again when they are put right."),

  "bulletin.wanted": t("再出一页督查通报", "再出一頁督查通報", "Add the supervision bulletin"),
  "bulletin.why": t(
    "一页纸，可直接打印：谁没报、进度和走势（两张图）、变化最大的数、突出问题、销号情况。",
    "一頁紙，可直接列印：誰沒報、進度與走勢（兩張圖）、變化最大的數、突出問題、銷號情況。",
    "One page to print: who has not reported, progress and trend as charts, largest changes, worst findings, open issues.",
  ),
  "bulletin.standing": t("本工作簿里已有通报，随汇总一起重写。", "本活頁簿裡已有通報，隨彙總一起重寫。", "The workbook has one already; it is written anew with the totals."),

  "go.first": t("汇总", "彙總", "Consolidate"),
  "go.again": t("再汇总一次", "再彙總一次", "Consolidate again"),
  "go.writes": t("合计写进本工作簿，各单位填报的数字一个不动。", "合計寫進本活頁簿，各單位填報的數字一個不動。", "The totals go into this workbook; no reported figure is changed."),
  "go.running": t("正在开始……", "正在開始……", "Starting…"),
  "step.read": t("正在读取工作簿……", "正在讀取活頁簿……", "Reading workbooks…"),
  "step.check": t("正在校验……", "正在校驗……", "Checking…"),
  "step.add-up": t("正在汇总……", "正在彙總……", "Adding up…"),
  "step.write": t("正在写入工作表……", "正在寫入工作表……", "Writing sheets…"),

  "result.title": t("汇总好了", "彙總好了", "Consolidated"),
  "result.earlier": t("以前的汇总结果", "以前的彙總結果", "Earlier result"),
  "result.at": t("{time} 写好", "{time} 寫好", "Written at {time}"),
  "result.totals": t("{count} 个合计数", "{count} 個合計數", "{count} totals"),
  "result.in": t("计入 {in} / {of}", "計入 {in} / {of}", "{in} of {of} units"),
  "result.final": t("✓ 各单位都在内", "✓ 各單位都在內", "✓ Nobody is left out"),
  "result.provisional": t("暂定：{why}", "暫定：{why}", "Provisional: {why}"),
  "result.missing": t("缺 {count}", "缺 {count}", "{count} missing"),
  "result.left-out": t("有错未计入 {count}", "有錯未計入 {count}", "{count} left out"),
  "result.with-hard": t("● 有错仍计入 {count}", "● 有錯仍計入 {count}", "● {count} with figures to put right are in"),
  "result.open": t("查看工作表", "查看工作表", "Go to a sheet"),
  "result.stale-figures": t("汇总以后有数字改过，汇总表还没有跟上。", "彙總以後有數字改過，彙總表還沒有跟上。", "Figures have changed since; the sheets have not followed."),
  "result.stale-choices": t("汇总以后增减了文件，或改了上面的选择。", "彙總以後增減了檔案，或改了上面的選擇。", "Files or choices have changed since."),
  "result.stale-overruled": t("汇总以后，本工作簿里有单位的表改过数：{units}。", "彙總以後，本活頁簿裡有單位的表改過數：{units}。", "Figures on tabs of this workbook have changed since: {units}."),
  "result.overruled-remedy": t(
    "合计的公式已经跟着变，来源、校验结果没有。再汇总时这几家以收到的文件为准：要用这里改的数，请先移除它们的文件。",
    "合計的公式已經跟著變，來源、校驗結果沒有。再彙總時這幾家以收到的檔案為準：要用這裡改的數，請先移除它們的檔案。",
    "The formulas of the totals have followed; sources and findings have not. When you consolidate again, the received files of these units count: to keep what was typed here, remove their files first.",
  ),
  "result.stale-remedy": t("请再汇总一次。", "請再彙總一次。", "Please consolidate again."),
  "result.ask": t(
    "在汇总表上点一个合计数，这里就列出各单位的数。",
    "在彙總表上點一個合計數，這裡就列出各單位的數。",
    "Select a total on the sheet of totals, and its parts are listed here by unit.",
  ),

  "units.title": t("各单位情况", "各單位情況", "The units"),
  "units.all": t("全部（{count}）", "全部（{count}）", "All ({count})"),
  "units.needing": t("要处理的（{count}）", "要處理的（{count}）", "To be dealt with ({count})"),
  "units.none-needing": t("没有要处理的。", "沒有要處理的。", "Nothing to be dealt with."),
  "units.more": t("再显示 {count} 个", "再顯示 {count} 個", "Show {count} more"),
  "units.strays": t("不知道是谁的报表", "不知道是誰的報表", "Forms of nobody"),
  "units.no-findings": t("没有问题。", "沒有問題。", "Nothing to report."),
  "units.files": t("报来：{files}", "報來：{files}", "Sent: {files}"),
  "units.away": t("问题在收到的文件里；汇总后点一条，就到本工作簿里它的表。", "問題在收到的檔案裡；彙總後點一條，就到本活頁簿裡它的表。", "These are in the received files; once consolidated, a press takes you to the sheet in this workbook."),
  "units.report": t("{template} · {state}", "{template} · {state}", "{template} · {state}"),
  "units.sent-nothing": t("没有收到它的报表。", "沒有收到它的報表。", "Nothing was received."),

  "state.received": t("已收", "已收", "Received"),
  "state.hard": t("退回改正", "退回改正", "Send back"),
  "state.missing": t("未报", "未報", "Missing"),
  "state.duplicate": t("重复报送", "重複報送", "Sent twice"),
  "state.wrong-period": t("期别不符", "期別不符", "Other period"),
  "state.old-version": t("旧版表", "舊版表", "Old form"),
  "state.refused": t("无法识别", "無法識別", "Refused"),
  "state.hard-count": t("● {count} 处必须改正", "● {count} 處必須改正", "● {count} to put right"),
  "state.soft-count": t("▲ {count} 处需说明", "▲ {count} 處需說明", "▲ {count} to explain"),

  "total.selected": t("选中 {cell}", "選中 {cell}", "Selected {cell}"),
  "total.method.sum": t("由 {count} 个单位相加而成", "由 {count} 個單位相加而成", "Added up from {count} units"),
  "total.method.max": t("{count} 个单位中最大的", "{count} 個單位中最大的", "The largest of {count} units"),
  "total.method.min": t("{count} 个单位中最小的", "{count} 個單位中最小的", "The smallest of {count} units"),
  "total.method.count": t("有数的 {count} 个单位", "有數的 {count} 個單位", "{count} units have a figure"),
  "total.method.last": t("取最后一个单位的数，共 {count} 个", "取最後一個單位的數，共 {count} 個", "The last of {count} units"),
  "total.method.ratio": t("{numerator} ÷ {denominator}，各取 {count} 个单位的合计", "{numerator} ÷ {denominator}，各取 {count} 個單位的合計", "{numerator} ÷ {denominator}, each added up from {count} units"),
  "total.method.weighted-mean": t("{count} 个单位的加权平均", "{count} 個單位的加權平均", "Weighted mean of {count} units"),
  "total.close": t("关闭，不看这个数的来源", "關閉，不看這個數的來源", "Close"),
  "total.order": t("顺序", "順序", "Order"),
  "total.order.roster": t("按名册", "按名冊", "As on the roster"),
  "total.order.size": t("从大到小", "從大到小", "Largest first"),
  "total.share": t("占 {share}", "占 {share}", "{share} of it"),
  "total.missing": t("没有计入：{units}", "沒有計入：{units}", "Not in it: {units}"),
  "total.moved": t("汇总以后改成了 {value}", "彙總以後改成了 {value}", "Changed to {value} since"),
  "total.moved-away": t("汇总以后改过，现在不是数", "彙總以後改過，現在不是數", "Changed since; no figure stands there now"),
  "total.go": t("定位", "定位", "Go to"),
  "total.go-to": t("定位到{unit}的 {cell}", "定位到{unit}的 {cell}", "Go to {cell} of {unit}"),
  "total.elsewhere": t("在 {cell}，不在本工作簿里", "在 {cell}，不在本活頁簿裡", "In {cell}, which is not in this workbook"),
  "total.figure": t("{label}　{value}", "{label}　{value}", "{label}: {value}"),
} as const satisfies Record<string, Localised>;

/** Key of a text of the road 汇总. */
export type ConsolidateTextKey = keyof typeof CONSOLIDATE_TEXTS;

/** Puts a text of the road into the reader's language, its holes filled. */
export type ConsolidateSay = (key: ConsolidateTextKey, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts of the road in one language. */
export const consolidateTexts =
  (language: Language): ConsolidateSay =>
  (key, values = {}) =>
    filled(CONSOLIDATE_TEXTS[key][language], values, language);
