import assert from "node:assert/strict";
import fc from "fast-check";
import { areaLists, areasOf, cellKey, isInside, parseAddress, printArea } from "#core";

const areas = (...cells: string[]) => areasOf(cells.map((cell) => parseAddress(cell)!)).map(printArea);

describe("areasOf", () => {
  it("joins neighbours in rows, and equal runs below each other", () => {
    assert.deepEqual(areas("B2", "C2", "B3", "C3", "E3"), ["B2:C3", "E3"]);
    assert.deepEqual(areas("A1", "A2", "B2", "A3"), ["A1", "A2:B2", "A3"]);
    assert.deepEqual(areas("C7", "C7"), ["C7"]);
    assert.deepEqual(areas("A1", "A3"), ["A1", "A3"]);
    assert.deepEqual(areas(), []);
  });

  it("covers each place once and nothing else", () => {
    const place = fc.record({ row: fc.nat(6), column: fc.nat(6) });
    fc.assert(fc.property(fc.array(place), (places) => {
      const wanted = new Set(places.map(({ row, column }) => cellKey(row, column)));
      const found = areasOf(places);
      for (let row = 0; row < 8; row++) {
        for (let column = 0; column < 8; column++) {
          const covers = found.filter((area) => isInside(area, { row, column })).length;
          assert.equal(covers, wanted.has(cellKey(row, column)) ? 1 : 0);
        }
      }
    }));
  });
});

describe("areaLists", () => {
  it("splits a list that grows too long", () => {
    const cells = areasOf(Array.from({ length: 3000 }, (_, row) => ({ row: row * 2, column: 30 })));
    const lists = areaLists(cells, " ");
    assert.ok(lists.length > 1 && lists.every((list) => list.length <= 8000));
    assert.equal(lists.join(" ").split(" ").length, 3000);
  });
});
