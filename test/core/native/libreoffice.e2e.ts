import assert from "node:assert/strict";
import fc from "fast-check";
import {
  cellAt, codesOf, layOutForm, placeOfKey, printFormula, rowForm,
  type CellValue, type DraftCell, type FormEntry, type FormSheet, type FormTable, type NativeCheck, type Period, type Place, type SheetDraft, type SheetSnapshot, type Template,
} from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { convert, noLibreOffice } from "../../helpers/libreoffice";
import { correctFills } from "./correct-fills";
import { anyFill, everyKind } from "./every-kind";
import { disagreement, engineOutcomes, mentioned, nativeOf, type Fill } from "./held-side-by-side";
import { wrongFill } from "./wrong-fills";

/** A form as it was filled: of a ledger one row. */
interface Filled {
  readonly template: Template;
  readonly period: Period;
  readonly fill: Fill;
}

/** The form of every kind as a table that can be laid out. */
const drawn: Template = {
  ...everyKind,
  tables: [{
    stub: { "zh-CN": "指标" }, columns: [{ path: [{ "zh-CN": "数" }] }], rows: codesOf(everyKind).map((code) => ({ path: [everyKind.indicators.get(code)!.label] as const })),
    cells: codesOf(everyKind).map((code) => [code]),
  } satisfies FormTable],
};

/** LibreOffice knows no truths but as numbers, unlike Excel and WPS: no form is asked about them here. */
const withoutTruths = (one: Filled): Filled => ({ ...one, fill: Object.fromEntries(Object.entries(one.fill).map(([code, value]) => [code, typeof value === "boolean" ? "对" : value])) });

const filled = (): readonly Filled[] => [
  ...fc.sample(anyFill, { numRuns: 24, seed: 11 }).map((fill) => ({ template: drawn, period: "2020-03-20", fill })),
  ...correctFills(1).flatMap(({ template, period, fill }) => fc.sample(wrongFill(rowForm(template), fill), { numRuns: 1, seed: 5 }).map((one) => ({ template, period, fill: one }))),
].map(withoutTruths);

/** A column far from the form, for formulas that only the test asks. */
const ASIDE = 60;

/** The filled form, and beside it every fault of every check as a cell: does it hold, and by how much. */
function laidOut({ template, period, fill }: Filled, at: number): { readonly sheet: FormSheet; readonly draft: SheetDraft; readonly checks: readonly NativeCheck[] } {
  const entries = new Map(Object.entries(fill).map(([code, value]): [string, FormEntry] => [code, { value }]));
  const content = template.ledger ? { rows: [entries] } : { values: entries };
  const sheet = layOutForm(template, { role: "form", unit: { code: String(at), name: `单位${at}` }, period, worksheet: `表${at}`, entries: "open", checks: { neighbours: new Map() }, ...content });
  const { checks } = nativeOf(rowForm(template), sheet.places, period);
  const asked = checks.flatMap((check) => check.faults).flatMap(({ fails, words }, row): DraftCell[] => {
    const difference = words.values["difference"];
    const cells: DraftCell[] = [{ row: 1000 + row, column: ASIDE, value: null, formula: printFormula(fails) }];
    if (difference !== undefined && typeof difference !== "string") cells.push({ row: 1000 + row, column: ASIDE + 1, value: null, formula: printFormula(difference) });
    return cells;
  });
  return { sheet, draft: { ...sheet.draft, cells: [...sheet.draft.cells, ...asked] }, checks };
}

describe("a form's own formulas, as LibreOffice reckons them", function () {
  this.timeout(500_000);
  const forms = filled();
  const laid = forms.map(laidOut);
  let sheets: readonly SheetSnapshot[];
  let written: readonly SheetSnapshot[];

  before(async function () {
    if (noLibreOffice()) return void this.skip();
    const host = XlsxHost.create("forms.xlsx", nodeCodec);
    await host.writeSheets(laid.map(({ draft }) => draft));
    written = (await host.readWorkbook()).sheets;
    sheets = (await XlsxHost.open(convert(host.save(), "xlsx"), "forms.xlsx", nodeCodec).readWorkbook()).sheets;
  });

  it("say the same as the engine: passed, failed with the same difference, undecided", () => {
    const ended: Record<string, number> = {};
    const wrong = forms.flatMap(({ template, period, fill }, at) => {
      const { checks, sheet } = laid[at]!;
      const rows = new Map(checks.flatMap((check) => check.faults).map((fault, row) => [fault, 1000 + row]));
      const engine = engineOutcomes(rowForm(template), fill, period);
      return checks.filter(({ edit }) => edit.id !== "").flatMap((check, index) => {
        const fault = check.faults.find((one) => cellAt(sheets[at]!, rows.get(one)!, ASIDE) === true);
        const difference = fault ? cellAt(sheets[at]!, rows.get(fault)!, ASIDE + 1) : null;
        const { name, outcome } = engine[index]!;
        ended[outcome.kind] = (ended[outcome.kind] ?? 0) + 1;
        const line = disagreement(rowForm(template), fill, mentioned(check, sheet.places), outcome, { saying: fault?.words.saying ?? null, difference });
        return line === null ? [] : [`${template.id} ${name}: ${line}`];
      });
    });
    assert.deepEqual(wrong, []);
    assert.ok(ended["fail"]! > 500 && ended["undecided"]! > 200 && ended["pass"]! > 2_000, JSON.stringify(ended));
  });

  it("come with the words, signs and counts that LibreOffice comes to as well", () => {
    let words = 0;
    const wrong = written.flatMap((sheet, at) => [...sheet.formulas.keys()].map(placeOfKey).filter(({ column }) => column < ASIDE).flatMap((place: Place) => {
      const [ours, theirs] = [sheet, sheets[at]!].map((one): CellValue => cellAt(one, place.row, place.column) ?? "");
      words += 1;
      return (ours ?? "") === (theirs ?? "") ? [] : [`${sheet.worksheet} ${place.row},${place.column}: ${String(ours)} | ${String(theirs)}`];
    }));
    assert.deepEqual(wrong, []);
    assert.ok(words > 1_500);
  });

  it("never show an error, and never take a text for 0", () => {
    const shown = sheets.flatMap((sheet, at) => [...laid[at]!.sheet.draft.cells].filter(({ formula }) => formula !== undefined).map(({ row, column }) => cellAt(sheet, row, column)));
    assert.deepEqual(shown.filter((value) => value !== null && typeof value !== "string"), []);
  });

  it("name the cell that holds a text where a number must stand", () => {
    const { draft } = layOutForm(drawn, { role: "form", unit: { code: "1", name: "府坪街道" }, period: "2020-03-20", entries: "open", checks: { neighbours: new Map() }, values: new Map([["all", { value: "1,897家" }]]) });
    const words = draft.cells.map(({ value }) => value).filter((value) => typeof value === "string" && value.startsWith("● 总数"));
    assert.deepEqual(words, ["● 总数 请填数字　"]);
  });
});
