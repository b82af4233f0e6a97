import assert from "node:assert/strict";
import { withMarkFormats, withoutMarkFormats } from "../../../../src/host/xlsx/marks/mark-formats";

const places = new Map([["hard", [{ row: 6, column: 2 }, { row: 6, column: 3 }]], ["note", [{ row: 0, column: 0 }]]] as const);
const formats = new Map([["hard", 4], ["note", 5]] as const);
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (rest: string) => `<worksheet ${MAIN}><sheetData/>${rest}</worksheet>`;
const priorities = (text: string) => [...text.matchAll(/priority="(\d+)"><formula>LEN/g)].map(([, priority]) => Number(priority));

describe("withMarkFormats", () => {
  it("adds one format a strength, with a formula that is always true, in the schema's order", () => {
    assert.equal(
      withMarkFormats(sheet("<mergeCells/><pageMargins/>"), places, formats),
      sheet(
        '<mergeCells/><conditionalFormatting sqref="C7:D7"><cfRule type="expression" dxfId="4" priority="1"><formula>LEN("HUIHE:HARD")=10</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="5" priority="2"><formula>LEN("HUIHE:NOTE")=10</formula></cfRule></conditionalFormatting><pageMargins/>',
      ),
    );
  });

  it("takes the lowest priorities that no rule has, of either kind", () => {
    const rules = '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="2"/></conditionalFormatting><extLst><x14:cfRule type="expression" priority="1" id="x"/></extLst>';
    assert.deepEqual(priorities(withMarkFormats(sheet(rules), places, formats)), [3, 4]);
    assert.deepEqual(priorities(withMarkFormats(sheet('<conditionalFormatting sqref="A1"><cfRule priority="2"/></conditionalFormatting>'), places, formats)), [1, 3]);
  });

  it("writes with the part's prefix", () => {
    const text = '<x:worksheet xmlns:x="u"><x:sheetData/></x:worksheet>';
    const marked = withMarkFormats(text, places, formats);
    assert.match(marked, /<x:conditionalFormatting sqref="A1"><x:cfRule [^>]*><x:formula>LEN/);
    assert.deepEqual(withoutMarkFormats(marked), { text, cells: 3 });
  });
});

describe("withoutMarkFormats", () => {
  it("finds our rules where a program has joined them with others, or escaped them", () => {
    const others = '<cfRule type="expression" priority="9"><formula>LEN("x")=1</formula></cfRule>';
    const joined = `<conditionalFormatting sqref="A1:B2 C7">${others}<cfRule type="expression" dxfId="1" priority="2"><formula>LEN(&quot;HUIHE:SOFT&quot;)=10</formula></cfRule></conditionalFormatting>`;
    assert.deepEqual(withoutMarkFormats(sheet(joined)), { text: sheet(`<conditionalFormatting sqref="A1:B2 C7">${others}</conditionalFormatting>`), cells: 5 });
  });

  it("leaves a cell alone that only speaks of our marks", () => {
    const text = `<worksheet ${MAIN}><sheetData><row r="1"><c t="inlineStr"><is><t>LEN("HUIHE:HARD")=10</t></is></c></row></sheetData></worksheet>`;
    assert.deepEqual(withoutMarkFormats(text), { text, cells: 0 });
  });
});
