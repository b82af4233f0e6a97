/** A daily form as JSON whose rules a.open, a.more and a.least cannot all hold; a.staff only stands by. */
export const CLASHING = JSON.stringify({
  id: "T09", version: 2, kind: "form", name: { "zh-CN": "复工简报", en: "Reopening in brief" }, period: "day", level: "street",
  header: [{ role: "unit", label: "填报单位" }, { role: "period", label: "报告期" }],
  indicators: {
    all: { label: { "zh-CN": "企业总数", en: "all firms" }, measure: "家" }, open: { label: { "zh-CN": "已复工", en: "reopened" }, measure: "家" },
    new: { label: { "zh-CN": "当日新增", en: "new today" }, measure: "家" }, staff: { label: { "zh-CN": "从业人员", en: "staff" }, measure: "人" },
  },
  tables: [{ stub: "指标", column: "数量", list: ["all", "open", "new", "staff"] }],
  edits: [
    { id: "a.open", kind: "subset", strength: "hard", whole: "all", parts: ["open"], source: "测试" },
    { id: "a.more", kind: "subset", strength: "hard", whole: "open", parts: ["new"], source: "测试" },
    { id: "a.least", kind: "expression", strength: "hard", test: "[当日新增] > [企业总数] + 1", source: "测试" },
    { id: "a.staff", kind: "range", strength: "hard", of: ["staff"], least: "0", source: "测试" },
  ],
}, null, 2);

/** The same with rules that agree, though one follows from the others. */
export const REDUNDANT = CLASHING.replace("[当日新增] > [企业总数] + 1", "[当日新增] <= [企业总数]");
