import type { Localised, PeriodType, Strength, UnitLevel } from "#core";

/** Words of the human-readable output; {name} is filled. */
export const TEXTS = {
  wholeFile: { "zh-CN": "文件", "zh-TW": "檔案", en: "Files" },
  reported: { "zh-CN": "已报 {in} / {all}", "zh-TW": "已報 {in} / {all}", en: "{in} of {all} have reported" },
  missing: { "zh-CN": "未报：{units}", "zh-TW": "未報：{units}", en: "Missing: {units}" },
  leftOut: { "zh-CN": "因强制性问题未计入：{units}", "zh-TW": "因強制性問題未計入：{units}", en: "Left out for hard findings: {units}" },
  withHard: { "zh-CN": "有强制性问题仍计入：{units}", "zh-TW": "有強制性問題仍計入：{units}", en: "In although they have hard findings: {units}" },
  provisional: { "zh-CN": "暂计", "zh-TW": "暫計", en: "provisional" },
  submissions: { "zh-CN": "收到 {all} 份，可用 {usable} 份。", "zh-TW": "收到 {all} 份，可用 {usable} 份。", en: "{all} submissions, {usable} usable." },
  unpacked: {
    "zh-CN": "从邮件和压缩包里取出 {count} 个工作簿。", "zh-TW": "從郵件和壓縮檔裡取出 {count} 個活頁簿。", en: "{count} workbooks came out of mails and archives.",
  },
  passedOver: { "zh-CN": "没有读入的文件 {count} 个：", "zh-TW": "沒有讀入的檔案 {count} 個：", en: "{count} files were passed over:" },
  findings: {
    "zh-CN": "● 必须改正 {hard}   ▲ 需说明 {soft}   · 提示 {note}",
    "zh-TW": "● 必須改正 {hard}   ▲ 需說明 {soft}   · 提示 {note}",
    en: "● hard {hard}   ▲ soft {soft}   · notes {note}",
  },
  explainedToo: { "zh-CN": "   ✓ 已说明 {explained}", "zh-TW": "   ✓ 已說明 {explained}", en: "   ✓ explained {explained}" },
  alike: {
    "zh-CN": "另有 {count} 处同类：{cells}（加 --all 逐条列出）",
    "zh-TW": "另有 {count} 處同類：{cells}（加 --all 逐條列出）",
    en: "and {count} more alike: {cells} (--all lists them one by one)",
  },
  said: { "zh-CN": "说明（{state}）：{text}", "zh-TW": "說明（{state}）：{text}", en: "Reason ({state}): {text}" },
  counts: {
    "zh-CN": "校验：通过 {pass}，不符 {fail}，缺数未判 {undecided}，规则失效 {broken}。",
    "zh-TW": "校驗：通過 {pass}，不符 {fail}，缺數未判 {undecided}，規則失效 {broken}。",
    en: "Edits: {pass} passed, {fail} failed, {undecided} undecided for want of figures, {broken} broken.",
  },
  audited: {
    "zh-CN": "看了 {tables} 张表：● 确定有误 {sure}   ▲ 很可能有误 {likely}   · 请看一眼 {look}",
    "zh-TW": "看了 {tables} 張表：● 確定有誤 {sure}   ▲ 很可能有誤 {likely}   · 請看一眼 {look}",
    en: "{tables} tables: ● surely wrong {sure}   ▲ likely wrong {likely}   · worth a look {look}",
  },
  noTables: { "zh-CN": "没有找到带数的表格。", "zh-TW": "沒有找到帶數的表格。", en: "No table with figures was found." },
  withoutHistory: {
    "zh-CN": "未判的 {undecided} 条里，{count} 条没有足够的往期（或单位）可比。",
    "zh-TW": "未判的 {undecided} 條裡，{count} 條沒有足夠的往期（或單位）可比。",
    en: "Of the {undecided} undecided, {count} lack earlier periods, or units, to compare with.",
  },
  rules: { "zh-CN": "● 必须改正 {hard}   ▲ 请看一看 {soft}", "zh-TW": "● 必須改正 {hard}   ▲ 請看一看 {soft}", en: "● hard {hard}   ▲ soft {soft}" },
  rulesSound: { "zh-CN": "没有问题。", "zh-TW": "沒有問題。", en: "nothing is wrong with it." },
  tried: { "zh-CN": "在这些报告期（单位数）上试行：{periods}", "zh-TW": "在這些報告期（單位數）上試行：{periods}", en: "Tried on these periods (units): {periods}" },
  triedNothing: { "zh-CN": "这些工作簿里没有认出这张报表。", "zh-TW": "這些活頁簿裡沒有認出這張報表。", en: "None of these workbooks holds this form." },
  learned: {
    "zh-CN": "{name}（{id}）：{sheets}；{period}，{level}填报；看了 {observed} 份（行），{count} 条提议，采用 {taken} 条",
    "zh-TW": "{name}（{id}）：{sheets}；{period}，{level}填報；看了 {observed} 份（列），{count} 條提議，採用 {taken} 條",
    en: "{name} ({id}): {sheets}; {period}, filled by the {level}; {observed} forms or rows seen, {count} proposals, {taken} taken",
  },
  otherForms: { "zh-CN": "还有别的报表（--sheet 选）：{sheets}", "zh-TW": "還有別的報表（--sheet 選）：{sheets}", en: "Other forms there (choose with --sheet): {sheets}" },
  rule: { "zh-CN": "规则", "zh-TW": "規則", en: "Edit" },
  passed: { "zh-CN": "通过", "zh-TW": "通過", en: "Pass" },
  failed: { "zh-CN": "不符", "zh-TW": "不符", en: "Fail" },
  undecided: { "zh-CN": "未判", "zh-TW": "未判", en: "Undecided" },
  broken: { "zh-CN": "失效", "zh-TW": "失效", en: "Broken" },
  inUnits: { "zh-CN": "涉及单位", "zh-TW": "涉及單位", en: "Units" },
  spokeAt: { "zh-CN": "会指出", "zh-TW": "會指出", en: "Would have spoken at" },
  allPassed: { "zh-CN": "全部通过，可以报送。", "zh-TW": "全部通過，可以報送。", en: "All passed; ready to send." },
  allExplained: {
    "zh-CN": "没有必须改正的，{explained} 处已说明，可以报送。", "zh-TW": "沒有必須改正的，{explained} 處已說明，可以報送。", en: "Nothing to put right, {explained} explained; ready to send.",
  },
  ready: { "zh-CN": "✓ {file} 可以报送", "zh-TW": "✓ {file} 可以報送", en: "✓ {file} is ready to send" },
  "notReady.hard": { "zh-CN": "● {file} 有必须改正的数，没有盖报送单", "zh-TW": "● {file} 有必須改正的數，沒有蓋報送單", en: "● {file} has figures to put right; it was not stamped" },
  "notReady.unexplained": {
    "zh-CN": "▲ {file} 有待说明的数：请在副本的“校验结果”表“说明”栏写明原因，再准备报送", "zh-TW": "▲ {file} 有待說明的數：請在副本的「校驗結果」表「說明」欄寫明原因，再準備報送",
    en: "▲ {file} has figures to explain: write the reasons on the copy's sheet of findings and make that ready",
  },
  "notReady.no-form": { "zh-CN": "● {file} 里没有这里的报表", "zh-TW": "● {file} 裡沒有這裡的報表", en: "● {file} holds no form of ours" },
  "notReady.several-units": { "zh-CN": "● {file} 不止一个单位的表，请分开报送", "zh-TW": "● {file} 不止一個單位的表，請分開報送", en: "● {file} is of several units; send them apart" },
  subject: { "zh-CN": "主题：{subject}", "zh-TW": "主旨：{subject}", en: "Subject: {subject}" },
  verdict: { "zh-CN": "判断", "zh-TW": "判斷", en: "Verdict" },
  file: { "zh-CN": "文件", "zh-TW": "檔案", en: "File" },
  edition: { "zh-CN": "版次", "zh-TW": "版次", en: "Edition" },
  stampState: { "zh-CN": "报送单", "zh-TW": "報送單", en: "Slip" },
  "stamp.intact": { "zh-CN": "完好", "zh-TW": "完好", en: "intact" },
  "stamp.changed": { "zh-CN": "盖后改动过", "zh-TW": "蓋後改動過", en: "changed since" },
  "stamp.none": { "zh-CN": "无", "zh-TW": "無", en: "none" },
  taken: { "zh-CN": "收下 {taken} 份，未收 {left} 份，已记入 {path} 的收报记录。", "zh-TW": "收下 {taken} 份，未收 {left} 份，已記入 {path} 的收報記錄。", en: "{taken} taken, {left} not; noted in the receipt log of {path}." },
  wouldTake: { "zh-CN": "可收 {taken} 份（其中没有强制性问题的 {clean} 份），不收 {left} 份。加 --accept all 或 new 收下。", "zh-TW": "可收 {taken} 份（其中沒有強制性問題的 {clean} 份），不收 {left} 份。加 --accept all 或 new 收下。", en: "{taken} could be taken ({clean} of them without hard findings), {left} not. Add --accept all or new." },
  withoutPrior: {
    "zh-CN": "《{form}》：{count} 个单位没有上期数，表上不带上期栏：{units}", "zh-TW": "《{form}》：{count} 個單位沒有上期數，表上不帶上期欄：{units}",
    en: "{form}: {count} units have no last figures, and get the form without: {units}",
  },
  priorNotAsked: { "zh-CN": "这几张报表都没有要列上期数的栏。", "zh-TW": "這幾張報表都沒有要列上期數的欄。", en: "None of these forms asks for last figures." },
  noneReturned: { "zh-CN": "没有要退回的。", "zh-TW": "沒有要退回的。", en: "Nothing to send back." },
  returned: { "zh-CN": "↩ {unit}：● {hard}   ▲ {soft}", "zh-TW": "↩ {unit}：● {hard}   ▲ {soft}", en: "↩ {unit}: ● {hard}   ▲ {soft}" },
  noneChased: { "zh-CN": "各单位都已报齐。", "zh-TW": "各單位都已報齊。", en: "Every unit has reported." },
  reportedUp: { "zh-CN": "{unit} {period} 汇总，第 {edition} 版：计入 {in} / {all}", "zh-TW": "{unit} {period} 彙總，第 {edition} 版：計入 {in} / {all}", en: "{unit}, {period}, totals, edition {edition}: {in} of {all} units in" },
  inMeasure: { "zh-CN": "金额以{measure}计：{rounded} 个数舍入，其中 {moved} 个为使合计平衡没有取最近的值，见舍位说明。", "zh-TW": "金額以{measure}計：{rounded} 個數捨入，其中 {moved} 個為使合計平衡沒有取最近的值，見捨位說明。", en: "Amounts in {measure}: {rounded} figures rounded, {moved} of them not to the nearest so that sums stay sums; see the sheet Rounding." },
  stillOpen: { "zh-CN": "注意：有单位缺报，或带着必须改正的数计入，合计是暂定的。", "zh-TW": "注意：有單位缺報，或帶著必須改正的數計入，合計是暫定的。", en: "Mind: units are missing or in with figures to put right; the totals are provisional." },
  written: { "zh-CN": "已写出 {path}", "zh-TW": "已寫出 {path}", en: "Wrote {path}" },
  indicator: { "zh-CN": "指标", "zh-TW": "指標", en: "Indicator" },
  measure: { "zh-CN": "计量单位", "zh-TW": "計量單位", en: "Measure" },
  total: { "zh-CN": "合计", "zh-TW": "合計", en: "Total" },
  units: { "zh-CN": "单位数", "zh-TW": "單位數", en: "Units" },
  unit: { "zh-CN": "单位", "zh-TW": "單位", en: "Unit" },
  figure: { "zh-CN": "数值", "zh-TW": "數值", en: "Figure" },
  cell: { "zh-CN": "单元格", "zh-TW": "儲存格", en: "Cell" },
  explained: {
    "zh-CN": "{cell}  {template} {labels} {value}，由 {count} 个单元格而来：",
    "zh-TW": "{cell}  {template} {labels} {value}，由 {count} 個儲存格而來：",
    en: "{cell}  {template} {labels} {value}, made of {count} cells:",
  },
  id: { "zh-CN": "编号", "zh-TW": "編號", en: "Id" },
  version: { "zh-CN": "版本", "zh-TW": "版本", en: "Version" },
  name: { "zh-CN": "名称", "zh-TW": "名稱", en: "Name" },
  level: { "zh-CN": "填报层级", "zh-TW": "填報層級", en: "Level" },
  period: { "zh-CN": "报告期", "zh-TW": "報告期", en: "Period" },
  cleared: { "zh-CN": "{path}：去掉 {sheets} 张表、{marks} 处标注", "zh-TW": "{path}：去掉 {sheets} 張表、{marks} 處標註", en: "{path}: {sheets} sheets and {marks} marks taken away" },
} as const satisfies Record<string, Localised>;

/** Strengths differ by shape, so that they are told apart without colour. */
export const SHAPES: Readonly<Record<Strength, string>> = { hard: "●", soft: "▲", note: "·" };

/** Who fills a form. */
export const LEVELS: Readonly<Record<UnitLevel, Localised>> = {
  community: { "zh-CN": "社区/村", "zh-TW": "社區/村", en: "community" },
  street: { "zh-CN": "街道/镇/乡", "zh-TW": "街道/鎮/鄉", en: "street" },
  district: { "zh-CN": "区/县", "zh-TW": "區/縣", en: "district" },
  city: { "zh-CN": "市", "zh-TW": "市", en: "city" },
};

/** How often a form is due. */
export const PERIODS: Readonly<Record<PeriodType, Localised>> = {
  day: { "zh-CN": "日报", "zh-TW": "日報", en: "daily" },
  week: { "zh-CN": "周报", "zh-TW": "週報", en: "weekly" },
  month: { "zh-CN": "月报", "zh-TW": "月報", en: "monthly" },
  quarter: { "zh-CN": "季报", "zh-TW": "季報", en: "quarterly" },
  year: { "zh-CN": "年报", "zh-TW": "年報", en: "yearly" },
};
