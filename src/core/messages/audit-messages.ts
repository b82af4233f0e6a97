import type { Catalogue } from "./catalogue";

/** What an audit says of sheets that no template describes. */
export const auditMessages = {
  "audit.column-total": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，上下各行加起来是 {sum}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，上下各列加起來是 {sum}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but its rows add up to {sum} ({imbalance})." },
    remedy: { "zh-CN": "请核对合计和各行的数（{cells}），改正有误的一个。", "zh-TW": "請核對合計和各列的數（{cells}），更正有誤的一個。", en: "Check the total and its rows ({cells}), and correct the wrong one." },
  },
  "audit.inherited-total": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，其中的小计改正后应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，其中的小計更正後應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated; with its sub-totals put right it is {expected} ({imbalance})." },
    remedy: { "zh-CN": "请先改正小计（{parts}），再核对这个合计。", "zh-TW": "請先更正小計（{parts}），再核對這個合計。", en: "Put its sub-totals right first ({parts}), then check this total." },
  },
  "audit.left-out": {
    what: { "zh-CN": "{cell} {label}：公式漏加了“{leftLabel}”（{left}），算出 {reported}，应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：公式漏加了「{leftLabel}」（{left}），算出 {reported}，應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: its formula leaves out “{leftLabel}” ({left}) and comes to {reported}, not {expected} ({imbalance})." },
    remedy: { "zh-CN": "请把 {left} 加进公式的求和范围。", "zh-TW": "請把 {left} 加進公式的加總範圍。", en: "Take {left} into the formula's range." },
  },
  "audit.row-total": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，同一行各项（{parts}）合起来是 {sum}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，同一列各項（{parts}）合起來是 {sum}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but the parts in its row ({parts}) come to {sum} ({imbalance})." },
    remedy: { "zh-CN": "请核对这一行（{cell}、{cells}），改正有误的一个。", "zh-TW": "請核對這一列（{cell}、{cells}），更正有誤的一個。", en: "Check the row ({cell}, {cells}), and correct the wrong figure." },
  },
  "audit.stock": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，按“上期库存＋收入－发出”（{parts}）应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，按「上期庫存＋收入－發出」（{parts}）應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but opening + received − issued ({parts}) gives {expected} ({imbalance})." },
    remedy: { "zh-CN": "请核对收发记录；确有损耗或调整的，请在备注里写明。", "zh-TW": "請核對收發記錄；確有損耗或調整的，請在備註裡寫明。", en: "Check the records; say so in a remark if there were losses or adjustments." },
  },
  "audit.rounding": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，各项加起来是 {sum}，相差 {imbalance}，可能只是四舍五入。", "zh-TW": "{cell} {label}：表上是 {reported}，各項加起來是 {sum}，相差 {imbalance}，可能只是四捨五入。", en: "{cell} {label}: {reported} is stated, its parts add up to {sum} ({imbalance}); rounding alone may explain it." },
    remedy: { "zh-CN": "如果各项没有四舍五入，请核对。", "zh-TW": "如果各項沒有四捨五入，請核對。", en: "Check it if the parts are not rounded." },
  },
  "audit.total-blank": {
    what: { "zh-CN": "{cell} {label}：没有填，而各项（{parts}）合起来是 {sum}。", "zh-TW": "{cell} {label}：沒有填，而各項（{parts}）合起來是 {sum}。", en: "{cell} {label} is blank, though its parts ({parts}) come to {sum}." },
    remedy: { "zh-CN": "请补填，并核对用到它的合计。", "zh-TW": "請補填，並核對用到它的合計。", en: "Fill it in, and check the totals that use it." },
  },
  "audit.part-blank": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，上下各行加起来是 {sum}，相差 {imbalance}；其中 {blanks} 没有填。", "zh-TW": "{cell} {label}：表上是 {reported}，上下各列加起來是 {sum}，相差 {imbalance}；其中 {blanks} 沒有填。", en: "{cell} {label}: {reported} is stated, its rows add up to {sum} ({imbalance}); {blanks} is blank." },
    remedy: { "zh-CN": "请补填 {blanks}，或改正合计。", "zh-TW": "請補填 {blanks}，或更正合計。", en: "Fill in {blanks}, or correct the total." },
  },
  "audit.rate": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，按“{numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator}”应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，按「{numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator}」應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but {numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator} gives {expected} ({imbalance})." },
    remedy: { "zh-CN": "请重新计算，或改正算它的两个数（{cells}）。", "zh-TW": "請重新計算，或更正算它的兩個數（{cells}）。", en: "Calculate it anew, or correct the two figures that it is made of ({cells})." },
  },
  "audit.rate-mean": {
    what: { "zh-CN": "{cell} {label}：{reported} 是各行比率的平均，按“{numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator}”应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：{reported} 是各列比率的平均，按「{numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator}」應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is the mean of the rates above; {numeratorLabel} {numerator} ÷ {denominatorLabel} {denominator} gives {expected} ({imbalance})." },
    remedy: { "zh-CN": "合计的比率要用合计的分子除以合计的分母（{cells}）。", "zh-TW": "合計的比率要用合計的分子除以合計的分母（{cells}）。", en: "Divide the total numerator by the total denominator ({cells})." },
  },
  "audit.average": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，{from} 到 {to} 这 {count} 个数的平均是 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，{from} 到 {to} 這 {count} 個數的平均是 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but the {count} figures from {from} to {to} average {expected} ({imbalance})." },
    remedy: { "zh-CN": "请重新计算平均，或改正有误的一个数。", "zh-TW": "請重新計算平均，或更正有誤的一個數。", en: "Work the average out anew, or correct the wrong figure." },
  },
  "audit.rate-over": {
    what: { "zh-CN": "{cell} {label}：{reported}，超过了 100%。", "zh-TW": "{cell} {label}：{reported}，超過了 100%。", en: "{cell} {label}: {reported} is more than 100 %." },
    remedy: { "zh-CN": "请核对分子和分母；确有原因的，请在备注里写明。", "zh-TW": "請核對分子和分母；確有原因的，請在備註裡寫明。", en: "Check numerator and denominator; say so in a remark if there is a reason." },
  },
  "audit.rank": {
    what: { "zh-CN": "{cell} {label}：填的是第 {reported}，按“{by}”{score} 应为第 {expected}；这一列 {of} 个名次有 {count} 个对不上（{ranks}）。", "zh-TW": "{cell} {label}：填的是第 {reported}，按「{by}」{score} 應為第 {expected}；這一欄 {of} 個名次有 {count} 個對不上（{ranks}）。", en: "{cell} {label}: rank {reported} is stated, but by “{by}” {score} it is {expected}; {count} of the {of} ranks in this column do not follow ({ranks})." },
    remedy: { "zh-CN": "名次像是没有更新，请按“{by}”重新排。", "zh-TW": "名次像是沒有更新，請按「{by}」重新排。", en: "The ranks look out of date: rank anew by “{by}”." },
  },
  "audit.subset": {
    what: { "zh-CN": "{cell} {label}：{reported}，多于“{against}”的 {expected}（{imbalance}）。", "zh-TW": "{cell} {label}：{reported}，多於「{against}」的 {expected}（{imbalance}）。", en: "{cell} {label}: {reported} is more than the {expected} of “{against}” ({imbalance})." },
    remedy: { "zh-CN": "其中项不能大于总项，请改正其中一个（{cell}、{cells}）。", "zh-TW": "其中項不能大於總項，請更正其中一個（{cell}、{cells}）。", en: "A part cannot exceed its whole: correct one of the two ({cell}, {cells})." },
  },
  "audit.carry-over": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，前一天的期末（{before}）是 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，前一天的期末（{before}）是 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but the day before closed with {expected} in {before} ({imbalance})." },
    remedy: { "zh-CN": "今天的期初应等于前一天的期末，请核对两张表。", "zh-TW": "今天的期初應等於前一天的期末，請核對兩張表。", en: "What a day opens with is what the day before closed with: check both tabs." },
  },
  "audit.same-figure": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，{other} 的“{column}”是 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，{other} 的「{column}」是 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated here, {expected} as “{column}” in {other} ({imbalance})." },
    remedy: { "zh-CN": "如果是同一个数，请核对是哪张表没有更新。", "zh-TW": "如果是同一個數，請核對是哪張表沒有更新。", en: "If both mean the same figure, see which tab is out of date." },
  },
  "audit.typed-into-formula": {
    what: { "zh-CN": "{cell} {label}：公式（={formula}）里手工加了 {typed}，算出 {reported}，各项合起来是 {sum}。", "zh-TW": "{cell} {label}：公式（={formula}）裡手工加了 {typed}，算出 {reported}，各項合起來是 {sum}。", en: "{cell} {label}: {typed} was typed into its formula (={formula}), which comes to {reported}; its parts come to {sum}." },
    remedy: { "zh-CN": "请在备注里写明为什么调整；如是临时凑数，请改正。", "zh-TW": "請在備註裡寫明為什麼調整；如是臨時湊數，請更正。", en: "Say in a remark why it was adjusted; if it was only made to fit, correct it." },
  },
  "audit.typed-in-formulas": {
    what: { "zh-CN": "{cell} {label}：{reported} 是手工填的，旁边的格子都是公式（如 ={usual}）。", "zh-TW": "{cell} {label}：{reported} 是手工填的，旁邊的儲存格都是公式（如 ={usual}）。", en: "{cell} {label}: {reported} was typed where the cells beside it are calculated (such as ={usual})." },
    remedy: { "zh-CN": "以后别的数改了，这个数不会跟着变；建议改回公式。", "zh-TW": "以後別的數改了，這個數不會跟著變；建議改回公式。", en: "It will not follow when other figures change: better put the formula back." },
  },
  "audit.formula-differs": {
    what: { "zh-CN": "{cell} {label}：公式（={formula}）与旁边的（={usual}）算法不一样。", "zh-TW": "{cell} {label}：公式（={formula}）與旁邊的（={usual}）算法不一樣。", en: "{cell} {label}: its formula (={formula}) calculates otherwise than those beside it (={usual})." },
    remedy: { "zh-CN": "请核对引用的范围，看是否漏行、多行或引错了格子。", "zh-TW": "請核對參照的範圍，看是否漏列、多列或參照錯了儲存格。", en: "Check its range: a row may be missing or too many, or a wrong cell named." },
  },
  "audit.error-value": {
    what: { "zh-CN": "{cell}：显示 {reported}（同类共 {count} 处）。", "zh-TW": "{cell}：顯示 {reported}（同類共 {count} 處）。", en: "{cell} shows {reported} ({count} of that kind)." },
    remedy: { "zh-CN": "请改正公式或它引用的格子（{cells}）。", "zh-TW": "請更正公式或它參照的儲存格（{cells}）。", en: "Correct the formula, or the cells that it names ({cells})." },
  },
  "audit.other-workbooks": {
    what: { "zh-CN": "{cell} 等 {count} 个公式取自别的工作簿（={formula}）。", "zh-TW": "{cell} 等 {count} 個公式取自別的活頁簿（={formula}）。", en: "{count} formulas, {cell} the first, take their figures from another workbook (={formula})." },
    remedy: { "zh-CN": "收件人打不开那些文件，数也不会更新；报送前请改成数值。", "zh-TW": "收件人打不開那些檔案，數也不會更新；報送前請改成數值。", en: "Who receives this cannot follow them, and they do not update: make them values before sending." },
  },
  "audit.text-number": {
    what: { "zh-CN": "{cell} {label}：{reported} 存成了文本（这一列共 {count} 处），求和时不会算进去。", "zh-TW": "{cell} {label}：{reported} 存成了文字（這一欄共 {count} 處），加總時不會算進去。", en: "{cell} {label}: {reported} is stored as text ({count} in this column); sums pass over it." },
    remedy: { "zh-CN": "请改成数字：{where}。", "zh-TW": "請改成數字：{where}。", en: "Make it a number: {where}." },
  },
  "audit.text-number-left-out": {
    what: { "zh-CN": "{cell} {label}：{reported} 存成了文本（这一列共 {count} 处），合计里没有算进去。", "zh-TW": "{cell} {label}：{reported} 存成了文字（這一欄共 {count} 處），合計裡沒有算進去。", en: "{cell} {label}: {reported} is stored as text ({count} in this column), and the total leaves it out." },
    remedy: { "zh-CN": "请改成数字：{where}；合计会随之改变。", "zh-TW": "請改成數字：{where}；合計會隨之改變。", en: "Make it a number: {where}; the total will follow." },
  },
  "audit.text-with-digits": {
    what: { "zh-CN": "{cell} {label}：“{text}”是文字（这一列共 {count} 处），求和时不会算进去。", "zh-TW": "{cell} {label}：「{text}」是文字（這一欄共 {count} 處），加總時不會算進去。", en: "{cell} {label}: “{text}” is text ({count} in this column); sums pass over it." },
    remedy: { "zh-CN": "请把数单独填在格子里，说明写到备注：{where}。", "zh-TW": "請把數單獨填在儲存格裡，說明寫到備註：{where}。", en: "Put the number alone into the cell and the words into a remark: {where}." },
  },
  "audit.same-label": {
    what: { "zh-CN": "{cell}：第 {first} 行和第 {second} 行都是“{label}”。", "zh-TW": "{cell}：第 {first} 列和第 {second} 列都是「{label}」。", en: "{cell}: rows {first} and {second} are both “{label}”." },
    remedy: { "zh-CN": "请核对是否重复填报，或名称写错。", "zh-TW": "請核對是否重複填報，或名稱寫錯。", en: "See whether one was entered twice, or a name is wrong." },
  },
  "audit.copied-row": {
    what: { "zh-CN": "{cell}：第 {first} 行和第 {second} 行“{label}”完全一样。", "zh-TW": "{cell}：第 {first} 列和第 {second} 列「{label}」完全一樣。", en: "{cell}: rows {first} and {second}, “{label}”, are the same in all figures." },
    remedy: { "zh-CN": "像是同一行填了两遍，合计会多算；请核对。", "zh-TW": "像是同一列填了兩遍，合計會多算；請核對。", en: "It looks as if one row was entered twice and counts double: check." },
  },
  "audit.measure-column": {
    what: { "zh-CN": "{cell} {label}：这一列 {count} 个数都和对应的数（如 {against}）相差 {times} 倍，像是计量单位写错了，或按别的单位填的。", "zh-TW": "{cell} {label}：這一欄 {count} 個數都和對應的數（如 {against}）相差 {times} 倍，像是計量單位寫錯了，或按別的單位填的。", en: "{cell} {label}: all {count} figures of this column are {times} times apart from the same ones elsewhere (such as {against}): one of the two seems to be in another measure than it says." },
    remedy: { "zh-CN": "请核对两处的计量单位，改正写错的一个，或重填这一列。", "zh-TW": "請核對兩處的計量單位，更正寫錯的一個，或重填這一欄。", en: "Check both measures: correct the wrong one, or enter the column anew." },
  },
  "audit.measure-slip": {
    what: { "zh-CN": "{cell} {label}：表上是 {reported}，按“{against}”换算应为 {expected}，相差 {imbalance}。", "zh-TW": "{cell} {label}：表上是 {reported}，按「{against}」換算應為 {expected}，相差 {imbalance}。", en: "{cell} {label}: {reported} is stated, but “{against}” converts to {expected} ({imbalance})." },
    remedy: { "zh-CN": "请核对计量单位，改正其中一个（{cell}、{cells}）。", "zh-TW": "請核對計量單位，更正其中一個（{cell}、{cells}）。", en: "Check the measures, and correct one of the two ({cell}, {cells})." },
  },
} as const satisfies Catalogue;

/** How sure an audit is, and why: after the sentence of its finding. */
export const beliefMessages = {
  sure: { "zh-CN": "确定", "zh-TW": "確定", en: "sure" },
  likely: { "zh-CN": "很可能", "zh-TW": "很可能", en: "likely" },
  look: { "zh-CN": "请看一眼", "zh-TW": "請看一眼", en: "worth a look" },
  some: { "zh-CN": "依据：同样的算法另有 {agree} 处对得上，{against} 处对不上。", "zh-TW": "依據：同樣的算法另有 {agree} 處對得上，{against} 處對不上。", en: "Why: {agree} other places follow the same rule, {against} do not." },
  all: { "zh-CN": "依据：同样的算法另有 {agree} 处，都对得上。", "zh-TW": "依據：同樣的算法另有 {agree} 處，都對得上。", en: "Why: all {agree} other places follow the same rule." },
} as const;
