import { filled, type FindingValue, type Language, type Localised } from "#core";
import { useLanguage } from "../parts/use-texts";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Texts about what came in, with {holes}. */
const COLLECT_TEXTS = {
  "heap.title": t("收到的文件（{count} 个）", "收到的檔案（{count} 個）", "Received files ({count})"),
  "heap.look": t("请看一看（{count}）", "請看一看（{count}）", "Have a look at these ({count})"),
  "heap.plain": t("没有问题的（{count}）", "沒有問題的（{count}）", "Nothing wrong with these ({count})"),
  "heap.count": t("{verdict} {count}", "{verdict} {count}", "{verdict}: {count}"),
  "heap.which": t("收下哪些", "收下哪些", "Which to take"),
  "heap.clean": t("只收没有错的", "只收沒有錯的", "Only those without faults"),
  "heap.all": t("全收", "全收", "All that can be taken"),
  "heap.none": t("都不收", "都不收", "None"),
  "heap.how": t(
    "打勾的才收进本工作簿，没有打勾的不动。与已收相同的、更旧的、期别不符的、认不出的不会收。",
    "打勾的才收進本活頁簿，沒有打勾的不動。與已收相同的、更舊的、期別不符的、認不出的不會收。",
    "Only what is ticked goes into this workbook. Files that are the same again, older, for another period or unknown are never taken.",
  ),
  "take.unit": t("收下{unit}", "收下{unit}", "Take {unit}"),
  "row.files": t("{count} 个文件", "{count} 個檔案", "{count} files"),
  "row.changes": t("改了 {count} 处", "改了 {count} 處", "{count} changed"),
  "row.tampered": t("! 报送后改动过，请核对", "! 報送後更動過，請核對", "! changed after it was made ready: please check"),
  "row.hard": t("● {count} 处必须改正", "● {count} 處必須更正", "● {count} to put right"),
  "row.soft": t("▲ {count} 处需说明", "▲ {count} 處需說明", "▲ {count} to explain"),
  "file.came": t("来自 {path}", "來自 {path}", "from {path}"),
  "file.is": t("{forms}：{verdict}。", "{forms}：{verdict}。", "{forms}: {verdict}."),
  "file.is-no-form": t("{verdict}。", "{verdict}。", "{verdict}."),
  "file.findings": t("查出的问题", "查出的問題", "What was found"),
  "file.changes": t("与已收的相比，改了这些：", "與已收的相比，改了這些：", "Against what was taken before, these have changed:"),
  "file.unseen": t("改的是只在街道留底、区里看不到的内容。", "改的是只在街道留底、區裡看不到的內容。", "What has changed is only kept by the street; the district does not see it."),
  "file.remove": t("移除 {file}", "移除 {file}", "Remove {file}"),
  "why.new": t("还没有收过它的。", "還沒有收過它的。", "Nothing of it was taken before."),
  "why.newer": t("收下就替换原来收的那份。", "收下就替換原來收的那份。", "Once taken, it replaces what was taken before."),
  "why.same": t("不用再收。", "不用再收。", "There is nothing to take."),
  "why.older": t("有更新的一份，不用再收。", "有更新的一份，不用再收。", "There is a newer one; there is nothing to take."),
  "why.disputed": t("请问清以哪份为准，把另外的移除。", "請問清以哪份為準，把另外的移除。", "Ask which one is right, and remove the others."),
  "why.wrong-period": t("如果要收的就是这一期，请在下面“报告期”里选它；否则请对方重报。", "如果要收的就是這一期，請在下面「報告期」裡選它；否則請對方重報。", "If this is the period that you collect, choose it below under “Period”; otherwise ask for the right one."),
  "why.refused": t("原因写在下面；请对方改好重报。", "原因寫在下面；請對方改好重報。", "The reason stands below; ask for a corrected file."),
  "why.unknown": t("里面没有下发的报表；用不着就移除。", "裡面沒有下發的報表；用不著就移除。", "None of the forms is in it; remove it if you do not need it."),
  "taken": t("收下 {count} 个文件，记进了收报记录。", "收下 {count} 個檔案，記進了收報記錄。", "{count} files were taken and noted in the receipt log."),
  "taken.left": t("还有 {count} 个没有收，列在上面。", "還有 {count} 個沒有收，列在上面。", "{count} were not taken; they are listed above."),
  "go.take": t("收下 {count} 个文件并汇总", "收下 {count} 個檔案並彙總", "Take {count} files and consolidate"),
  "go.takes": t("收下的表和合计写进本工作簿，填报的数字一个不动。", "收下的表和合計寫進本活頁簿，填報的數字一個不動。", "Forms and totals go into this workbook; no reported figure is changed."),
} as const satisfies Record<string, Localised>;

/** Puts a text into the reader's language, its holes filled. */
export type CollectSay = (key: keyof typeof COLLECT_TEXTS, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts in one language. */
export const collectTexts = (language: Language): CollectSay => (key, values = {}) => filled(COLLECT_TEXTS[key][language], values, language);

/** The texts in the language of the pane. */
export const useCollectTexts = (): CollectSay => collectTexts(useLanguage());
