import assert from "node:assert/strict";
import fc from "fast-check";
import {
  bindingOf, layOutFindings, LANGUAGES, linksWithin, readFindingsSheet, saySettled, settleExplanations,
  type CellValue, type Explanation, type Finding, type Language, type SheetSnapshot,
} from "#core";
import { readBack } from "../../helpers/read-back";
import { softFinding, softFindingAt } from "../../helpers/soft-finding";

const BOOK = "府坪.xlsx";
const [NUMBER, WORKSHEET, CELL, EXPLANATION, RULE, CODE] = [0, 3, 4, 10, 12, 13] as const;
const about = { unit: { code: "430702002", name: "府坪街道" }, level: "street", period: "2020-03-20", template: null } as const;
const REASON = "外地员工尚未返岗";

const findings = [softFindingAt("C7"), softFindingAt("C8"), softFinding({ cells: [], edit: "", code: "roster.old-version" }), softFindingAt("C9", { strength: "hard" })];

/** The sheet as it is read back from the workbook, with the answers to `explanations` on it. */
function listed(all: readonly Finding[], explanations: readonly Explanation[] = [], language: Language = "zh-CN"): SheetSnapshot {
  const entries = settleExplanations(all, explanations).map((one) => ({ ...saySettled(one, language), sentence: "", remedy: "" }));
  const draft = layOutFindings(entries, { about, language, workbook: BOOK, linkOf: linksWithin(BOOK, new Set(["日报"])) });
  return { ...readBack(draft), workbook: BOOK };
}

type Row = readonly (CellValue | undefined)[];

/** What somebody did to the rows of the list. */
const edited = (sheet: SheetSnapshot, edit: (row: Row, number: number) => Row): SheetSnapshot =>
  ({ ...sheet, rows: new Map([...sheet.rows].map(([row, values]) => [row, typeof values[NUMBER] === "number" ? edit(values, Number(values[NUMBER])) : values])) });

const withCell = (row: Row, column: number, value: CellValue): Row => Object.assign([...row], { [column]: value });
const written = (sheet: SheetSnapshot, texts: Readonly<Record<number, string>>): SheetSnapshot =>
  edited(sheet, (row, number) => (texts[number] === undefined ? row : withCell(row, EXPLANATION, texts[number])));

const kinds = (all: readonly Finding[], sheet: SheetSnapshot) => settleExplanations(all, readFindingsSheet(sheet)).map(({ answer }) => answer.kind);

describe("readFindingsSheet", () => {
  it("hears what was written without the add-in", () => {
    assert.deepEqual(readFindingsSheet(written(listed(findings), { 1: ` ${REASON} `, 3: "新版表还没有收到" })), [
      { workbook: BOOK, unitName: "430702002", binding: bindingOf(findings[0]!), text: REASON },
      { workbook: BOOK, unitName: "430702002", binding: bindingOf(findings[2]!), text: "新版表还没有收到" },
    ]);
    assert.deepEqual(readFindingsSheet(listed(findings)), []);
  });

  it("hears it in every language of the sheet", () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(kinds(findings, written(listed(findings, [], language), { 2: REASON })), ["open", "explained", "open", "open"], language);
    }
  });

  it("takes a reason written to a hard finding for none", () => {
    assert.deepEqual(readFindingsSheet(written(listed(findings), { 4: REASON })), []);
  });

  it("keeps every reason with its finding however rows are sorted, hidden or left out, and columns inserted", () => {
    const cells = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map((row) => `C${row}`), { minLength: 1, maxLength: 8 });
    const any = cells.chain((all) => fc.record({
      all: fc.constant(all), kept: fc.shuffledSubarray(all), explained: fc.subarray(all), gaps: fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }), above: fc.nat(4),
    }));
    fc.assert(fc.property(any, ({ all, kept, explained, gaps, above }) => {
      const asked = all.map((address) => softFindingAt(address));
      const sheet = written(listed(asked), Object.fromEntries(explained.map((address) => [all.indexOf(address) + 1, `${address} 的员工没有返岗`])));
      const head = [...sheet.rows].filter(([, row]) => typeof row[NUMBER] !== "number");
      const rows = [...sheet.rows.values()].filter((row) => typeof row[NUMBER] === "number");
      const sorted = kept.map((address) => rows[all.indexOf(address)]!);
      const wider = (row: Row): Row => row.flatMap((value, column) => [...Array.from({ length: gaps[column]! }, () => undefined), value]);
      const moved = [...head.map(([, row]) => row), ...sorted].map((row, index) => [index + above, wider(row)] as const);
      const settled = settleExplanations(asked, readFindingsSheet({ ...sheet, rows: new Map(moved) }));
      assert.deepEqual(
        settled.map(({ answer }) => ("text" in answer ? answer.text : "")),
        all.map((address) => (kept.includes(address) && explained.includes(address) ? `${address} 的员工没有返岗` : "")),
      );
    }));
  });

  it("binds a text to no other finding when its row is damaged", () => {
    const sheet = written(listed(findings), { 1: REASON });
    for (const [column, value] of [[WORKSHEET, "周报"], [CELL, "C8"], [RULE, "S01.other"], [CODE, ""], [CODE, "S01.attended|日报!C8|30/32/-2#"], [CODE, 7]] as const) {
      assert.deepEqual(readFindingsSheet(edited(sheet, (row, number) => (number === 1 ? withCell(row, column, value) : row))), [], `${column} ${value}`);
    }
  });

  it("binds no text when the columns of some rows were sorted without the others", () => {
    const sheet = written(listed(findings), { 1: REASON });
    const codes = new Map([...sheet.rows.values()].map((row) => [row[NUMBER], row[CODE]]));
    const swapped = edited(sheet, (row, number) => withCell(row, CODE, codes.get(number <= 2 ? 3 - number : number) ?? null));
    assert.deepEqual(kinds(findings, swapped), ["open", "open", "open", "open"]);
  });

  it("shows a lapsed reason again, and takes it for the new figures only when it was written anew", () => {
    const before = readFindingsSheet(written(listed(findings), { 1: REASON }));
    const now = [softFindingAt("C7", { imbalance: "-3" })];
    const sheet = listed(now, before);
    assert.deepEqual(kinds(now, sheet), ["lapsed"]);
    assert.deepEqual(kinds(now, listed(now, readFindingsSheet(sheet))), ["lapsed"]);
    assert.deepEqual(kinds(now, written(sheet, { 1: `${REASON}，又走了一名` })), ["explained"]);
    assert.deepEqual(kinds(now, written(sheet, { 1: "" })), ["open"]);
  });

  it("carries reasons over from sheet to sheet", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ""), (text) => {
      const once = readFindingsSheet(written(listed(findings), { 2: text }));
      const twice = readFindingsSheet(listed(findings, once));
      assert.deepEqual(twice, once);
      assert.equal(once[0]!.text, text.trim());
    }));
  });

  it("remembers on a district's list whose workbook a reason is about", () => {
    const street = softFindingAt("C7", { workbook: "复工[2] 永安.xlsx", cells: [{ workbook: "复工[2] 永安.xlsx", worksheet: "日报", address: "C7" }] });
    const heard = readFindingsSheet(written(listed([softFindingAt("C7"), street]), { 2: REASON }));
    assert.deepEqual(heard.map(({ workbook }) => workbook), ["复工[2] 永安.xlsx"]);
    assert.deepEqual(settleExplanations([softFindingAt("C7"), street], heard).map(({ answer }) => answer.kind), ["open", "explained"]);
  });

  it("knows tabs and rules by any name", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => !/[[\]:*?/\\]/.test(text));
    fc.assert(fc.property(name, name, (worksheet, edit) => {
      fc.pre(!edit.includes("|") && edit.trim() === edit);
      const odd = softFinding({ worksheet, edit, cells: [{ workbook: BOOK, worksheet, address: "C7" }] });
      assert.deepEqual(kinds([odd], written(listed([odd]), { 1: REASON })), ["explained"]);
    }));
  });
});
