import type { FindingValue } from "../model/finding";
import { filled, type Language, type Localised } from "../model/localised";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Every text of our own sheets that does not come from a template, with {holes}. */
const SHEET_TEXTS = {
  "name.district": t("汇总", "彙總", "Totals"),
  "name.by-unit": t("分街道", "分街道", "By unit"),
  "name.findings": t("校验结果", "校驗結果", "Findings"),
  "name.sources": t("来源", "來源", "Sources"),
  "name.chase": t("催报", "催報", "To chase"),
  "name.settings": t("汇核设置", "匯核設定", "Huihe settings"),

  "form.tag": t("表号 {template}　第 {version} 版", "表號 {template}　第 {version} 版", "Form {template}, version {version}"),
  "form.tag-superior": t("表号 {template}　第 {version} 版　报送 {superior}", "表號 {template}　第 {version} 版　報送 {superior}", "Form {template}, version {version}, to {superior}"),
  "form.unit": t("填报单位", "填報單位", "Reporting unit"),
  "form.period": t("报告期", "報告期", "Period"),
  "form.responsible": t("单位负责人", "單位負責人", "Responsible"),
  "form.reviewer": t("审核人", "審核人", "Reviewed by"),
  "form.filler": t("填表人", "填表人", "Filled in by"),
  "form.filed-on": t("报出日期", "報出日期", "Filed on"),
  "form.measure": t("计量单位", "計量單位", "Measure"),
  "form.measures": t("计量单位：{measures}", "計量單位：{measures}", "Measure: {measures}"),
  "form.instructions": t("填报说明", "填報說明", "Instructions"),
  "entry.whole": t(
    "请填{range}整数，只填数字，不带单位和文字。没有发生的填 0，没有统计到的留空。",
    "請填{range}整數，只填數字，不帶單位與文字。沒有發生的填 0，沒有統計到的留空。",
    "Enter a whole number{range}, digits only. Enter 0 if there was none; leave it blank if it is not known.",
  ),
  "entry.decimal": t(
    "请填{range}数，只填数字，不带单位和文字。没有发生的填 0，没有统计到的留空。",
    "請填{range}數，只填數字，不帶單位與文字。沒有發生的填 0，沒有統計到的留空。",
    "Enter a number{range}, digits only. Enter 0 if there was none; leave it blank if it is not known.",
  ),
  "entry.rate": t("请填{range}百分数，例如 92.5%。没有统计到的留空。", "請填{range}百分數，例如 92.5%。沒有統計到的留空。", "Enter a percentage{range}, such as 92.5%. Leave it blank if it is not known."),
  "entry.rate-prompt": t("填百分数，例如 92.5%", "填百分數，例如 92.5%", "A percentage, such as 92.5%"),
  "entry.date": t("请填日期，例如 2020-3-20。", "請填日期，例如 2020-3-20。", "Enter a date, such as 2020-3-20."),
  "entry.date-prompt": t("填日期，例如 2020-3-20", "填日期，例如 2020-3-20", "A date, such as 2020-3-20"),
  "entry.list": t("请从下拉列表中选择。", "請從下拉清單中選擇。", "Choose from the list."),
  "entry.yes": t("是", "是", "Yes"),
  "entry.no": t("否", "否", "No"),
  "range.none": t("", "", ""),
  "range.least": t("不小于 {least} 的", "不小於 {least} 的", " of at least {least}"),
  "range.most": t("不大于 {most} 的", "不大於 {most} 的", " of at most {most}"),
  "range.both": t(" {least} 至 {most} 之间的", " {least} 至 {most} 之間的", " from {least} to {most}"),

  "district.title": t("{name}（汇总）", "{name}（彙總）", "{name}: totals"),
  "district.title-provisional": t("{name}（汇总 · 暂定）", "{name}（彙總 · 暫定）", "{name}: totals (provisional)"),
  "district.reported": t("已报 {in} / {of}", "已報 {in} / {of}", "{in} of {of} units reported"),
  "district.missing": t("缺 {count}：{units}", "缺 {count}：{units}", "{count} missing: {units}"),
  "district.left-out": t("有错未计入 {count}：{units}", "有錯未計入 {count}：{units}", "{count} left out because of hard findings: {units}"),
  "district.with-hard": t("有错仍计入 {count}：{units}", "有錯仍計入 {count}：{units}", "{count} included despite hard findings: {units}"),
  "district.compiled-from": t("依据模板 {template} 第 {version} 版汇总", "依據範本 {template} 第 {version} 版彙總", "Compiled with template {template}, version {version}"),
  "district.compiled-at": t("汇总时间 {time}", "彙總時間 {time}", "compiled at {time}"),
  "district.live": t(
    "各数为公式，引用“{sheet}”；每一数的来源单元格见“来源”表。",
    "各數為公式，引用「{sheet}」；每一數的來源儲存格見「來源」表。",
    "Every figure is a formula on the sheet “{sheet}”; its source cells stand on the sheet of sources.",
  ),
  "by-unit.title": t("{superior}{name}分单位情况", "{superior}{name}分單位情況", "{superior}: {name} by unit"),
  "by-unit.total": t("合计", "合計", "Total"),
  "by-unit.left-out": t("未计入合计（存在必须改正的问题）", "未計入合計（存在必須改正的問題）", "Not in the total (figures that must be put right)"),
  "by-unit.share": t("占比", "占比", "Share"),
  "by-unit.rank": t("位次", "位次", "Rank"),
  "by-unit.previous": t("上期", "上期", "Last period"),
  "by-unit.change": t("增减", "增減", "Change"),
  "by-unit.not-added": t("—", "—", "—"),
  "by-unit.beyond-range": t("超出可精确计算的范围", "超出可精確計算的範圍", "Beyond exact arithmetic"),
  "state.reported": t("已报", "已報", "Reported"),
  "state.with-hard": t("● 有误", "● 有誤", "● Findings"),
  "state.missing": t("未报", "未報", "Missing"),
  "state.left-out": t("× 未计入", "× 未計入", "× Left out"),

  "column.number": t("序号", "序號", "No."),
  "column.unit": t("单位", "單位", "Unit"),
  "column.unit-code": t("单位代码", "單位代碼", "Unit code"),
  "column.state": t("状态", "狀態", "State"),
  "column.strength": t("强度", "強度", "Strength"),
  "column.worksheet": t("工作表", "工作表", "Worksheet"),
  "column.workbook": t("工作簿", "活頁簿", "Workbook"),
  "column.cell": t("单元格", "儲存格", "Cell"),
  "column.finding": t("问题", "問題", "Finding"),
  "column.reported": t("填报值", "填報值", "Reported"),
  "column.expected": t("应为", "應為", "Expected"),
  "column.difference": t("差额", "差額", "Difference"),
  "column.remedy": t("怎么办", "怎麼辦", "What to do"),
  "column.explanation": t("说明", "說明", "Explanation"),
  "column.edit": t("规则", "規則", "Rule"),
  "column.total": t("合计单元格", "合計儲存格", "Total cell"),
  "column.template": t("模板", "範本", "Template"),
  "column.version": t("模板版本", "範本版本", "Version"),
  "column.indicator": t("指标代码", "指標代碼", "Indicator code"),
  "column.label": t("指标", "指標", "Indicator"),
  "column.measure": t("计量单位", "計量單位", "Measure"),
  "column.value": t("值", "值", "Value"),
  "column.here": t("本簿位置", "本簿位置", "In this workbook"),
  "column.period": t("应报期别", "應報期別", "Period due"),
  "column.files": t("收到文件", "收到檔案", "Files received"),

  "strength.hard": t("● 必须改正", "● 必須改正", "● Must be put right"),
  "strength.soft": t("▲ 需说明", "▲ 需說明", "▲ Needs a reason"),
  "strength.note": t("○ 提示", "○ 提示", "○ Note"),
  "findings.title": t("{unit}校验结果", "{unit}校驗結果", "{unit}: findings"),
  "findings.counts": t("● 必须改正 {hard}　　▲ 需说明 {soft}　　○ 提示 {note}", "● 必須改正 {hard}　　▲ 需說明 {soft}　　○ 提示 {note}", "● {hard} must be put right　　▲ {soft} need a reason　　○ {note} notes"),
  "findings.none": t("全部通过，可以报送", "全部通過，可以報送", "Everything agrees; ready to send"),
  "findings.how": t(
    "▲ 的数字若属实，请在“说明”栏写明原因（“核实无误”“情况属实”不算原因）；● 的数字必须改正。本表不改动任何填报数字。",
    "▲ 的數字若屬實，請在「說明」欄寫明原因（「核實無誤」「情況屬實」不算原因）；● 的數字必須改正。本表不改動任何填報數字。",
    "If a figure marked ▲ is true, write the reason under Explanation (“checked and correct” is no reason); figures marked ● must be put right. This sheet changes no figure.",
  ),
  "findings.open": t("待处理", "待處理", "Open"),
  "sources.title": t("{unit}汇总数来源", "{unit}彙總數來源", "{unit}: sources of the totals"),
  "sources.count": t("共 {count} 笔。每行是一个合计数中一个单位的一个单元格，值为读取时的数。", "共 {count} 筆。每行是一個合計數中一個單位的一個儲存格，值為讀取時的數。", "{count} contributions. Each row is one cell of one unit in one total, with the figure as it was read."),
  "chase.title": t("{unit}催报清单", "{unit}催報清單", "{unit}: units to chase"),
  "chase.counts": t("应报 {of}　　需催办 {count}", "應報 {of}　　需催辦 {count}", "{of} units must report, {count} to chase"),
  "chase.none": t("各单位均已按期报齐", "各單位均已按期報齊", "All units have reported in time"),
  "chase.missing": t("× 未报", "× 未報", "× Missing"),
  "chase.late": t("◷ 迟报", "◷ 遲報", "◷ Late"),
  "chase.wrong-period": t("≠ 期别不符", "≠ 期別不符", "≠ Another period"),
  "chase.old-version": t("↓ 旧版表", "↓ 舊版表", "↓ Old form"),
  "chase.refused": t("⊘ 无法识别", "⊘ 無法識別", "⊘ Refused"),
  "chase.hard": t("● 退回改正", "● 退回改正", "● Returned"),
} as const satisfies Record<string, Localised>;

/** Key of a text of our own sheets. */
export type SheetTextKey = keyof typeof SHEET_TEXTS;

/** A text of our own sheets in `language`, its holes filled. */
export const sheetText = (key: SheetTextKey, language: Language, values: Readonly<Record<string, FindingValue>> = {}): string =>
  filled(SHEET_TEXTS[key][language], values, language);

/** A text in every language, for finding a label that was written in any of them. */
export const sheetTextIn = (key: SheetTextKey): Localised => SHEET_TEXTS[key];
