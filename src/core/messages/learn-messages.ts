import type { ReasonCode } from "../learn/learned";
import type { Localised } from "../model/localised";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** What is proposed for a template that is learnt from a sheet, with {holes}. */
export const proposedMessages = {
  "field": t("表头：{label}", "表頭：{label}", "Field: {label}"),
  "row": t("行：{label}（{count} 个指标）", "列：{label}（{count} 個指標）", "Row: {label} ({count} indicators)"),
  "row-one": t("指标：{label}", "指標：{label}", "Indicator: {label}"),
  "column": t("列：{label}（{count} 个指标）", "欄：{label}（{count} 個指標）", "Column: {label} ({count} indicators)"),
  "column-one": t("指标：{label}", "指標：{label}", "Indicator: {label}"),
  "measure": t("计量单位“{label}”：{labels}（{count} 个）", "計量單位「{label}」：{labels}（{count} 個）", "Measure {label}: {labels} ({count})"),
  "sum": t("汇总时相加：{labels}（{count} 个）", "彙總時相加：{labels}（{count} 個）", "Adds up over the units: {labels} ({count})"),
  "max": t("汇总时取最大：{labels}", "彙總時取最大：{labels}", "The highest of the units: {labels}"),
  "min": t("汇总时取最小：{labels}", "彙總時取最小：{labels}", "The lowest of the units: {labels}"),
  "ratio-made": t("汇总时用合计重算，不取平均：{labels}（{count} 个）", "彙總時用合計重算，不取平均：{labels}（{count} 個）", "Made anew from the totals, never averaged: {labels} ({count})"),
  "demand": t("规则：{label}", "規則：{label}", "Edit: {label}"),
  "never-negative": t("规则：不小于 0：{labels}（{count} 个）", "規則：不小於 0：{labels}（{count} 個）", "Edit: not below 0: {labels} ({count})"),
  "bounded-rate": t("规则：在 0 和 100% 之间：{labels}", "規則：在 0 和 100% 之間：{labels}", "Edit: from 0 to 100 %: {labels}"),
  "required": t("规则：必须填：{labels}（{count} 个）", "規則：必須填：{labels}（{count} 個）", "Edit: must be filled: {labels} ({count})"),
  "never-falls": t("规则：累计数不比上期小：{labels}（{count} 个）", "規則：累計數不比上期小：{labels}（{count} 個）", "Edit: never less than last period: {labels} ({count})"),
  "carry-forward": t("规则：期初数等于上期的期末数：{labels}（{count} 个）", "規則：期初數等於上期的期末數：{labels}（{count} 個）", "Edit: opens with what last period closed with: {labels} ({count})"),
  "rank": t("规则：名次随分数：{label}", "規則：名次隨分數：{label}", "Edit: ranks follow scores: {label}"),
  "date-order": t("规则：日期先后：{label}", "規則：日期先後：{label}", "Edit: order of dates: {label}"),
  "code-list": t("规则：{label}只能是：{list}", "規則：{label}只能是：{list}", "Edit: {label} is one of {list}"),
  "unique": t("规则：{label}不得重复", "規則：{label}不得重複", "Edit: {label} must not repeat"),
} as const satisfies Readonly<Record<string, Localised>>;

/** Why it is proposed. */
export const reasonMessages: Readonly<Record<ReasonCode, Localised>> = {
  "heading": t("表上有这个栏目，{of} 格里填了 {filled} 格", "表上有這個欄目，{of} 格裡填了 {filled} 格", "It stands on the sheet; {filled} of {of} cells are filled"),
  "unfilled": t("表上有这个栏目，还没有人填过", "表上有這個欄目，還沒有人填過", "It stands on the sheet; nobody has filled it yet"),
  "stated": t("表上写明", "表上寫明", "Stated on the sheet"),
  "percent-format": t("单元格是百分数格式", "儲存格是百分數格式", "Its cells are shown as per cent"),
  "by-kind": t("由指标的性质而定", "由指標的性質而定", "Follows from what it is"),
  "by-name": t("从名称推测，表上没有写明", "從名稱推測，表上沒有寫明", "Guessed from its name; the sheet does not say"),
  "unknown-measure": t("表上没有写明，也推测不出；先按“个”，请在模板里改", "表上沒有寫明，也推測不出；先按「個」，請在範本裡改", "The sheet does not say; 个 for now, please put it right in the template"),
  "adds-up": t("人数、户数、金额等可以相加", "人數、戶數、金額等可以相加", "Counts and amounts add up"),
  "total-row": t("表上的合计行把它们相加，{agree} 列对得上", "表上的合計列把它們相加，{agree} 欄對得上", "The sheet's own total row adds them up; {agree} columns agree"),
  "quotient": t("由两个数相除而来，{agree} 处对得上，{against} 处对不上", "由兩個數相除而來，{agree} 處對得上，{against} 處對不上", "One figure divided by another: {agree} agree, {against} do not"),
  "extreme": t("名称里有最高、最低", "名稱裡有最高、最低", "Its name says the highest, or the lowest"),
  "formula": t("{cell} 的公式 ={formula}；{tabs} 张表上 {agree} 处对得上，{against} 处对不上", "{cell} 的公式 ={formula}；{tabs} 張表上 {agree} 處對得上，{against} 處對不上", "Formula of {cell}: ={formula}; on {tabs} tabs {agree} agree, {against} do not"),
  "words": t("按名称和位置；{tabs} 张表上 {agree} 处对得上，{against} 处对不上", "按名稱和位置；{tabs} 張表上 {agree} 處對得上，{against} 處對不上", "By its words and place; on {tabs} tabs {agree} agree, {against} do not"),
  "arithmetic": t("按算术；{tabs} 张表上 {agree} 处对得上，{against} 处对不上", "按算術；{tabs} 張表上 {agree} 處對得上，{against} 處對不上", "By arithmetic; on {tabs} tabs {agree} agree, {against} do not"),
  "never-negative": t("看到的数都不小于 0", "看到的數都不小於 0", "None that was seen is below 0"),
  "bounded-rate": t("这类率不会超过 100%，看到的也没有", "這類率不會超過 100%，看到的也沒有", "Such a rate cannot be above 100 %, and none that was seen is"),
  "always-filled": t("看过的 {observed} 份（行）里都填了", "看過的 {observed} 份（列）裡都填了", "Filled in all {observed} forms or rows that were seen"),
  "part": t("名称里有“其中”；{agree} 处不大于整体，{against} 处大于", "名稱裡有「其中」；{agree} 處不大於整體，{against} 處大於", "Its name says “of which”; {agree} are at most the whole, {against} are not"),
  "cumulative": t("名称里有“累计”", "名稱裡有「累計」", "Its name says that it counts to date"),
  "carry-over": t("名称是期初和期末", "名稱是期初和期末", "Their names say opening and closing"),
  "ranking": t("{agree} 个名次都对得上", "{agree} 個名次都對得上", "All {agree} ranks come out"),
  "dates": t("{agree} 行里日期都不倒退", "{agree} 列裡日期都不倒退", "In {agree} rows no date goes back"),
  "few-texts": t("{filled} 行里只有这几种", "{filled} 列裡只有這幾種", "In {filled} rows nothing else stands"),
  "all-different": t("{observed} 行里各不相同", "{observed} 列裡各不相同", "All {observed} rows differ in it"),
};

/** How sure a proposal is. */
export const proposalLevels = { sure: t("可靠", "可靠", "sure"), likely: t("多半是", "多半是", "likely"), look: t("请看一眼", "請看一眼", "please look") } as const;
