import { filled, type FindingValue, type Language, type Localised } from "#core";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts of the workbench around the grid and the pane, with {holes}. */
const WORKBENCH_TEXTS = {
  "name": t("汇核", "匯核", "Huihe"),
  "tools": t("工具", "工具", "Tools"),
  "open": t("打开", "開啟", "Open"),
  "open.tip": t("打开电脑里的表格，可以一次选几个。", "開啟電腦裡的表格，可以一次選幾個。", "Opens workbooks from this computer, several at once if you like."),
  "save": t("另存", "另存", "Save a copy"),
  "save.tip": t("把这个工作簿存成 Excel 文件（Ctrl+S）。原来的文件不会改动。", "把這個活頁簿存成 Excel 檔案（Ctrl+S）。原來的檔案不會更動。", "Saves this workbook as an Excel file (Ctrl+S). The file that you opened is not touched."),
  "dark": t("深色", "深色", "Dark"),
  "light": t("浅色", "淺色", "Light"),
  "guide": t("怎么用", "怎麼用", "How it works"),
  "home": t("首页", "首頁", "Start page"),
  "books": t("打开的工作簿", "開啟的活頁簿", "Open workbooks"),
  "book.close": t("关闭 {book}", "關閉 {book}", "Close {book}"),
  "book.unsaved": t("有改动还没有存", "有更動還沒有存", "has changes that are not saved"),
  "close.title": t("{book} 有改动还没有存", "{book} 有更動還沒有存", "{book} has changes that are not saved"),
  "close.what": t("现在关闭，这些改动就没有了；打开过的文件还是原来的样子。", "現在關閉，這些更動就沒有了；開啟過的檔案還是原來的樣子。", "If you close it now they are gone; the file that you opened is as it was."),
  "close.save": t("另存后关闭", "另存後關閉", "Save a copy and close"),
  "close.discard": t("不存，关闭", "不存，關閉", "Close without saving"),
  "close.stay": t("不关闭", "不關閉", "Keep it open"),
  "grid": t("表格", "表格", "Sheet"),
  "find": t("查找", "尋找", "Find"),
  "find.what": t("查找内容（所有工作表）", "尋找內容（所有工作表）", "Find in all sheets"),
  "find.next": t("下一个（Enter）", "下一個（Enter）", "Next (Enter)"),
  "find.previous": t("上一个（Shift+Enter）", "上一個（Shift+Enter）", "Previous (Shift+Enter)"),
  "find.close": t("关闭查找（Esc）", "關閉尋找（Esc）", "Close (Esc)"),
  "find.at": t("{cell}，第 {at} 处，共 {count} 处", "{cell}，第 {at} 處，共 {count} 處", "{cell}: {at} of {count}"),
  "find.none": t("没有找到“{text}”", "沒有找到「{text}」", "“{text}” was not found"),
  "pane.width": t("窗格宽度", "窗格寬度", "Width of the pane"),
  "opening": t("正在打开 {book}……", "正在開啟 {book}……", "Opening {book}…"),

  "gallery.title": t("数对不对，先在这里看一眼", "數對不對，先在這裡看一眼", "See whether the figures agree"),
  "gallery.subtitle": t(
    "校验街道报来的表格，把对不上的数标出来；再汇总成区里的合计，每个合计都能追到它来自哪一格。文件不离开这台电脑。",
    "校驗街道報來的表格，把對不上的數標出來；再彙總成區裡的合計，每個合計都能追到它來自哪一格。檔案不離開這台電腦。",
    "Checks the returns that streets send, marks the figures that do not agree, and adds them up into totals that can each name their cells. Files never leave this computer.",
  ),
  "gallery.own": t("打开我的文件", "開啟我的檔案", "Open my files"),
  "gallery.drop": t("也可以把文件拖到这里，一次几个都行（.xlsx、.xlsm、.xls、.et，邮件 .eml 和 .zip 里的也行）", "也可以把檔案拖到這裡，一次幾個都行（.xlsx、.xlsm、.xls、.et，郵件 .eml 和 .zip 裡的也行）", "Or drop files here, several at once if you like (.xlsx, .xlsm, .xls, .et, and those in mails, .eml, and .zip)"),
  "gallery.new": t("新建一张报表", "新建一張報表", "Make a new form"),
  "gallery.new.what": t("选一张报表，写明单位和报告期：打开一个新工作簿，边填边自查，填好另存就能报送。", "選一張報表，寫明單位和報告期：開啟一個新活頁簿，邊填邊自查，填好另存就能報送。", "Choose a form, say for whom and for when: a new workbook opens that checks itself while it is filled in, to be saved and sent."),
  "gallery.samples": t("先用样例试试", "先用範例試試", "Try it on a sample"),
  "drop.now": t("松开鼠标就打开", "放開滑鼠就開啟", "Let go to open them"),
  "drop.now-collecting": t("松开鼠标：单个工作簿会打开；邮件、压缩包和一批文件收进右边的“汇总”", "放開滑鼠：單個活頁簿會開啟；郵件、壓縮檔和一批檔案收進右邊的「彙總」", "Let go: a single workbook opens; mails, archives and several files at once go to Consolidate"),
  "dropped.received": t("收进右边“汇总”的文件：{count} 个。", "收進右邊「彙總」的檔案：{count} 個。", "Files that went to Consolidate on the right: {count}."),
  "dropped.opened": t("打开 {file} 来看。要收进“汇总”，请回到 {book}，把文件拖到右边。", "開啟 {file} 來看。要收進「彙總」，請回到 {book}，把檔案拖到右邊。", "{file} is opened to be looked at. To collect it, go back to {book} and drop it on the right."),

  "gallery.collect": t("收报汇总：新建汇总工作簿", "收報彙總：新建彙總活頁簿", "Collect returns in a new workbook"),
  "district.new": t("汇总.xlsx", "彙總.xlsx", "Totals.xlsx"),

  "sample.faulty": t("校验一张有错的日报", "校驗一張有錯的日報", "Check a return with faults"),
  "sample.faulty.what": t("南坪街道报来的复工复产日报，有几个数对不上。看看汇核怎么指出来，改好它。", "南坪街道報來的復工復產日報，有幾個數對不上。看看匯核怎麼指出來，改好它。", "A street's daily return in which a few figures do not agree. See how they are pointed out, and put them right."),
  "sample.wuling": t("把一个区汇总起来", "把一個區彙總起來", "Consolidate a district"),
  "sample.wuling.what": t("武陵区 19 个街道乡镇报来的 {count} 个文件，像邮件附件那样：有漏报的，有重报的，有旧版的。", "武陵區 19 個街道鄉鎮報來的 {count} 個檔案，像郵件附件那樣：有漏報的，有重報的，有舊版的。", "{count} files from 19 streets and townships, as they come by e-mail: some missing, some twice, some on an old form."),
  "sample.form": t("填一张空表", "填一張空表", "Fill in an empty form"),
  "sample.form.what": t("一张还没有填的复工复产日报。填几个数，边填边看。", "一張還沒有填的復工復產日報。填幾個數，邊填邊看。", "A daily return that nobody has filled in yet. Type a few figures and see what happens."),
  "sample.invented": t("样例里除登过报的几个数以外，都是编的。", "範例裡除登過報的幾個數以外，都是編的。", "Apart from a few figures that were in the newspaper, the samples are invented."),
  "sample.wuling.place": t("武陵区", "武陵區", "Wuling district"),
  "sample.furong": t("芙蓉区", "芙蓉區", "Furong district"),
  "sample.furong.what": t("联络员和企业问题台账：{count} 个文件。", "聯絡員和企業問題臺賬：{count} 個檔案。", "Liaison officers and a ledger of issues: {count} files."),
  "sample.yuhua": t("雨花区", "雨花區", "Yuhua district"),
  "sample.yuhua.what": t("网格、卡口、八个是否、四包一：{count} 个文件。", "網格、卡口、八個是否、四包一：{count} 個檔案。", "Grids, checkpoints, eight checks, four carers: {count} files."),
  "sample.wenfeng": t("文峰区", "文峰區", "Wenfeng district"),
  "sample.wenfeng.what": t("学校防控和境外返回人员：{count} 个文件。", "學校防控和境外返回人員：{count} 個檔案。", "Schools and returnees from abroad: {count} files."),
  "sample.kaifu": t("开福区", "開福區", "Kaifu district"),
  "sample.kaifu.what": t("扫街门店台账，单位名有繁体有乱码：{count} 个文件。", "掃街門店臺賬，單位名有繁體有亂碼：{count} 個檔案。", "A ledger of shops, with names in two scripts and garbled ones: {count} files."),
  "gallery.more": t("别的区", "別的區", "Other districts"),
  "sample.district": t("{place}汇总.xlsx", "{place}彙總.xlsx", "{place}, totals.xlsx"),
  "sample.sheet": t("说明", "說明", "Note"),
  "sample.note": t(
    "区里的合计会写进这个工作簿。请在右边点“汇总”。",
    "區裡的合計會寫進這個活頁簿。請在右邊按「彙總」。",
    "The district's totals will be written into this workbook. Press Consolidate on the right.",
  ),

  "tour.title": t("三步看懂汇核", "三步看懂匯核", "Huihe in three steps"),
  "tour.1": t("校验", "校驗", "Check"),
  "tour.1.what": t("点右边的“校验本表”。对不上的数会在表里标出来，右边写明差多少、可能错在哪里。", "按右邊的「校驗本表」。對不上的數會在表裡標出來，右邊寫明差多少、可能錯在哪裡。", "Press “Check this form” on the right. Figures that do not agree are marked in the sheet, with the difference and the likely cause beside it."),
  "tour.2": t("改正", "更正", "Correct"),
  "tour.2.what": t("点一条，就到那一格；在表里直接改，右边马上跟着变。汇核自己从不改您的数。", "按一條，就到那一格；在表裡直接改，右邊馬上跟著變。匯核自己從不改您的數。", "Click a finding to go to its cell and type the right figure; the list follows at once. Huihe never changes a figure by itself."),
  "tour.3": t("汇总和追溯", "彙總和追溯", "Consolidate, and trace"),
  "tour.3.what": t("点“汇总”得到区里的合计。选中任何一个合计，右边列出它由哪些街道的哪些格子加起来。", "按「彙總」得到區裡的合計。選取任何一個合計，右邊列出它由哪些街道的哪些儲存格加起來。", "Press Consolidate for the district's totals. Select any total, and see which cells of which streets it is made of."),
  "tour.keys": t("键盘：Ctrl+Z 撤销，Ctrl+F 查找，Ctrl+S 另存，F6 在表格和右边之间来回。", "鍵盤：Ctrl+Z 復原，Ctrl+F 尋找，Ctrl+S 另存，F6 在表格和右邊之間來回。", "Keys: Ctrl+Z undoes, Ctrl+F finds, Ctrl+S saves a copy, F6 goes from the sheet to the pane and back."),
  "tour.close": t("知道了", "知道了", "Got it"),

  "refused.structure": t(
    "这里只改单元格里的内容。插入、删除行列或工作表，合并、改格式，请存下来在 Excel 或 WPS 里做。",
    "這裡只改儲存格裡的內容。插入、刪除列欄或工作表，合併、改格式，請存下來在 Excel 或 WPS 裡做。",
    "Only the contents of cells are changed here. To insert, delete, merge or format, save the workbook and use Excel or WPS.",
  ),
  "refused.cells": t("{cells} 是数组公式的一部分，不能单独改。", "{cells} 是陣列公式的一部分，不能單獨改。", "{cells} belongs to an array formula and cannot be changed alone."),
  "refused.close": t("关闭提示", "關閉提示", "Close this message"),
  "outdated": t("有 {count} 个公式的结果没能重新计算，表里划了线：存下来用 Excel 打开，就会算好。", "有 {count} 個公式的結果沒能重新計算，表裡劃了線：存下來用 Excel 開啟，就會算好。", "{count} formulas could not be recalculated and are struck through; Excel will do it when you open the saved file."),
  "cleared": t("清除了 {count} 处标注。", "清除了 {count} 處標註。", "{count} marks were cleared."),
  "saved": t("已存为 {file}，在浏览器的下载文件夹里。", "已存為 {file}，在瀏覽器的下載資料夾裡。", "Saved as {file}, in your browser's downloads."),
  "not-opened.more": t("另有 {count} 个文件没有打开。", "另有 {count} 個檔案沒有開啟。", "{count} more files were not opened."),
  "not-opened": t("{book} 没有打开：{what}{remedy}", "{book} 沒有開啟：{what}{remedy}", "{book} was not opened: {what} {remedy}"),
} as const satisfies Readonly<Record<string, Localised>>;

export type WorkbenchText = keyof typeof WORKBENCH_TEXTS;

/** A text of the workbench in `language`, its {holes} filled. */
export const workbenchText = (key: WorkbenchText, language: Language, values: Readonly<Record<string, FindingValue>> = {}): string =>
  filled(WORKBENCH_TEXTS[key][language], values, language);
