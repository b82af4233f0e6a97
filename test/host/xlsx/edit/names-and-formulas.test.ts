import assert from "node:assert/strict";
import { pointsInto, replaceSheets } from "#core";
import { withNames, withNamesReplaced, withoutNames } from "../../../../src/host/xlsx/edit/defined-names";
import { replaceSheetsInPart } from "../../../../src/host/xlsx/edit/formula-sheets";
import { tabsOf, withoutTab, withTabs } from "../../../../src/host/xlsx/edit/workbook-xml";

describe("replaceSheets", () => {
  const gone = (formula: string) => replaceSheets(formula, (name) => (name === "汇总" || name === "it's" ? "#REF!" : null));

  it("replaces quoted and plain names", () => {
    assert.equal(gone("SUM('汇总'!A1,汇总!$B$2:C3)+'it''s'!A1"), "SUM(#REF!A1,#REF!$B$2:C3)+#REF!A1");
  });

  it("leaves text, other sheets, other workbooks, errors and functions alone", () => {
    for (const formula of ['"汇总!A1"&A1', "汇总2!A1", "[1]汇总!A1", "'[1]汇总'!A1", "#REF!+#NAME?", "甲汇总!A1", "SUM(A1)", "'甲:汇总'!A1"]) assert.equal(gone(formula), formula);
  });

  it("finds formulas in parts only where formulas stand", () => {
    const part = "<c><f>汇总!A1&amp;1</f><v>汇总!A1</v></c><c:f>汇总!A1</c:f><formula1>'汇总'!A1&lt;2</formula1><f/><f t='shared' si='1'>汇总!B1</f>";
    assert.equal(
      replaceSheetsInPart(part, (name) => (name === "汇总" ? "#REF!" : null)),
      "<c><f>#REF!A1&amp;1</f><v>汇总!A1</v></c><c:f>#REF!A1</c:f><formula1>#REF!A1&lt;2</formula1><f/><f t='shared' si='1'>#REF!B1</f>",
    );
  });
});

const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>' +
  '<sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="8" r:id="rId2"/><sheet name="丙" sheetId="3" state="hidden" r:id="rId3"/></sheets>' +
  '<definedNames><definedName name="A" localSheetId="0">甲!$A$1</definedName><definedName name="B" localSheetId="2">丙!$A$1</definedName><definedName name="C">乙!$A$1+1</definedName></definedNames></workbook>';

describe("withTabs and withoutTab", () => {
  it("add at the end with a new id, and take out again", () => {
    const added = withTabs(WORKBOOK, [{ name: "丁 & 戊", visibility: "very-hidden", relationship: "rId9" }]);
    assert.match(added, /<sheet name="丁 &amp; 戊" sheetId="9" state="veryHidden" r:id="rId9"\/><\/sheets>/);
    assert.equal(withoutTab(added, 3), WORKBOOK);
  });

  it("count anew what counts tabs by their place when one in the middle goes", () => {
    const text = withoutTab(WORKBOOK, 1);
    assert.deepEqual(tabsOf(text).map(({ name }) => name), ["甲", "丙"]);
    assert.match(text, /name="B" localSheetId="1"/);
    assert.match(text, /activeTab="1"/);
  });
});

describe("withNames", () => {
  it("adds names that are new, and gives the bytes back when they go", () => {
    const names = [{ name: "S01.total", formula: "'乙'!$B$2" }, { name: "c", formula: "1" }, { name: "_xlnm.Print_Titles", formula: "'乙'!$1:$2", tab: 1 }];
    const added = withNames(WORKBOOK, names);
    assert.ok(added.includes("S01.total") && !added.includes('name="c"'), "C is there already, in another case");
    assert.equal(withoutNames(added, ({ name }) => names.some((one) => one.name === name)), WORKBOOK);
    const bare = WORKBOOK.replace(/<definedNames>.*<\/definedNames>/, "");
    assert.equal(withoutNames(withNames(bare, names), () => true), bare);
  });

  it("turns references to a sheet that goes into #REF!", () => {
    assert.match(withNamesReplaced(WORKBOOK, (name) => (name === "乙" ? "#REF!" : null)), /<definedName name="C">#REF!\$A\$1\+1</);
  });
});

describe("pointsInto", () => {
  it("knows a cell or an area of the sheet from more than that", () => {
    assert.ok(pointsInto("'it''s'!$A$1", "it's") && pointsInto("甲!A1:B2", "甲"));
    assert.ok(!pointsInto("甲!A1+1", "甲") && !pointsInto("甲乙!A1", "甲"));
  });
});
