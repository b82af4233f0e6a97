import assert from "node:assert/strict";
import fc from "fast-check";
import { cellKey, compileNative, evaluateFormula, lastDayOf, printFormula, cellAt, type CellValue, type DraftCell, type SheetSnapshot } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { convert, noLibreOffice } from "../../helpers/libreoffice";
import { anyBeside, disagreementsBeside, heldByEngine, issuedBeside, withPast, type Beside } from "./held-against-past";

/** What a form's formulas come to by our own reckoning, from the cells of the sheet alone. */
function reckoned(beside: Beside): readonly string[] {
  const { draft, checks } = issuedBeside(beside);
  const cells = new Map(draft.cells.map(({ row, column, value }) => [cellKey(row, column), value]));
  const evaluate = (formula: Parameters<typeof evaluateFormula>[0]): CellValue => evaluateFormula(formula, (_, { row, column }) => cells.get(cellKey(row, column)) ?? null);
  return disagreementsBeside(beside, checks, ({ faults }) => {
    const fault = faults.find(({ fails }) => evaluate(fails) === true);
    const difference = fault?.words.values["difference"];
    return { fails: fault !== undefined, difference: difference === undefined || typeof difference === "string" ? null : evaluate(difference) };
  });
}

describe("a form that shows what was reported before", () => {
  it("says the same as the engine of what falls, changes and is carried over, whatever stands in the cells now and then", function () {
    this.timeout(120_000);
    fc.assert(fc.property(anyBeside, (beside) => assert.deepEqual(reckoned(beside), [])), { numRuns: 500 });
  });

  it("has each of these edits pass, fail and stay undecided in that property", () => {
    const seen = new Set(fc.sample(anyBeside, { numRuns: 300, seed: 2 }).flatMap((beside) => heldByEngine(beside).map(({ edit, outcome }) => `${edit} ${outcome.kind}`)));
    assert.deepEqual(withPast.edits.flatMap(({ id }) => ["pass", "fail", "undecided"].map((kind) => `${id} ${kind}`)).filter((one) => !seen.has(one)), []);
  });

  it("leaves to Huihe what it does not show, what is not from the period just before, and what is from another year", () => {
    const [beside] = fc.sample(anyBeside, { numRuns: 1, seed: 3 });
    const heldIn = (period: string, before: string) => {
      const { checks, places, prior } = issuedBeside({ ...beside!, then: { open: 1, fresh: 1, paid: 1, payable: 1, stock: 1, rate: 1, late: 1 }, period, before });
      const { unheld } = compileNative({ template: withPast, language: "zh-CN", places, prior: { period: before, places: prior }, neighbours: new Map(), period, asOf: lastDayOf(period) }, null);
      return { held: [...new Set(checks.map(({ edit }) => edit.id))], unheld: unheld.map(({ edit, reason }) => `${edit.id} ${reason}`) };
    };
    const all = withPast.edits.map(({ id }) => id);
    assert.deepEqual(heldIn("2020-03-20", "2020-03-19"), { held: all, unheld: ["falls history"] });
    assert.deepEqual(heldIn("2020-03-20", "2020-03-18").held, ["falls", "falls-zero", "changed", "changed-zero"]);
    assert.deepEqual(heldIn("2020-01-01", "2019-12-31").held, ["carried", "carried-money", "falls", "changed", "changed-zero"]);
  });

  it("compares with nothing that was written coarser than it is shown, or could not be read", () => {
    const { prior } = issuedBeside({ now: {}, then: { open: "约10", fresh: "—", paid: "1亿", payable: 3 }, period: "2020-03-20", before: "2020-03-19" });
    assert.deepEqual([...prior.keys()], ["fresh", "payable", "stock", "rate"]);
  });
});

/** A column far from the form, for formulas that only the test asks. */
const ASIDE = 60;

describe("a form that shows what was reported before, as LibreOffice reckons it", function () {
  this.timeout(300_000);
  const forms = fc.sample(anyBeside, { numRuns: 60, seed: 7 }).map((beside) => ({ beside }));
  const laid = forms.map(({ beside }, at) => issuedBeside(beside, `表${String(at)}`));
  let sheets: readonly SheetSnapshot[];

  before(async function () {
    if (noLibreOffice()) return void this.skip();
    const host = XlsxHost.create("forms.xlsx", nodeCodec);
    await host.writeSheets(laid.map(({ draft, checks }) => {
      const asked = checks.flatMap(({ faults }, at): DraftCell[] => faults.flatMap(({ fails, words }) => {
        const difference = words.values["difference"];
        return [{ row: 1000 + at, column: ASIDE, value: null, formula: printFormula(fails) }, ...(difference === undefined || typeof difference === "string" ? [] : [{ row: 1000 + at, column: ASIDE + 1, value: null, formula: printFormula(difference) }])];
      }));
      return { ...draft, cells: [...draft.cells, ...asked] };
    }));
    sheets = (await XlsxHost.open(convert(host.save(), "xlsx"), "forms.xlsx", nodeCodec).readWorkbook()).sheets;
  });

  it("says the same as the engine: failed with the same difference, passed, undecided", () => {
    const wrong = forms.flatMap(({ beside }, at) => {
      const { checks } = laid[at]!;
      return disagreementsBeside(beside, checks, (check) => {
        const row = 1000 + checks.indexOf(check);
        return { fails: cellAt(sheets[at]!, row, ASIDE) === true, difference: cellAt(sheets[at]!, row, ASIDE + 1) };
      });
    });
    assert.deepEqual(wrong, []);
  });
});
