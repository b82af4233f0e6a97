import type { Catalogue } from "./catalogue";

/** What the edits of a form say about its figures. */
export const checkMessages = {
  "edit.required": {
    what: { "zh-CN": "{cell} {label}：没有填。", "zh-TW": "{cell} {label}：沒有填。", en: "{cell} {label} is blank." },
    remedy: { "zh-CN": "请填写；应填数而没有的，填 0。", "zh-TW": "請填寫；應填數而沒有的，填 0。", en: "Fill it in; where a number is asked for and there is none, write 0." },
  },
  "edit.required-mark": {
    what: { "zh-CN": "{cell} {label}：填的是表示“没有”的记号，等于没有填。", "zh-TW": "{cell} {label}：填的是表示「沒有」的記號，等於沒有填。", en: "{cell} {label} holds a mark for “none”, which is as good as blank." },
    remedy: { "zh-CN": "请如实填写；应填数而没有的，填 0。", "zh-TW": "請如實填寫；應填數而沒有的，填 0。", en: "Fill it in; where a number is asked for and there is none, write 0." },
  },
  "edit.range-least": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，不应小于 {limit}{measure}（{imbalance}）。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，不應小於 {limit}{measure}（{imbalance}）。", en: "{cell} {label}: {reported}{measure} is reported, the least possible is {limit}{measure} ({imbalance})." },
    remedy: { "zh-CN": "请核对并改正。", "zh-TW": "請核對並更正。", en: "Check and correct it." },
  },
  "edit.range-most": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，不应大于 {limit}{measure}（{imbalance}）。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，不應大於 {limit}{measure}（{imbalance}）。", en: "{cell} {label}: {reported}{measure} is reported, the most possible is {limit}{measure} ({imbalance})." },
    remedy: { "zh-CN": "请核对数和计量单位，并改正。", "zh-TW": "請核對數和計量單位，並更正。", en: "Check the figure and its measure, and correct it." },
  },
  "edit.code-list": {
    what: { "zh-CN": "{cell} {label}：“{reported}”不在可选范围内。", "zh-TW": "{cell} {label}：「{reported}」不在可選範圍內。", en: "{cell} {label}: “{reported}” is not one of the choices." },
    remedy: { "zh-CN": "请从中选一项：{list}。", "zh-TW": "請從中選一項：{list}。", en: "Choose one of: {list}." },
  },
  "edit.subset": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}，多于“{against}”的 {expected}（{imbalance}）。", "zh-TW": "{cell} {label}：填報 {reported}，多於「{against}」的 {expected}（{imbalance}）。", en: "{cell} {label}: {reported} is more than the {expected} of “{against}” ({imbalance})." },
    remedy: { "zh-CN": "其中项不能大于总项，请改正其中一个（{cell}、{cells}）。", "zh-TW": "其中項不能大於總項，請更正其中一個（{cell}、{cells}）。", en: "A part cannot exceed its whole: correct one of the two ({cell}, {cells})." },
  },
  "edit.balance": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}，分项合计 {sum}，相差 {imbalance}。", "zh-TW": "{cell} {label}：填報 {reported}，分項合計 {sum}，相差 {imbalance}。", en: "{cell} {label}: {reported} is reported, but the parts add up to {sum} ({imbalance})." },
    remedy: { "zh-CN": "请改正合计或有误的分项（{cells}）。", "zh-TW": "請更正合計或有誤的分項（{cells}）。", en: "Correct the total or the wrong part ({cells})." },
  },
  "edit.table-balance": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}，“{line}”各项合计 {sum}，相差 {imbalance}。", "zh-TW": "{cell} {label}：填報 {reported}，「{line}」各項合計 {sum}，相差 {imbalance}。", en: "{cell} {label}: {reported} is reported, but “{line}” adds up to {sum} ({imbalance})." },
    remedy: { "zh-CN": "请改正合计或有误的一项（{cells}）。", "zh-TW": "請更正合計或有誤的一項（{cells}）。", en: "Correct the total or the wrong entry ({cells})." },
  },
  "edit.ratio": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，按 {numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator} 应为 {expected}{measure}，相差 {imbalance}。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，按 {numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator} 應為 {expected}{measure}，相差 {imbalance}。", en: "{cell} {label}: {reported}{measure} is reported, but {numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator} gives {expected}{measure} ({imbalance})." },
    remedy: { "zh-CN": "请改正这个数，或改正算它的两个数（{cells}）。", "zh-TW": "請更正這個數，或更正算它的兩個數（{cells}）。", en: "Correct it, or the two figures that it is made of ({cells})." },
  },
  "edit.ratio-scale": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，应为 {expected}{measure}，正好差 {times} 倍，像是百分数与小数、或计量单位弄混了。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，應為 {expected}{measure}，正好差 {times} 倍，像是百分數與小數、或計量單位弄混了。", en: "{cell} {label}: {reported}{measure} is reported, {expected}{measure} was expected: exactly {times} times off, as if per cent and fraction, or two measures, were mixed up." },
    remedy: { "zh-CN": "请改为 {expected}{measure}。", "zh-TW": "請改為 {expected}{measure}。", en: "Write {expected}{measure}." },
  },
  "edit.ratio-no-denominator": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，但“{denominatorLabel}”是 0，算不出来。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，但「{denominatorLabel}」是 0，算不出來。", en: "{cell} {label}: {reported}{measure} is reported, but “{denominatorLabel}” is 0, so there can be none." },
    remedy: { "zh-CN": "请留空，或改正“{denominatorLabel}”（{cells}）。", "zh-TW": "請留空，或更正「{denominatorLabel}」（{cells}）。", en: "Leave it blank, or correct “{denominatorLabel}” ({cells})." },
  },
  "edit.stock-balance": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，按“上期结存＋收入－发出”应为 {expected}{measure}，相差 {imbalance}（{parts}）。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，按「上期結存＋收入－發出」應為 {expected}{measure}，相差 {imbalance}（{parts}）。", en: "{cell} {label}: {reported}{measure} is reported, but opening + received − issued gives {expected}{measure} ({imbalance}; {parts})." },
    remedy: { "zh-CN": "请核对收发记录，改正有误的一项（{cell}、{cells}）。", "zh-TW": "請核對收發記錄，更正有誤的一項（{cell}、{cells}）。", en: "Check the records and correct the wrong figure ({cell}, {cells})." },
  },
  "edit.funnel": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}，多于前一环节“{against}”的 {expected}（{imbalance}）。", "zh-TW": "{cell} {label}：填報 {reported}，多於前一環節「{against}」的 {expected}（{imbalance}）。", en: "{cell} {label}: {reported} is more than the {expected} of the stage before it, “{against}” ({imbalance})." },
    remedy: { "zh-CN": "后一环节不能多于前一环节，请改正其中一个（{cell}、{cells}）；注意人与人次之别。", "zh-TW": "後一環節不能多於前一環節，請更正其中一個（{cell}、{cells}）；注意人與人次之別。", en: "A stage cannot exceed the one before it: correct one of the two ({cell}, {cells}); mind people against visits." },
  },
  "edit.date-order": {
    what: { "zh-CN": "{cell} {label}：{reported}，早于“{against}”的 {earlier}（早 {days} 天）。", "zh-TW": "{cell} {label}：{reported}，早於「{against}」的 {earlier}（早 {days} 天）。", en: "{cell} {label}: {reported} is {days} days before the {earlier} of “{against}”." },
    remedy: { "zh-CN": "请改正其中一个日期（{cell}、{cells}）。", "zh-TW": "請更正其中一個日期（{cell}、{cells}）。", en: "Correct one of the two dates ({cell}, {cells})." },
  },
  "edit.rank": {
    what: { "zh-CN": "{cell} {label}：填报第 {reported} 名，按“{against}”{score} 应为第 {expected} 名。", "zh-TW": "{cell} {label}：填報第 {reported} 名，按「{against}」{score} 應為第 {expected} 名。", en: "{cell} {label}: rank {reported} is reported, but {score} for “{against}” gives rank {expected}." },
    remedy: { "zh-CN": "请改正名次，或改正得分（{cells}）；得分相同的名次相同，其后名次空出。", "zh-TW": "請更正名次，或更正得分（{cells}）；得分相同者名次相同，其後名次空出。", en: "Correct the rank or the score ({cells}); equal scores share a rank and the next ranks stay empty." },
  },
  "edit.cross-form": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}{measure}，《{form}》的“{against}”是 {expected}{measure}，相差 {imbalance}。", "zh-TW": "{cell} {label}：填報 {reported}{measure}，《{form}》的「{against}」是 {expected}{measure}，相差 {imbalance}。", en: "{cell} {label}: {reported}{measure} is reported, but “{against}” on the form “{form}” is {expected}{measure} ({imbalance})." },
    remedy: { "zh-CN": "两张表的这个数应当相同，请改正有误的一个（{cell}、{cells}）。", "zh-TW": "兩張表的這個數應當相同，請更正有誤的一個（{cell}、{cells}）。", en: "The two forms must agree: correct the wrong figure ({cell}, {cells})." },
  },
  "edit.expression": {
    what: { "zh-CN": "{cell} {label}：不符合“{rule}”：左边是 {reported}，应当 {operator} {sum}，相差 {imbalance}（{parts}）。", "zh-TW": "{cell} {label}：不符合「{rule}」：左邊是 {reported}，應當 {operator} {sum}，相差 {imbalance}（{parts}）。", en: "{cell} {label} breaks the rule “{rule}”: the left side is {reported}, it must be {operator} {sum} ({imbalance}; {parts})." },
    remedy: { "zh-CN": "请改正有误的数（{cell}、{cells}）。", "zh-TW": "請更正有誤的數（{cell}、{cells}）。", en: "Correct the wrong figure ({cell}, {cells})." },
  },
  "edit.expression-false": {
    what: { "zh-CN": "{cell} {label}：不符合“{rule}”（{parts}）。", "zh-TW": "{cell} {label}：不符合「{rule}」（{parts}）。", en: "{cell} {label} breaks the rule “{rule}” ({parts})." },
    remedy: { "zh-CN": "请改正有误的一项（{cell}、{cells}）。", "zh-TW": "請更正有誤的一項（{cell}、{cells}）。", en: "Correct the wrong entry ({cell}, {cells})." },
  },
  "edit.rounding": {
    what: { "zh-CN": "{cell} {label}：填报 {reported}，计算为 {sum}，相差 {imbalance}，四舍五入可以解释。", "zh-TW": "{cell} {label}：填報 {reported}，計算為 {sum}，相差 {imbalance}，四捨五入可以解釋。", en: "{cell} {label}: {reported} is reported and {sum} is calculated ({imbalance}); rounding alone explains that." },
    remedy: { "zh-CN": "不必改正。", "zh-TW": "不必更正。", en: "Nothing to do." },
  },
  "edit.broken": {
    what: { "zh-CN": "模板 {template} 的规则“{rule}”本身有错，没有执行：{cause}。这不是填报的差错。", "zh-TW": "模板 {template} 的規則「{rule}」本身有錯，沒有執行：{cause}。這不是填報的差錯。", en: "The rule “{rule}” of template {template} is itself wrong and was not applied: {cause}. No figure is at fault." },
    remedy: { "zh-CN": "请把这条告诉模板的编写者。", "zh-TW": "請把這條告訴模板的編寫者。", en: "Tell the author of the template." },
  },
} as const satisfies Catalogue;
