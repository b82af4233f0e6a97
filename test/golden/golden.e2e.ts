import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { addressOf, codesOf, countedForm, type Finding, type Indicator } from "#core";
import { builtInTemplates } from "#templates";
import { complaintsAboutEach, noValidator } from "../helpers/validate-xlsx";
import { expectedOf, totalsRead, type Expected } from "./expected";
import { goldenFile, goldenIds, readGoldenFolder, type GoldenFolder } from "./read-folder";
import { countedAgain, figuresIn, filledPlaces, startOf, unitNames, walkRoad, type Road } from "./walk-road";

/** Workbooks of all roads, to be validated in one call. */
const written = new Map<string, Uint8Array>();

describe("golden forms", () => {
  it("are all built-in templates", () => assert.deepEqual(goldenIds(), builtInTemplates.map(({ id }) => id)));

  for (const id of goldenIds()) describeForm(id);

  it("are written as workbooks that stand the strict validator of ../shared", function () {
    if (noValidator()) return void this.skip();
    const complaints = complaintsAboutEach([...written.values()]);
    assert.deepEqual([...written.keys()].filter((_, at) => complaints[at]!.length > 0).map((name) => [name, complaints[[...written.keys()].indexOf(name)]]), []);
  });
});

function describeForm(id: string): void {
  const folder = readGoldenFolder(id);
  const { template, district, faults, labels } = folder;

  describe(`${id} ${template.name["zh-CN"]}`, () => {
    let clean: Road;
    let faulty: Road;
    let expected: Expected;
    before(async () => {
      const start = await startOf(folder);
      clean = await walkRoad(folder, start, []);
      faulty = await walkRoad(folder, start, faults);
      expected = expectedOf(folder, clean, faulty);
      for (const road of [clean, faulty]) for (const [name, bytes] of road.written) written.set(`${id} ${road === clean ? "" : "with faults "}${name}`, bytes);
    });

    it("has a line for every indicator, under the template's own label, and three units or more", () => {
      assert.deepEqual([...labels], codesOf(countedForm(template)).map((code) => [code, template.indicators.get(code)!.label["zh-CN"]]));
      assert.deepEqual([...folder.figures.keys()], folder.roster.units.map(({ name }) => name));
      assert.ok(folder.roster.units.length >= 3);
    });

    if (template.ledger) it("counts each unit's rows to its figures", () => {
      for (const [unit, figures] of figuresIn(clean.review)) for (const [code, text] of figures) assert.equal(text, stepsText(folder.figures.get(unit)!.get(code)!, template.indicators.get(code)!), `${unit} ${code}`);
    });

    if (template.ledger) it("is counted again from the district's copies, which lack personal fields, to the same figures", async () => {
      for (const road of [clean, faulty]) assert.deepEqual(await countedAgain(folder, road), figuresIn(road.review));
    });

    it("has nothing to find in figures that agree", () => assert.deepEqual(clean.review.findings, []));

    it("comes to the district's figures, the published among them, each from its cells", () => {
      const read = totalsRead(folder, clean);
      assert.deepEqual(read.map(({ indicator, text }) => [indicator, text]), read.map(({ indicator }) => [indicator, district.figures.get(indicator)]));
      assert.deepEqual(read.filter(({ text, sources }) => text !== "" && sources === 0), []);
      assert.deepEqual([...district.published].filter((code) => !read.some(({ indicator }) => indicator === code)), []);
    });

    it("finds every fault that is planted, and nothing else", () => {
      const planted = faults.filter(({ code }) => code !== "").map(({ unit, indicator, strength, code, edit }) => [unit, indicator, strength, code, edit].join(" · "));
      assert.deepEqual(faulty.review.findings.map((finding) => lineOf(finding, folder)).sort(), planted.sort());
    });

    for (const file of ["form.txt", "totals.csv", "findings.txt"] as const) {
      it(`comes to expected/${file} (npm run golden writes it anew)`, () => {
        assert.ok(existsSync(goldenFile(id, `expected/${file}`)), "npm run golden");
        assert.equal(expected.get(file), readFileSync(goldenFile(id, `expected/${file}`), "utf8"));
      });
    }
  });
}

/** A decimal of the table as a count of smallest steps. */
const stepsText = (text: string, indicator: Indicator): string => String(indicator.type === "quantity" ? Math.round(Number(text) * 10 ** indicator.decimals) : text);

/** A finding in one line: the unit, the figure where it is shown, strength, code and edit. */
function lineOf({ unit, cells, strength, code, edit }: Finding, folder: GoldenFolder): string {
  const at = cells[0]?.address ?? "";
  const name = unitNames(folder).get(unit ?? "") ?? "";
  const sender = folder.roster.units.find((one) => one.code === unit) ?? folder.roster.units[0]!;
  const place = filledPlaces(folder, sender, folder.period, new Map()).find(({ place: { row, column } }) => addressOf(row, column) === at);
  return [name, place?.name ?? at, strength, code, edit].join(" · ");
}
