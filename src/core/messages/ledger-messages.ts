import type { Catalogue } from "./catalogue";

/** What the edits of a ledger say about its rows. */
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
} as const satisfies Catalogue;
