import type { Template } from "#core";
import { byCode } from "./indicators";

const count = (label: string) =>
  ({ type: "quantity", label: { "zh-CN": label }, measure: "家", decimals: 0, required: true, rollUp: { method: "sum" } }) as const;

/** A small form for tests: firms of two trades, reopened and not, with totals both ways, and one line of people. */
export const sampleForm: Template = {
  id: "T01",
  version: 2,
  kind: "form",
  name: { "zh-CN": "复工简报", en: "Reopening in brief" },
  period: "day",
  level: "street",
  header: [
    { role: "unit", label: { "zh-CN": "填报单位" } },
    { role: "period", label: { "zh-CN": "期别" } },
    { role: "filed-on", label: { "zh-CN": "报出日期" } },
  ],
  indicators: byCode({
    tradeOpen: count("商贸已复工"),
    tradeClosed: count("商贸未复工"),
    tradeAll: count("商贸企业总数"),
    factoryOpen: count("工业已复工"),
    factoryClosed: count("工业未复工"),
    factoryAll: count("工业企业总数"),
    people: { ...count("从业人员"), measure: "人" },
  }),
  tables: [
    {
      stub: { "zh-CN": "行业" },
      rows: [{ path: [{ "zh-CN": "商贸" }] }, { path: [{ "zh-CN": "工业" }] }],
      columns: [{ path: [{ "zh-CN": "已复工" }] }, { path: [{ "zh-CN": "未复工" }] }, { path: [{ "zh-CN": "企业总数" }] }],
      cells: [
        ["tradeOpen", "tradeClosed", "tradeAll"],
        ["factoryOpen", "factoryClosed", "factoryAll"],
      ],
    },
    {
      stub: { "zh-CN": "指标" },
      rows: [{ path: [{ "zh-CN": "从业人员" }] }],
      columns: [{ path: [{ "zh-CN": "数值" }] }],
      cells: [["people"]],
    },
  ],
  edits: [
    { id: "T01.trade", kind: "balance", strength: "hard", total: "tradeAll", parts: ["tradeOpen", "tradeClosed"], source: "test" },
    { id: "T01.factory", kind: "balance", strength: "hard", total: "factoryAll", parts: ["factoryOpen", "factoryClosed"], source: "test" },
  ],
};
