import type { FindingValue } from "../model/finding";
import { filled, type Language, type Localised } from "../model/localised";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** Every text of the sheet 通报, with {holes}. */
const BULLETIN_TEXTS = {
  title: t("{unit}督查通报", "{unit}督查通報", "{unit}: supervision bulletin"),
  compiled: t("编制时间 {time}", "編製時間 {time}", "compiled at {time}"),

  "headline.came": t(
    "应报 {units} 个单位、{forms} 种报表，共 {due} 份：已收到 {in} 份，收到率 {rate}；报齐且无须改正的 {complete} 个单位。",
    "應報 {units} 個單位、{forms} 種報表，共 {due} 份：已收到 {in} 份，收到率 {rate}；報齊且無須更正的 {complete} 個單位。",
    "{due} reports are due from {units} units on {forms} forms: {in} have come in ({rate}). {complete} units have sent all of theirs with nothing to put right.",
  ),
  "headline.absent": t("未收到 {absent} 份。", "未收到 {absent} 份。", " {absent} are not in."),
  "headline.returned": t("退回改正 {returned} 份。", "退回更正 {returned} 份。", " {returned} go back to be put right."),
  "headline.open": t("数据问题：必须改正 {hard} 处，需说明 {soft} 处。", "資料問題：必須更正 {hard} 處，需說明 {soft} 處。", " Findings: {hard} must be put right, {soft} need a reason."),
  "headline.rate": t("{rate} {now}。", "{rate} {now}。", " {rate}: {now}."),
  "headline.rate-up": t("{rate} {now}，比上期提高 {points} 个百分点。", "{rate} {now}，比上期提高 {points} 個百分點。", " {rate}: {now}, up {points} points on the last period."),
  "headline.rate-down": t("{rate} {now}，比上期下降 {points} 个百分点。", "{rate} {now}，比上期下降 {points} 個百分點。", " {rate}: {now}, down {points} points on the last period."),
  "headline.issues": t("台账问题未销号 {open} 件。", "臺賬問題未銷號 {open} 件。", " {open} issues are open."),
  "headline.nothing": t("没有收到任何报表。应报 {units} 个单位。", "沒有收到任何報表。應報 {units} 個單位。", "No report has come in. {units} units must report."),
  "headline.no-roster": t("没有名册，只统计报来的单位，不知道缺谁。", "沒有名冊，只統計報來的單位，不知道缺誰。", " Without a roster only those are counted that sent something; nobody can say who is missing."),

  "part.reports": t("报送情况", "報送情況", "Who has reported"),
  "part.progress": t("进度和走势", "進度和走勢", "Progress and trend"),
  "part.changes": t("变化最大的数", "變化最大的數", "Largest changes"),
  "part.findings": t("突出的数据问题", "突出的資料問題", "Worst findings"),
  "part.issues": t("问题销号情况", "問題銷號情況", "Issues open and closed"),

  "column.form": t("报表", "報表", "Form"),
  "column.due": t("应报", "應報", "Due"),
  "column.received": t("已收", "已收", "OK"),
  "column.returned": t("退回改正", "退回更正", "To put right"),
  "column.absent": t("未收到", "未收到", "Not in"),
  "column.rate": t("收到率", "收到率", "Share in"),
  "column.unit": t("单位", "單位", "Unit"),
  "column.figure": t("指标", "指標", "Figure"),
  "column.before": t("上期", "上期", "Last period"),
  "column.now": t("本期", "本期", "This period"),
  "column.change": t("增减", "增減", "Change"),
  "column.percent": t("幅度", "幅度", "In %"),
  "column.at": t("单元格", "儲存格", "Cell"),
  "column.finding": t("问题", "問題", "Finding"),
  "column.listed": t("登记", "登記", "Listed"),
  "column.closed": t("已销号", "已銷號", "Closed"),
  "column.open": t("未销号", "未銷號", "Open"),
  "column.closed-rate": t("销号率", "銷號率", "Share closed"),
  all: t("合计", "合計", "All"),

  "group.missing": t("未报", "未報", "Nothing sent"),
  "group.wrong-period": t("迟报，报来的不是本期", "遲報，報來的不是本期", "Late: another period's report was sent"),
  "group.late": t("迟报", "遲報", "Late"),
  "group.refused": t("报来不能用，重复或无法识别", "報來不能用，重複或無法識別", "Sent, but not to be used: twice, or not recognised"),
  "group.hard": t("退回改正", "退回更正", "To put right"),
  "group.old-version": t("用旧版表", "用舊版表", "On an old form"),
  "group.line": t("{state}（{count} 个单位）：{units}。", "{state}（{count} 個單位）：{units}。", "{state} ({count}): {units}."),
  "group.more": t("{units}等", "{units}等", "{units} and others"),
  "group.with-forms": t("{name}（{forms}）", "{name}（{forms}）", "{name} ({forms})"),
  "group.none": t("各单位均已报齐，无须退回。", "各單位均已報齊，無須退回。", "All units have reported, and nothing goes back."),

  "group.nothing": t("没有任何单位报送。", "沒有任何單位報送。", "Nobody has sent anything."),

  "more.forms": t("另有 {count} 种报表，见“{sheet}”。", "另有 {count} 種報表，見「{sheet}」。", "{count} more forms are on the sheets by unit; see “{sheet}”."),
  "changes.unknown": t("没有往期工作簿，不能比较。", "沒有往期活頁簿，不能比較。", "No earlier period is at hand to compare with."),
  "changes.none": t("与上期相比，各单位的数没有变化。", "與上期相比，各單位的數沒有變化。", "No figure has changed since the last period."),
  "changes.how": t("比较算比率所用的数（没有比率的表为排位所用的数）；每个单位每种报表取一项，按占全部单位上期合计的份额排序。", "比較算比率所用的數（沒有比率的表為排位所用的數）；每個單位每種報表取一項，按占全部單位上期合計的份額排序。", "Of the figures that rates are made of (where a form has none, that units are ranked by); one a unit and form, by its share of last period's total."),
  "findings.none": t("没有要改正或说明的数。", "沒有要更正或說明的數。", "Nothing is to be put right or explained."),
  "findings.rest": t("全部 {count} 处见“{sheet}”。", "全部 {count} 處見「{sheet}」。", "All {count} are on the sheet “{sheet}”."),
  "findings.alike": t("（同类 {count} 处）", "（同類 {count} 處）", " ({count} alike)"),
  "issues.none": t("本期没有问题台账。", "本期沒有問題臺賬。", "No ledger of issues came in for this period."),
  "issues.overdue": t("其中超期未销号 {count} 件。", "其中超期未銷號 {count} 件。", "{count} of the open ones are overdue."),
  "issues.more": t("另有 {count} 个单位，见“{sheet}”。", "另有 {count} 個單位，見「{sheet}」。", "{count} more units; see “{sheet}”."),
  "progress.none": t("没有收到报表，无数可画。", "沒有收到報表，無數可畫。", "Nothing has come in that could be drawn."),
  "trend.begins": t("走势从本期开始：给出往期工作簿，以前各期就画在线上。", "走勢從本期開始：給出往期活頁簿，以前各期就畫在線上。", "The trend begins with this period: give workbooks of earlier ones, and they are drawn on the line."),
  "chart.units": t("各单位{rate}", "各單位{rate}", "{rate}, by unit"),
  "chart.lowest": t("{rate}最低的 {count} 个单位（共 {of} 个）", "{rate}最低的 {count} 個單位（共 {of} 個）", "{rate}: the lowest {count} of {of} units"),
  "chart.periods": t("各期走势", "各期走勢", "By period"),
  "chart.no-figure": t("{name}（无数）", "{name}（無數）", "{name} (no figure)"),
  "chart.data": t("图表数据", "圖表資料", "Figures of the charts"),
  "chart.fine": t("报表合格率", "報表合格率", "Reports in order"),
  "foot.traced": t("本期各数为公式，取自“{byUnit}”等表，往期各数取自往期工作簿；蓝色单元格可点到出处。", "本期各數為公式，取自「{byUnit}」等表，往期各數取自往期活頁簿；藍色儲存格可點到出處。", "This period's figures are formulas on “{byUnit}” and the other sheets, earlier ones come from earlier workbooks; blue cells lead to where they are from. "),
  "foot.made": t("由汇核依据各单位报来的工作簿编制，未改动任何填报数字。", "由匯核依據各單位報來的活頁簿編製，未更動任何填報數字。", "Compiled by Huihe from the workbooks that the units sent; no reported figure was changed."),
} as const satisfies Record<string, Localised>;

/** Key of a text of the bulletin. */
export type BulletinTextKey = keyof typeof BULLETIN_TEXTS;

/** Puts a text of the bulletin into one language, its holes filled. */
export type BulletinSay = (key: BulletinTextKey, values?: Readonly<Record<string, FindingValue>>) => string;

/** The texts of the bulletin in one language. */
export const bulletinTexts =
  (language: Language): BulletinSay =>
  (key, values = {}) =>
    filled(BULLETIN_TEXTS[key][language], values, language);
