import assert from "node:assert/strict";
import { isMarker, MARK_LOOKS, markerFormula, type Mark, type Strength } from "#core";
import { HostError } from "#jobs/host-error";
import { describeWithClient } from "../../fake-excel/sample";
import { ConditionalRule } from "../../fake-excel/model/conditional-rule";
import { readOut, readOutSheet } from "../../fake-excel/model/read-out";
import type { FakeSheet } from "../../fake-excel/model/sheet";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { draft, identity, mark as markIn } from "../../helpers/drafts";
import { openDrafts, openHost } from "./open-host";

const BOOK = "府坪.xlsx";
const mark = (worksheet: string, address: string, strength: Strength = "hard"): Mark => markIn(BOOK, worksheet, address, strength);
const opened = (...names: readonly string[]) => {
  const book = new FakeWorkbook(BOOK, names[0]);
  for (const name of names.slice(1)) book.insert(name);
  return openHost(book);
};
const rulesOn = (sheet: FakeSheet) => readOutSheet(sheet).rules.map(({ areas, formula }) => [areas, formula]);
const rule = (sheet: FakeSheet, id: string, formula: string): void => {
  const one = new ConditionalRule(id, "Custom", [{ top: 0, left: 0, bottom: 9, right: 9 }]);
  one.formula = formula;
  sheet.rules.push(one);
};

describeWithClient("ExcelHost.showMarks", () => {
  it("shows a format a strength over all its cells, each with its look, the heaviest first", async () => {
    const { host, excel } = opened("表");
    const shown = await host.showMarks([mark("表", "C7"), mark("表", "C8"), mark("表", "E9"), mark("表", "D12", "soft"), mark("表", "A1", "note")]);
    assert.deepEqual(shown, { shown: 5, unmarked: [] });
    const { rules } = readOutSheet(excel.workbook.sheet("表"));
    assert.deepEqual(rules.map(({ areas, type, formula }) => [areas, type, formula]), [
      ["C7:C8,E9", "Custom", `=${markerFormula("hard")}`], ["D12", "Custom", `=${markerFormula("soft")}`], ["A1", "Custom", `=${markerFormula("note")}`],
    ]);
    const [hard, soft, note] = rules.map(({ format }) => format);
    assert.deepEqual([hard?.fill, hard?.fontColor, hard?.bold, soft?.italic, note?.underline], [`#${MARK_LOOKS.hard.fill}`, `#${MARK_LOOKS.hard.colour}`, true, true, "Single"]);
    assert.deepEqual([hard, soft, note].map((format) => format?.borders.EdgeTop?.style), ["Continuous", "Dash", "Dot"]);
  });

  it("leaves the rules of others as they are, in their order, before and after", async () => {
    const { host, excel } = opened("表");
    const sheet = excel.workbook.sheet("表");
    rule(sheet, "a", "=A1>1");
    rule(sheet, "b", '=LEN("HUIHE")=5');
    sheet.rules.push(new ConditionalRule("c", "ColorScale", [{ top: 0, left: 0, bottom: 9, right: 9 }]));
    const before = readOut(excel.workbook);
    await host.showMarks([mark("表", "C7"), mark("表", "C8", "soft")]);
    assert.deepEqual(sheet.rules.filter(({ formula }) => !isMarker(formula)).map(({ id }) => id), ["a", "b", "c"]);
    await host.showMarks([mark("表", "C9")]);
    assert.deepEqual(rulesOn(sheet).filter(([, formula]) => isMarker(formula!)), [["C9", `=${markerFormula("hard")}`]]);
    assert.deepEqual(await host.clear([]), { sheets: 0, marks: 1 });
    assert.deepEqual(readOut(excel.workbook), before);
  });

  it("finds marks again that another machine has shown, also copied ones", async () => {
    const { host, excel } = opened("表", "二");
    await host.showMarks([mark("表", "C7"), mark("表", "C8")]);
    rule(excel.workbook.sheet("二"), "copied", `=${markerFormula("soft").toLowerCase()}`);
    const { host: other } = openHost(excel.workbook);
    assert.deepEqual(await other.clear([]), { sheets: 0, marks: 102 });
    assert.deepEqual(excel.workbook.sheets.map(rulesOn), [[], []]);
  });

  it("shows thousands of cells by lists of areas that Excel takes", async () => {
    const { host, excel } = opened("表");
    const marks = Array.from({ length: 4000 }, (_, index) => mark("表", `AB${index * 2 + 1}`));
    assert.equal((await host.showMarks(marks)).shown, 4000);
    const { rules } = readOutSheet(excel.workbook.sheet("表"));
    assert.ok(rules.length > 1 && rules.every(({ areas }) => areas.length <= 8000));
    assert.deepEqual(await host.clear([]), { sheets: 0, marks: 4000 });
  });

  it("says why a mark is not shown: no such sheet, another workbook, a protected sheet", async () => {
    const { host, excel } = opened("表", "锁");
    excel.workbook.sheet("锁").protection = { options: {}, password: null };
    const { shown, unmarked } = await host.showMarks([mark("表", "A1"), mark("锁", "A1"), mark("无", "A1"), markIn("别.xlsx", "表", "A1")]);
    assert.deepEqual([shown, unmarked.map(({ mark: { cell }, reason }) => [cell.worksheet, reason])], [1, [
      ["无", "no-worksheet"], ["表", "other-workbook"], ["锁", "protected"],
    ]]);
    assert.deepEqual(rulesOn(excel.workbook.sheet("锁")), []);
    assert.notEqual(excel.workbook.sheet("锁").protection, null);
  });

  it("opens protected forms of ours for the marks and closes them again as they were, but for one with a password", async () => {
    const form = (unit: string) => draft({ name: unit, identity: identity({ role: "form", unit }), isProtected: true });
    const { host, excel } = openDrafts(BOOK, [form("一"), form("二"), form("三")]);
    for (const name of ["一", "三"]) excel.workbook.sheet(name).protection = { options: { allowSort: true }, password: null };
    excel.workbook.sheet("二").protection = { options: {}, password: "秘密" };
    const { shown, unmarked } = await host.showMarks([mark("一", "A3"), mark("二", "A3"), mark("三", "A3")]);
    assert.deepEqual([shown, unmarked.map(({ reason }) => reason)], [2, ["password"]]);
    assert.deepEqual(excel.workbook.sheets.map(({ rules, protection }) => [rules.length, protection?.options["allowSort"] ?? false, protection?.password ?? ""]), [[1, true, ""], [0, false, "秘密"], [1, true, ""]]);
  });

  it("clears all marks that it may, and then names the sheets where some are left", async () => {
    const { host, excel } = opened("表", "锁");
    await host.showMarks([mark("表", "A1"), mark("锁", "A1")]);
    excel.workbook.sheet("锁").protection = { options: {}, password: null };
    await assert.rejects(host.clear([]), (error) => error instanceof HostError && error.code === "protected" && error.subject === "锁");
    assert.deepEqual(excel.workbook.sheets.map(({ rules }) => rules.length), [0, 1]);
  });

  it("marks hidden and filtered rows, merged cells, tables and very hidden sheets like all others", async () => {
    const { host, excel } = opened("表", "深");
    const sheet = excel.workbook.sheet("表");
    sheet.row(6).hidden = true;
    sheet.merges = [{ top: 6, left: 2, bottom: 7, right: 3 }];
    sheet.filter = { area: { top: 0, left: 0, bottom: 9, right: 5 }, criteria: [] };
    excel.workbook.sheet("深").visibility = "very-hidden";
    assert.deepEqual(await host.showMarks([mark("表", "C7"), mark("深", "A1")]), { shown: 2, unmarked: [] });
    assert.deepEqual(excel.workbook.sheets.map(rulesOn), [[["C7", `=${markerFormula("hard")}`]], [["A1", `=${markerFormula("hard")}`]]]);
  });

  it("puts right with a second run what stopped anywhere in the first", async () => {
    const forms = ["一", "二"].map((unit) => draft({ name: unit, identity: identity({ role: "form", unit }), isProtected: unit === "一" }));
    const marks = [mark("一", "A3"), mark("二", "A3", "soft")];
    const whole = openDrafts(BOOK, forms);
    await whole.host.showMarks(marks);
    for (let nth = 1; nth <= whole.excel.journal.syncs; nth++) {
      const { host, excel } = openDrafts(BOOK, forms);
      excel.faults.failRequest(nth, "ConnectionFailure");
      await assert.rejects(host.showMarks(marks), (error) => error instanceof HostError && error.code === "disconnected");
      await host.showMarks(marks);
      assert.deepEqual(readOut(excel.workbook), readOut(whole.excel.workbook), `after request ${nth} failed`);
      assert.equal(excel.workbook.events.isEnabled, true);
    }
  });

  it("takes an empty list for: no marks any more", async () => {
    const { host, excel } = opened("表");
    await host.showMarks([mark("表", "C7")]);
    assert.deepEqual(await host.showMarks([]), { shown: 0, unmarked: [] });
    assert.deepEqual(rulesOn(excel.workbook.sheet("表")), []);
  });
});
