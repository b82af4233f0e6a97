import assert from "node:assert/strict";
import fc from "fast-check";
import { cellKey, parseAddress, type CellKey, type CellValue } from "#core";
import { Package, readWorkbook, XlsxHost } from "#xlsx";
import { enterCells, withDimension, type CellContent } from "../../../../src/host/xlsx/cells/enter-cells";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { kitchenSink } from "../../../helpers/kitchen-sink";
import { book } from "../../../helpers/pack";
import { differences, partText } from "../../../helpers/package-diff";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const key = (address: string): CellKey => cellKey(parseAddress(address)!.row, parseAddress(address)!.column);
const entry = (value: CellValue, formula?: string): CellContent => ({ kind: "entry", value, ...(formula === undefined ? {} : { formula }) });
const contents = (all: Readonly<Record<string, CellContent>>) => new Map(Object.entries(all).map(([address, content]) => [key(address), content]));
const sheet = (rows: string, before = "") => `<worksheet xmlns="m">${before}<sheetData>${rows}</sheetData><pageMargins/></worksheet>`;
const entered = (rows: string, all: Readonly<Record<string, CellContent>>): string => {
  const { text } = enterCells(sheet(rows), contents(all));
  return /<sheetData>(.*)<\/sheetData>/.exec(text)![1]!;
};

describe("enterCells", () => {
  it("puts a figure in place of another and keeps its format and its neighbours", () => {
    assert.equal(
      entered('<row r="2" ht="20"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="4"><v>560</v></c></row>', { B2: entry(650) }),
      '<row r="2" ht="20"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="4"><v>650</v></c></row>',
    );
  });

  it("puts new cells and new rows where they belong", () => {
    assert.equal(
      entered('<row r="2"><c r="B2"><v>1</v></c></row><row r="9"/>', { C2: entry(3), A2: entry("甲"), B9: entry(true), A5: entry(5), A12: entry(12) }),
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c></row>' +
        '<row r="5"><c r="A5"><v>5</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row><row r="12"><c r="A12"><v>12</v></c></row>',
    );
  });

  it("blanks a cell: with a format it stays, without it goes", () => {
    assert.equal(entered('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><v>2</v></c></row>', { A1: entry(null), B1: entry(null), C7: entry(null) }), '<row r="1"><c r="A1" s="2"/></row>');
  });

  it("knows cells and rows that do not say where they are", () => {
    assert.equal(entered('<row><c><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>', { B2: entry(9) }), '<row><c><v>1</v></c></row><row><c><v>1</v></c><c r="B2"><v>9</v></c></row>');
  });

  it("takes away a row's note of used columns when a cell comes outside them", () => {
    assert.equal(entered('<row r="1" spans="1:2"><c r="A1"/></row>', { B1: entry(1) }), '<row r="1" spans="1:2"><c r="A1"/><c r="B1"><v>1</v></c></row>');
    assert.equal(entered('<row r="1" spans="1:2"><c r="A1"/></row>', { D1: entry(1) }), '<row r="1"><c r="A1"/><c r="D1"><v>1</v></c></row>');
  });

  it("writes a formula with its value, and a new result behind an old formula", () => {
    assert.equal(entered('<row r="1"><c r="A1"><v>1</v></c></row>', { A1: entry(3, "B1+2<4") }), '<row r="1"><c r="A1"><f>B1+2&lt;4</f><v>3</v></c></row>');
    assert.equal(
      entered('<row r="1"><c r="A1" s="1"><f t="shared" si="0" ref="A1:A2">B1</f><v>1</v></c><c r="B1"><v>7</v></c></row>', { A1: { kind: "result", value: 8 }, B1: { kind: "result", value: 9 } }),
      '<row r="1"><c r="A1" s="1"><f t="shared" si="0" ref="A1:A2">B1</f><v>8</v></c><c r="B1"><v>7</v></c></row>',
    );
  });

  it("writes out a shared formula when the cell that states it is written over", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';
    assert.equal(
      entered(rows, { A1: entry(5) }),
      '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*$C$1</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3*$C$1</f><v>3</v></c></row>',
    );
    assert.match(entered(rows, { A2: entry(5) }), /<c r="A1"><f t="shared" ref="A1:A3" si="0">.*<c r="A2"><v>5<\/v><\/c>.*<f t="shared" si="0"\/>/);
  });

  it("refuses a part of an array formula or of a data table, and takes the rest", () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const { text, refused } = enterCells(sheet(rows), contents({ A2: entry(5), C1: entry(6) }));
    assert.deepEqual(refused, ["A2"]);
    assert.match(text, /<c r="C1"><v>6<\/v><\/c><\/row><row r="2"><c r="A2"><v>2<\/v><\/c><\/row>/);
  });

  it("opens a sheet without cells, and widens the range that it states", () => {
    const text = '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>';
    const after = withDimension(enterCells(text, contents({ B3: entry("=1") })).text, [key("B3")]);
    assert.equal(after, '<x:worksheet xmlns:x="m"><x:dimension ref="A1:B3"/><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>=1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>');
  });

  it("is read back as it was entered, whatever stood there before", () => {
    const value = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== "" && !/[\r]/.test(text)));
    const place = fc.tuple(fc.nat(12), fc.nat(5));
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(place, value), { maxLength: 12 }), { maxLength: 4 }), (rounds) => {
        const host = XlsxHost.open(book({ tabs: [{ name: "表", rows: '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row>' }] }), "a.xlsx", nodeCodec);
        const expected = new Map<CellKey, CellValue>([[key("B3"), 1], [key("D3"), 2]]);
        for (const round of rounds) {
          const entries = new Map(round.map(([[row, column], content]) => [cellKey(row, column), content]));
          host.enterCells("表", new Map([...entries].map(([at, content]) => [at, entry(content)])));
          for (const [at, content] of entries) expected.set(at, content);
        }
        const [read] = readWorkbook(Package.open(host.save(), "a.xlsx", nodeCodec), "a.xlsx").sheets;
        const found = [...read!.rows].flatMap(([row, cells]) => [...cells.entries()].flatMap(([column, content]) => (content === undefined || content === null ? [] : [[cellKey(row, column), content] as const])));
        assert.deepEqual(new Map(found), new Map([...expected].filter(([, content]) => content !== null).sort(([one], [other]) => one - other)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("entries into a workbook with everything in it", () => {
  const host = () => XlsxHost.open(kitchenSink(), "府坪街道.xlsm", nodeCodec);

  it("change the sheet and the request to calculate, and nothing else", function () {
    const edited = host();
    edited.enterCells("填报", contents({ B3: entry(650), F20: entry("新") }));
    const bytes = edited.save();
    assert.deepEqual(differences(kitchenSink(), bytes).filter((part) => !/calcChain|Content_Types|workbook\.xml\.rels/.test(part)), ["changed xl/workbook.xml", "changed xl/worksheets/sheet1.xml"]);
    assert.match(partText(bytes, "xl/workbook.xml"), /<calcPr fullCalcOnLoad="1" /);
    const reason = noValidator();
    if (reason) return void this.skip();
    assert.deepEqual(complaintsAbout(bytes), []);
  });

  it("stay when our marks are cleared", async () => {
    const edited = host();
    edited.enterCells("填报", contents({ B3: entry(650) }));
    const before = edited.save();
    await edited.showMarks([{ cell: { workbook: "府坪街道.xlsm", worksheet: "填报", address: "B3" }, strength: "hard", note: "!" }]);
    await edited.clear(["findings"]);
    assert.deepEqual(differences(before, edited.save()), []);
  });

  it("into a tab that is not there are refused", () => {
    assert.throws(() => host().enterCells("没有", contents({ A1: entry(1) })), { code: "not-found" });
  });
});
