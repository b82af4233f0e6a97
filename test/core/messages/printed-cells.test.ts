import assert from "node:assert/strict";
import type { CellRef } from "#core";
import { printedCells } from "../../../src/core/messages/printed-cells";

const HOME = { workbook: "府坪.xlsx", worksheet: "日报" };

const cells = (...addresses: readonly string[]): readonly CellRef[] => addresses.map((address) => ({ ...HOME, address }));

describe("printedCells", () => {
  it("tells cells that follow one another down a column or along a row as one area", () => {
    assert.deepEqual(printedCells(cells("C5", "C6", "C7", "D9", "E9", "F9", "G9"), HOME), ["C5:C7", "D9:G9"]);
  });

  it("tells two neighbours, and cells apart, one by one", () => {
    assert.deepEqual(printedCells(cells("C5", "C6", "C8", "E8"), HOME), ["C5", "C6", "C8", "E8"]);
  });

  it("puts other sheets and workbooks in front, once for an area", () => {
    const there = ["B2", "B3", "B4"].map((address) => ({ ...HOME, worksheet: "物资", address }));
    const elsewhere = { workbook: "永安.xlsx", worksheet: "日报", address: "C7" };
    assert.deepEqual(printedCells([...there, elsewhere], HOME), ["物资!B2:B4", "[永安.xlsx]日报!C7"]);
  });

  it("says nothing of no cells", () => {
    assert.deepEqual(printedCells([], HOME), []);
  });
});
