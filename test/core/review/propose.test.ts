import assert from "node:assert/strict";
import { culpritOf, defineTemplate, review, say, twoWayTable, type CellValue, type Edit, type Template } from "#core";
import { sheet } from "../../helpers/sheet";

const LABELS = { a: "工业", b: "商贸", c: "服务", all: "合计" };
const COLUMNS = { open: "已复工", closed: "未复工", sum: "企业总数" };
type Code = `${keyof typeof LABELS}_${keyof typeof COLUMNS}`;

const codes = Object.keys(LABELS).map((row) => Object.keys(COLUMNS).map((column) => `${row}_${column}` as Code));

/** Three trades, reopened and not, totals both ways; stands in B5:D8 of the drawn sheet. */
const template = (edits: readonly Edit<Code>[] = [], measure: "家" | "万元" = "家"): Template => defineTemplate<Code>({
  id: "T05", version: 1, kind: "form", name: "复工两向表", period: "day", level: "street",
  header: [{ role: "unit", label: "填报单位" }, { role: "period", label: "报告期" }],
  indicators: Object.fromEntries(Object.entries(LABELS).flatMap(([row, label]) => Object.entries(COLUMNS).map(([column, title]) =>
    [`${row}_${column}`, { label: `${label}·${title}`, measure, required: false }]))) as never,
  tables: [twoWayTable({ stub: "行业", rows: Object.values(LABELS), columns: Object.values(COLUMNS), cells: codes })],
  edits: [{ id: "T05.table", kind: "table-balance", strength: "hard", table: 0, totalRow: 3, totalColumn: 2, source: "test" }, ...edits],
});

const RIGHT: readonly (readonly CellValue[])[] = [[312, 145, 457], [208, 650, 858], [417, 133, 550], [937, 928, 1865]];

/** Findings of the form whose cell B5, C5 … hold these figures, except those given by address. */
function reviewed(changes: Readonly<Record<string, CellValue>>, form = template()) {
  const valueAt = (row: number, column: number) => {
    const address = `${"BCD"[column]!}${row + 5}`;
    return address in changes ? changes[address] ?? "" : RIGHT[row]![column]!;
  };
  const lines = Object.values(LABELS).map((label, row) => `| ${row + 5} | ${label} | ${[0, 1, 2].map((column) => String(valueAt(row, column))).join(" | ")} |`);
  const drawn = sheet("府坪街道", `
    |   | A        | B        | C        | D        |
    | 1 | 复工两向表 |          |          |          |
    | 2 | 填报单位 | 府坪街道 | 报告期   | 2020-03-20 |
    | 4 | 行业     | 已复工   | 未复工   | 企业总数 |
    ${lines.join("\n")}`);
  return review([{ name: "府坪.xlsx", sheets: [{ ...drawn, workbook: "府坪.xlsx" }] }], { templates: [form], roster: null, period: null, expects: "any" }).findings
    .filter(({ code }) => code.startsWith("edit."));
}

const reasons = (changes: Readonly<Record<string, CellValue>>, form?: Template): string[] => reviewed(changes, form).map((finding) => say(finding, "zh-CN").reason);

describe("withProposals", () => {
  it("says at both sums that fail which figure is wrong and how, and gives the culprit as data", () => {
    const findings = reviewed({ C6: 560 });
    assert.deepEqual(findings.map((finding) => say(finding, "zh-CN").reason), Array(2).fill("很可能是 C6：650 写成了 560（两位数字颠倒）。"));
    assert.deepEqual(findings.map((finding) => culpritOf(finding)), Array(2).fill({ workbook: "府坪.xlsx", worksheet: "府坪街道", address: "C6" }));
    assert.deepEqual(findings[0]?.proposal, {
      cell: { workbook: "府坪.xlsx", worksheet: "府坪街道", address: "C6" }, label: "商贸·未复工", reported: "560", value: "650", cause: "swapped-digits",
      other: null, block: [], together: [], alternatives: [],
    });
  });

  it("keeps two wrong figures apart, each at its own sums", () => {
    const told = ["很可能是 B5：312 写成了 3120（大了 10 倍，多了一个 0 或小数点错位）。", "很可能是 C7：按其他各数应为 133，填的是 144。"];
    assert.deepEqual(reasons({ B5: 3120, C7: 144 }).sort(), [...told, ...told].sort());
  });

  it("says that two figures were exchanged", () => {
    assert.deepEqual(new Set(reasons({ B5: 145, C5: 312 })), new Set(["很可能是 B5 与 C5 两个数填反了，B5 应为 312。", "很可能是 C5 与 B5 两个数填反了，C5 应为 145。"]));
  });

  it("says that a total leaves a part out", () => assert.deepEqual([...new Set(reasons({ D6: 208 }))], ["很可能是 D6 漏加了 C6，应为 858。"]));

  it("tells of several figures where one sum alone cannot tell them apart", () => {
    const single = template([]);
    const edits: readonly Edit[] = [{ id: "T05.row", kind: "balance", strength: "hard", total: "a_sum", parts: ["a_open", "a_closed"], source: "test" }];
    assert.deepEqual(reasons({ D5: 467 }, { ...single, edits }),
      ["可能是其中之一：B5：322 写成了 312（一位数字打错）；C5：155 写成了 145（一位数字打错）；D5：457 写成了 467（一位数字打错）。"]);
  });

  it("names the figure of a broken 其中 that no sum holds fast, but no value for it", () => {
    const edits: readonly Edit[] = [
      { id: "T05.part", kind: "subset", strength: "hard", whole: "a_sum", parts: ["b_open"], source: "test" },
      { id: "T05.row", kind: "balance", strength: "hard", total: "a_sum", parts: ["a_open", "a_closed"], source: "test" },
    ];
    assert.deepEqual(reasons({ B6: 812 }, { ...template([]), edits }), ["很可能是 B6：填的 812 与其他各数对不上。"]);
  });

  it("does not blame a figure of a sum that rounding explains", () => {
    assert.deepEqual(reasons({ D5: 458 }, template([], "万元")).filter((reason) => reason !== ""), []);
  });

  it("takes approximate figures and blanks for gaps, and says nothing of sums that hang on them", () => {
    assert.deepEqual(reasons({ B5: "约300", C6: 560 }), Array(2).fill("很可能是 C6：650 写成了 560（两位数字颠倒）。"));
  });

  it("leaves findings without linear rules as they are", () => {
    const form = template([{ id: "T05.range", kind: "range", strength: "hard", of: ["a_open"], most: "200", source: "test" }]);
    assert.deepEqual(reviewed({}, form).map((finding) => [finding.code, "proposal" in finding]), [["edit.range-most", false]]);
  });
});
