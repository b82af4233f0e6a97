import type { Catalogue } from "./catalogue";

/** What is said of figures beside earlier periods and other units, and of the workbooks that earlier figures come from. */
export const historyMessages = {
  "edit.change": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，{when}是 {before}{measure}，变动 {imbalance}（{percent}%）；{usual}。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，{when}是 {before}{measure}，變動 {imbalance}（{percent}%）；{usual}。", en: "{cell} {label}: {reported}{measure} is reported, {before}{measure} on {when}, a change of {imbalance} ({percent}%); {usual}." },
    remedy: { "zh-CN": "请核对这个数；属实的，请写明变动的原因。", "zh-TW": "請核對這個數；屬實的，請寫明變動的原因。", en: "Check the figure; if it is right, say what made it change." },
  },
  "edit.change-from-zero": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，{when}是 0{measure}；{usual}。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，{when}是 0{measure}；{usual}。", en: "{cell} {label}: {reported}{measure} is reported, 0{measure} on {when}; {usual}." },
    remedy: { "zh-CN": "请核对这个数；属实的，请写明变动的原因。", "zh-TW": "請核對這個數；屬實的，請寫明變動的原因。", en: "Check the figure; if it is right, say what made it change." },
  },
  "edit.never-falls": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，少于{when}的 {sum}{measure}（{imbalance}）；累计数不会减少。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，少於{when}的 {sum}{measure}（{imbalance}）；累計數不會減少。", en: "{cell} {label}: {reported}{measure} is less than the {sum}{measure} of {when} ({imbalance}); a figure to date does not fall." },
    remedy: { "zh-CN": "请改正；若是上期报错，请说明。", "zh-TW": "請更正；若是上期報錯，請說明。", en: "Correct it; if the last report was wrong, say so." },
  },
  "edit.carry-forward": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，按{when}的报表推算应为 {sum}{measure}，相差 {imbalance}（{parts}）。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，按{when}的報表推算應為 {sum}{measure}，相差 {imbalance}（{parts}）。", en: "{cell} {label}: {reported}{measure} is reported, but the report of {when} carried forward gives {sum}{measure} ({imbalance}; {parts})." },
    remedy: { "zh-CN": "请与上期报表核对，改正有误的数（{cell}、{cells}）。", "zh-TW": "請與上期報表核對，更正有誤的數（{cell}、{cells}）。", en: "Compare with the last report and correct the wrong figure ({cell}, {cells})." },
  },
  "edit.repeated": {
    what: { "zh-CN": "{cell} {label}等 {count} 个数与{when}的报表完全相同，像是照抄了上期的表。", "zh-TW": "{cell} {label}等 {count} 個數與{when}的報表完全相同，像是照抄了上期的表。", en: "{cell} {label} and the others, {count} figures, are all those of {when}, as if the last report had been sent again." },
    remedy: { "zh-CN": "请按本期情况填报；确无变动的，请说明。", "zh-TW": "請按本期情況填報；確無變動的，請說明。", en: "Report this period's figures; if nothing has changed indeed, say so." },
  },
  "edit.outlier": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，“{against}” {base}{baseMeasure}，平均 {each}；{usual}。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，「{against}」{base}{baseMeasure}，平均 {each}；{usual}。", en: "{cell} {label}: {reported}{measure} for {base}{baseMeasure} of “{against}” is {each} each; {usual}." },
    remedy: { "zh-CN": "请核对这两个数（{cell}、{cells}）；属实的，请写明原因。", "zh-TW": "請核對這兩個數（{cell}、{cells}）；屬實的，請寫明原因。", en: "Check the two figures ({cell}, {cells}); if they are right, say why they differ." },
  },
  "prior.nothing-to-compare": {
    what: { "zh-CN": "往期工作簿 {workbook} 里没有认出这里要校验的报表，没有拿来比较。", "zh-TW": "往期活頁簿 {workbook} 裡沒有認出這裡要校驗的報表，沒有拿來比較。", en: "The workbook of an earlier period, {workbook}, holds none of the forms checked here; nothing was compared with it." },
    remedy: { "zh-CN": "请换成上期的汇总工作簿，或上期报送的表。", "zh-TW": "請換成上期的彙總活頁簿，或上期報送的表。", en: "Give the district's workbook of the last period, or what was sent in then." },
  },
  "prior.not-earlier": {
    what: { "zh-CN": "往期工作簿 {workbook} 是{stated}的，不早于要校验的{wanted}，没有拿来比较。", "zh-TW": "往期活頁簿 {workbook} 是{stated}的，不早於要校驗的{wanted}，沒有拿來比較。", en: "The workbook of an earlier period, {workbook}, is for {stated}, not before the {wanted} checked here; nothing was compared with it." },
    remedy: { "zh-CN": "请换成更早一期的工作簿。", "zh-TW": "請換成更早一期的活頁簿。", en: "Give the workbook of an earlier period." },
  },
  "prior.units-without": {
    what: { "zh-CN": "{template}：往期工作簿里没有 {units} 的数，没有与往期比较。", "zh-TW": "{template}：往期活頁簿裡沒有 {units} 的數，沒有與往期比較。", en: "{template}: the earlier workbooks have no figures of {units}, which were not compared." },
    remedy: { "zh-CN": "如需比较，请补上有这些单位的往期工作簿。", "zh-TW": "如需比較，請補上有這些單位的往期活頁簿。", en: "To have them compared, add an earlier workbook that holds them." },
  },
  "prior.not-just-before": {
    what: { "zh-CN": "{template}：最近的往期是{stated}，不是{wanted}；要靠前一期推算的数没有校验。", "zh-TW": "{template}：最近的往期是{stated}，不是{wanted}；要靠前一期推算的數沒有校驗。", en: "{template}: the latest earlier period is {stated}, not {wanted}; what is carried forward from the period just before was not checked." },
    remedy: { "zh-CN": "如需校验，请补上{wanted}的工作簿。", "zh-TW": "如需校驗，請補上{wanted}的活頁簿。", en: "To have it checked, add the workbook for {wanted}." },
  },
} as const satisfies Catalogue;
