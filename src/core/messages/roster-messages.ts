import type { Catalogue } from "./catalogue";

/** Who reported what, when, and on which form; and the sums that tables state themselves. */
export const rosterMessages = {
  "roster.unknown-unit": {
    what: { "zh-CN": "{cell} 的填报单位“{text}”不在{superior}的名册里。", "zh-TW": "{cell} 的填報單位「{text}」不在{superior}的名冊裡。", en: "{cell}: “{text}” is not on the roster of {superior}." },
    remedy: { "zh-CN": "请按名册写全称或单位代码；确是新单位的，请先加进名册。", "zh-TW": "請按名冊寫全稱或單位代碼；確是新單位的，請先加進名冊。", en: "Write the unit's full name or code as on the roster; add it to the roster if it is new." },
  },
  "roster.ambiguous-unit": {
    what: { "zh-CN": "{cell} 的填报单位“{text}”可能是：{units}，不能确定。", "zh-TW": "{cell} 的填報單位「{text}」可能是：{units}，不能確定。", en: "{cell}: “{text}” may be any of {units}." },
    remedy: { "zh-CN": "请写全称或单位代码。", "zh-TW": "請寫全稱或單位代碼。", en: "Write the full name or the unit's code." },
  },
  "roster.unit-conflict": {
    what: { "zh-CN": "{cell} 写的是“{text}”，但这张表是发给“{issued}”的。", "zh-TW": "{cell} 寫的是「{text}」，但這張表是發給「{issued}」的。", en: "{cell} says “{text}”, but this form was issued to {issued}." },
    remedy: { "zh-CN": "请用发给本单位的表填报，或更正填报单位。", "zh-TW": "請用發給本單位的表填報，或更正填報單位。", en: "Use the form issued to your unit, or correct the unit's name." },
  },
  "roster.no-unit": {
    what: { "zh-CN": "工作表“{sheet}”没有写填报单位，文件名里也看不出来。", "zh-TW": "工作表「{sheet}」沒有寫填報單位，檔名裡也看不出來。", en: "Sheet “{sheet}” does not say whose it is, nor does the file's name." },
    remedy: { "zh-CN": "请补填填报单位。", "zh-TW": "請補填填報單位。", en: "Fill the reporting unit in." },
  },
  "roster.unit-from-name": {
    what: { "zh-CN": "工作表“{sheet}”没有写填报单位，按名称“{text}”认作{name}。", "zh-TW": "工作表「{sheet}」沒有寫填報單位，按名稱「{text}」認作{name}。", en: "Sheet “{sheet}” names no unit; by the name “{text}” it is taken for {name}." },
    remedy: { "zh-CN": "请核对；下次请填写填报单位。", "zh-TW": "請核對；下次請填寫填報單位。", en: "Please verify, and fill the unit in next time." },
  },
  "roster.missing": {
    what: { "zh-CN": "{name}没有报送“{template}”，合计是暂定数。", "zh-TW": "{name}沒有報送「{template}」，合計是暫定數。", en: "{name} has not sent “{template}”; the totals are provisional." },
    remedy: { "zh-CN": "请催报；收到后重新汇总。", "zh-TW": "請催報；收到後重新彙總。", en: "Ask for it and consolidate again." },
  },
  "roster.same-again": {
    what: { "zh-CN": "{name}的这份表与“{newer}”的数完全相同，只计一次。", "zh-TW": "{name}的這份表與「{newer}」的數完全相同，只計一次。", en: "{name} sent the same figures again in “{newer}”; they count once." },
    remedy: { "zh-CN": "不必处理。", "zh-TW": "不必處理。", en: "Nothing to do." },
  },
  "roster.superseded": {
    what: { "zh-CN": "{name}报了两次，“{newer}”较新，已采用；与这份有 {count} 处不同：{differences}。", "zh-TW": "{name}報了兩次，「{newer}」較新，已採用；與這份有 {count} 處不同：{differences}。", en: "{name} sent two; the newer “{newer}” is used. {count} figures differ: {differences}." },
    remedy: { "zh-CN": "请核对改动；若应采用这份，请移走另一份后重新汇总。", "zh-TW": "請核對改動；若應採用這份，請移走另一份後重新彙總。", en: "Check the changes; to use this one, take the other away and consolidate again." },
  },
  "roster.duplicate": {
    what: { "zh-CN": "{name}报了不止一份（还有：{others}），分不出哪份较新，都没有计入；不同之处：{differences}。", "zh-TW": "{name}報了不止一份（還有：{others}），分不出哪份較新，都沒有計入；不同之處：{differences}。", en: "{name} sent more than one (also {others}); which is newer cannot be told, so none is counted. They differ: {differences}." },
    remedy: { "zh-CN": "请问明{name}以哪份为准，移走其余各份，或在文件名里写明版次（如“第2版”）。", "zh-TW": "請問明{name}以哪份為準，移走其餘各份，或在檔名裡寫明版次（如「第2版」）。", en: "Ask {name} which one holds and take the others away, or write the version into the file's name (第2版)." },
  },
  "roster.wrong-period": {
    what: { "zh-CN": "{name}报的是{stated}的表，要汇总的是{wanted}，没有计入。", "zh-TW": "{name}報的是{stated}的表，要彙總的是{wanted}，沒有計入。", en: "{name} reports {stated}; wanted is {wanted}. It is not counted." },
    remedy: { "zh-CN": "请报送{wanted}的表；若只是期别写错，请改正后重报。", "zh-TW": "請報送{wanted}的表；若只是期別寫錯，請改正後重報。", en: "Send the form for {wanted}; if only the period is mistyped, correct it." },
  },
  "roster.old-version": {
    what: { "zh-CN": "{name}用的是旧版表（第 {stated} 版），现行第 {wanted} 版；已按行名列名读取。", "zh-TW": "{name}用的是舊版表（第 {stated} 版），現行第 {wanted} 版；已按列名欄名讀取。", en: "{name} used version {stated} of the form, now version {wanted}; it was read by its labels." },
    remedy: { "zh-CN": "请核对各项是否齐全；下次请用第 {wanted} 版。", "zh-TW": "請核對各項是否齊全；下次請用第 {wanted} 版。", en: "Check that nothing is missing, and use version {wanted} next time." },
  },
  "roster.newer-version": {
    what: { "zh-CN": "{name}用的是第 {stated} 版表，这里只知道第 {wanted} 版；已按行名列名读取。", "zh-TW": "{name}用的是第 {stated} 版表，這裡只知道第 {wanted} 版；已按列名欄名讀取。", en: "{name} used version {stated} of the form; only version {wanted} is known here. It was read by its labels." },
    remedy: { "zh-CN": "请更新模板后重新汇总。", "zh-TW": "請更新範本後重新彙總。", en: "Update the templates and consolidate again." },
  },
  "total.not-sum-of-units": {
    what: { "zh-CN": "{cell} {label}：合计行是 {reported}，各单位相加是 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：合計列是 {reported}，各單位相加是 {expected}，相差 {imbalance}。", en: "{cell} {label}: the total row says {reported}, the units add up to {expected} ({imbalance})." },
    remedy: { "zh-CN": "请改正合计（宜用求和公式），或有误的单位。", "zh-TW": "請改正合計（宜用求和公式），或有誤的單位。", en: "Correct the total (best a SUM formula) or the unit that is wrong." },
  },
  "total.wrong-and-used": {
    what: { "zh-CN": "{cell} {label}：合计行是 {reported}，各单位相加是 {expected}，相差 {imbalance}。因它而错的单元格：{dependents}。", "zh-TW": "{cell} {label}：合計列是 {reported}，各單位相加是 {expected}，相差 {imbalance}。因它而錯的儲存格：{dependents}。", en: "{cell} {label}: the total row says {reported}, the units add up to {expected} ({imbalance}). Wrong with it: {dependents}." },
    remedy: { "zh-CN": "请改正合计（宜用求和公式）或有误的单位；引用它的单元格会随之改变。", "zh-TW": "請改正合計（宜用求和公式）或有誤的單位；引用它的儲存格會隨之改變。", en: "Correct the total (best a SUM formula) or the unit that is wrong; the cells that use it change with it." },
  },
  "total.out-of-range": {
    what: { "zh-CN": "{label} 的合计超出了能精确表示的范围，没有给出。", "zh-TW": "{label} 的合計超出了能精確表示的範圍，沒有給出。", en: "The total of {label} is too large to be exact and is not given." },
    remedy: { "zh-CN": "请检查各单位的计量单位（元、万元、亿元）。", "zh-TW": "請檢查各單位的計量單位（元、萬元、億元）。", en: "Check the units' measures (元, 万元, 亿元)." },
  },
} as const satisfies Catalogue;
