import assert from "node:assert/strict";
import fc from "fast-check";
import type { CellValue } from "#core";
import { entryOf, takeEntry, type TakenEntry } from "../../../../src/host/xlsx/live/take-entry";

describe("what is typed into a cell", () => {
  const cases: readonly (readonly [text: string, taken: TakenEntry, format?: string])[] = [
    ["12", { value: 12 }], [" -3.50 ", { value: -3.5 }], ["1,234", { value: 1234, format: "#,##0" }], ["1,234.5", { value: 1234.5, format: "#,##0.00" }],
    ["1,23", { value: "1,23" }], ["15%", { value: 0.15, format: "0%" }], ["1.5%", { value: 0.015, format: "0.00%" }], ["15", { value: 0.15 }, "0.0%"],
    ["1.2e5", { value: 120_000, format: "0.00E+00" }], ["430702198001011234", { value: 430702198001011000 }], ["0.07%", { value: 0.0007, format: "0.00%" }],
    ["2020-3-20", { value: 43910, format: "m/d/yyyy" }], ["2020/03/20", { value: 43910, format: "m/d/yyyy" }], ["2020年3月20日", { value: 43910, format: 'yyyy"年"m"月"d"日"' }],
    ["2020年3月", { value: 43891, format: 'yyyy"年"m"月"' }], ["2020-2-30", { value: "2020-2-30" }], ["3-20", { value: "3-20" }], ["8:30", { value: 8.5 / 24, format: "h:mm" }], ["25:00", { value: "25:00" }],
    ["true", { value: true }], ["#n/a", { value: { error: "#N/A" } }], ["'007", { value: "007" }], ["'=A1", { value: "=A1" }], ["007", { value: "007" }, "@"], ["=A1", { value: "=A1" }, "@"],
    ["=SUM(A1:A2)", { value: null, formula: "SUM(A1:A2)" }], ["＝A1", { value: null, formula: "A1" }], ["=", { value: "=" }], ["", { value: null }], ["  ", { value: null }],
    ["２，０４６", { value: "２，０４６" }], ["2000余", { value: "2000余" }], ["-", { value: "-" }], [".", { value: "." }], ["1e999", { value: "1e999" }],
  ];
  for (const [text, taken, format] of cases) {
    it(`takes “${text}”${format ? ` under ${format}` : ""} as Excel does`, () => assert.deepEqual(takeEntry(text, format ?? "General", false), taken));
  }

  it("counts days from 1904 where the workbook does", () => assert.equal(takeEntry("2020-3-20", "General", true).value, 42448));

  it("comes back as it was when its own text is typed again", () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 99_999 }).map((whole) => whole / 100), fc.boolean(), fc.constantFrom("007", "12%", "=A1", "'x", "TRUE", "2020-3-20", "府坪", "#N/A"), fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""));
    fc.assert(fc.property(value, fc.constantFrom("General", "@", "0.0%", "#,##0"), (standing, format) => {
      const kept = format === "@" && typeof standing !== "string" ? "General" : format;
      assert.deepEqual(takeEntry(entryOf(standing, null, kept, false), kept, false).value, standing);
    }));
    assert.deepEqual([43910, 61, 59, 0.5].map((serial) => entryOf(serial, null, "yyyy/m/d", false)), ["2020/3/20", "1900/3/1", "1900/2/28", "12:00:00"]);
  });
});
