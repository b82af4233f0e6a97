import type { Label, QuantityIndicator, RollUpMethod, Template, Measure } from "#core";
import { byCode } from "./indicators";

const label = (text: string): Label => ({ "zh-CN": text });

const figure = (text: string, measure: Measure, rollUp: RollUpMethod, decimals = 0): QuantityIndicator => ({
  type: "quantity", label: label(text), measure, decimals, required: true, rollUp,
});

const HEADER = [
  { role: "unit", label: label("填报单位") },
  { role: "period", label: label("报告期") },
  { role: "reviewer", label: label("审核人") },
  { role: "filler", label: label("填表人") },
  { role: "filed-on", label: label("报出日期") },
] as const;

/** A plain list: whole, part, persons, a rate of two of them. */
export const LIST_TEMPLATE: Template = {
  id: "S01", version: 2, kind: "form", name: label("复工复产日报"), period: "day", level: "street", header: HEADER,
  indicators: byCode({
    enterprises: figure("企业总数", "家", { method: "sum" }),
    resumed: figure("复工企业", "家", { method: "sum" }),
    "staff-at-work": figure("从业人员", "人", { method: "sum" }),
    rate: figure("复工率", "%", { method: "ratio", numerator: "resumed", denominator: "enterprises" }, 2),
  }),
  tables: [{
    stub: label("指标"),
    rows: [{ path: [label("企业"), label("企业总数")] }, { path: [label("企业"), label("其中：复工企业")] }, { path: [label("从业人员")] }, { path: [label("复工率")] }],
    columns: [{ path: [label("本期数")] }],
    cells: [["enterprises"], ["resumed"], ["staff-at-work"], ["rate"]],
  }],
  edits: [
    { id: "S01.range", kind: "range", of: ["enterprises", "resumed"], least: "0", most: "100000", strength: "hard", source: "test" },
    { id: "S01.rate", kind: "range", of: ["rate"], least: "0", most: "100", strength: "hard", source: "test" },
    { id: "S01.usual", kind: "range", of: ["enterprises"], most: "500", strength: "soft", source: "test" },
  ],
  instructions: [label("本表由各街道按日填报，每日 17 时前报出。"), label("“其中”项不得大于总数。")],
};

const STOCK_COLUMNS = ["opening", "received", "issued", "closing"] as const;
const STOCK_ROWS = [["masks", "口罩", "只"], ["disinfectant", "消毒液", "千克"], ["suits", "防护服", "套"]] as const;

/** A two-way table whose rows differ in measure: 收发存. */
export const STOCK_TEMPLATE: Template = {
  id: "S03", version: 1, kind: "form", name: label("防疫物资收发存日报"), period: "day", level: "street", header: HEADER,
  indicators: new Map(STOCK_ROWS.flatMap(([code, name, measure]) =>
    STOCK_COLUMNS.map((column) => [`${code}_${column}`, figure(`${name}·${column}`, measure, { method: "sum" }, measure === "千克" ? 1 : 0)] as const))),
  tables: [{
    title: label("一、物资收发存"),
    stub: label("物资"),
    rows: STOCK_ROWS.map(([, name]) => ({ path: [label(name)] })),
    columns: [{ path: [label("期初库存")] }, { path: [label("本期"), label("收入")] }, { path: [label("本期"), label("发出")] }, { path: [label("期末库存")] }],
    cells: STOCK_ROWS.map(([code]) => STOCK_COLUMNS.map((column) => `${code}_${column}`)),
  }],
  edits: [],
};
