import type { Catalogue } from "./catalogue";

/** What the edits of a ledger say about its rows, and what may be wrong with a ledger's template. */
export const ledgerMessages = {
  "edit.required-when": {
    what: { "zh-CN": "{cell} {label}：没有填；按这一行的情况应当填。", "zh-TW": "{cell} {label}：沒有填；按這一列的情況應當填。", en: "{cell} {label} is blank, and what stands in this row asks for it." },
    remedy: { "zh-CN": "请补填，或核对这一行的其他栏。", "zh-TW": "請補填，或核對這一列的其他欄。", en: "Fill it in, or check the other fields of the row." },
  },
  "edit.stage-left-out": {
    what: { "zh-CN": "{cell} {label}：没有填，而后一环节“{against}”已填 {reported}。", "zh-TW": "{cell} {label}：沒有填，而後一環節「{against}」已填 {reported}。", en: "{cell} {label} is blank although the later stage “{against}” has {reported}." },
    remedy: { "zh-CN": "各环节不能跳过：请补填这一天，或撤销后面的日期（{cells}）。", "zh-TW": "各環節不能跳過：請補填這一天，或撤銷後面的日期（{cells}）。", en: "No stage can be passed over: fill in its day, or take the later one back ({cells})." },
  },
  "edit.status": {
    what: { "zh-CN": "{cell} {label}：填的是“{reported}”，按已填的日期，最后到了“{against}”，应为“{expected}”。", "zh-TW": "{cell} {label}：填的是「{reported}」，按已填的日期，最後到了「{against}」，應為「{expected}」。", en: "{cell} {label} says “{reported}”, but the last day that is filled is “{against}”, so it should be “{expected}”." },
    remedy: { "zh-CN": "请改正状态，或改正日期（{cells}）。", "zh-TW": "請更正狀態，或更正日期（{cells}）。", en: "Correct the status, or the days ({cells})." },
  },
  "edit.overdue": {
    what: { "zh-CN": "{cell} {label} {reported}：到 {asOf} 已超期 {days} 天，“{against}”还没有填。", "zh-TW": "{cell} {label} {reported}：到 {asOf} 已超期 {days} 天，「{against}」還沒有填。", en: "{cell} {label} {reported}: on {asOf} it is {days} days overdue, and “{against}” is blank." },
    remedy: { "zh-CN": "请抓紧办理并填上；不能按期办结的请说明原因。", "zh-TW": "請抓緊辦理並填上；不能按期辦結者請說明原因。", en: "See it done and fill that in, or say why it takes longer." },
  },
  "edit.same-row": {
    what: { "zh-CN": "{cell} {label}：“{reported}”与{name}第 {row} 行相同。", "zh-TW": "{cell} {label}：「{reported}」與{name}第 {row} 列相同。", en: "{cell} {label}: “{reported}” also stands in row {row} of {name}." },
    remedy: { "zh-CN": "同一件只报一次：请核对（{cells}），由一处删去或改正。", "zh-TW": "同一件只報一次：請核對（{cells}），由一處刪去或更正。", en: "Each thing is listed once: compare ({cells}) and correct or remove one." },
  },
  "edit.alike-row": {
    what: { "zh-CN": "{cell} {label}：“{reported}”与{name}第 {row} 行“{other}”很像（{likeness}%），可能是同一件。", "zh-TW": "{cell} {label}：「{reported}」與{name}第 {row} 列「{other}」很像（{likeness}%），可能是同一件。", en: "{cell} {label}: “{reported}” is much like “{other}” in row {row} of {name} ({likeness}%); it may be the same thing." },
    remedy: { "zh-CN": "请核对（{cells}）：是同一件的，由一处删去；不是的，说明原因。", "zh-TW": "請核對（{cells}）：是同一件者，由一處刪去；不是者，說明原因。", en: "Compare ({cells}): if they are the same thing remove one, else say so." },
  },
  "template.not-counted": {
    what: { "zh-CN": "“{name}”在汇总表里有位置，但没有写怎样从台账各行数出来。", "zh-TW": "「{name}」在彙總表裡有位置，但沒有寫怎樣從臺賬各列數出來。", en: "“{name}” has a place in the totals, but nothing says how it is counted from the rows." },
    remedy: { "zh-CN": "请在 counts 里写上它的数法。", "zh-TW": "請在 counts 裡寫上它的數法。", en: "Say so under counts." },
  },
  "template.not-a-column": {
    what: { "zh-CN": "“{name}”不是台账的栏目，不能按它来数。", "zh-TW": "「{name}」不是臺賬的欄目，不能按它來數。", en: "“{name}” is no column of the ledger; rows cannot be counted by it." },
    remedy: { "zh-CN": "请改用台账栏目的代码。", "zh-TW": "請改用臺賬欄目的代碼。", en: "Use the code of a column." },
  },
  "template.not-in-list": {
    what: { "zh-CN": "“{name}”的可选项里没有“{found}”。", "zh-TW": "「{name}」的可選項裡沒有「{found}」。", en: "“{found}” is not one of the choices of “{name}”." },
    remedy: { "zh-CN": "请改用其中一项：{list}。", "zh-TW": "請改用其中一項：{list}。", en: "Use one of: {list}." },
  },
  "template.counted-by-personal": {
    what: { "zh-CN": "“{name}”是个人信息，不进区级工作簿；按它来数的数，区里没法从自己的工作簿再数一遍。", "zh-TW": "「{name}」是個人資料，不進區級活頁簿；按它來數的數，區裡沒法從自己的活頁簿再數一遍。", en: "“{name}” is personal and left out of the district's workbook, where a figure that is counted by it could not be counted again." },
    remedy: { "zh-CN": "请改按不涉及个人的栏目来数；只数填没填的，可让这一栏在区里遮盖显示（inDistrict: masked）。", "zh-TW": "請改按不涉及個人的欄目來數；只數填沒填的，可讓這一欄在區裡遮蓋顯示（inDistrict: masked）。", en: "Count by a field that is not personal; if only whether it is filled counts, have the district show it masked (inDistrict: masked)." },
  },
  "template.no-day": {
    what: { "zh-CN": "规则“{rule}”没有写到哪天为止，也没有写从哪天算起。", "zh-TW": "規則「{rule}」沒有寫到哪天為止，也沒有寫從哪天算起。", en: "Rule “{rule}” says neither by which day nor since which day." },
    remedy: { "zh-CN": "请写上 due，或写上 since 和 days。", "zh-TW": "請寫上 due，或寫上 since 和 days。", en: "Give due, or since and days." },
  },
} as const satisfies Catalogue;
