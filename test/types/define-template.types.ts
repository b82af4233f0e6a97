import { defineTemplate, listTable, twoWayTable, type Template } from "#core";

type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

const head = { version: 1, kind: "form", name: "日报", period: "day", level: "street", header: [] } as const;
const indicators = { total: { label: "企业总数", measure: "家" }, open: { label: "复工", measure: "家" } } as const;
const table = listTable({ stub: "指标", column: "数", list: ["total", "open"] });

export const daily = defineTemplate({
  ...head, id: "A", indicators, tables: [table],
  edits: [{ id: "s", kind: "subset", strength: "hard", whole: "total", parts: ["open"], source: "" }],
});

/** Codes are the names of the indicators. */
export const codesAreInferred: Equal<typeof daily, Template<"total" | "open">> = true;

defineTemplate({
  ...head, id: "B", indicators, tables: [table],
  // @ts-expect-error a misspelt indicator in an edit
  edits: [{ id: "s", kind: "subset", strength: "hard", whole: "total", parts: ["opem"], source: "" }],
});

defineTemplate({
  ...head, id: "C", indicators, edits: [],
  // @ts-expect-error a misspelt indicator in a table cell
  tables: [twoWayTable({ stub: "x", rows: ["甲"], columns: ["乙"], cells: [["totl"]] })],
});

defineTemplate({
  ...head, id: "D", indicators, edits: [],
  // @ts-expect-error a misspelt indicator in a list
  tables: [listTable({ stub: "x", column: "数", list: ["total", "opne"] })],
});

defineTemplate({
  ...head, id: "E", tables: [], edits: [],
  indicators: {
    total: { label: "企业总数", measure: "家" },
    // @ts-expect-error a misspelt indicator in a roll-up
    rate: { label: "率", measure: "%", rollUp: { method: "ratio", numerator: "opem", denominator: "total" } },
  },
});

defineTemplate({
  ...head, id: "F", indicators, tables: [table], edits: [],
  // @ts-expect-error a misspelt indicator in the unit table
  unitTable: { unitLabels: ["街道"], columns: ["total", "opem"] },
});

defineTemplate({
  ...head, id: "G", indicators, tables: [], edits: [],
  // @ts-expect-error a misspelt indicator in the ledger's key
  ledger: { columns: ["total", "open"], key: ["name"] },
});

defineTemplate({
  ...head, id: "H", tables: [], edits: [],
  // @ts-expect-error a measure that does not exist
  indicators: { total: { label: "企业总数", measure: "间" } },
});

/** Generated codes are known as well: row_column. */
const rows = ["industry", "trade"] as const;
const crossed = Object.fromEntries(rows.flatMap((row) => [[`${row}_open`, { label: row, measure: "家" }]])) as Record<`${(typeof rows)[number]}_open`, { label: string; measure: "家" }>;
defineTemplate({
  ...head, id: "I", tables: [], indicators: { ...crossed },
  edits: [
    { id: "ok", kind: "required", strength: "hard", of: rows.map((row) => `${row}_open` as const), source: "" },
    // @ts-expect-error no such crossing
    { id: "no", kind: "required", strength: "hard", of: ["industry_shut"], source: "" },
  ],
});
