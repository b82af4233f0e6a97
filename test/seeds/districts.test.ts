import assert from "node:assert/strict";
import { cellAt, countedForm, parseArea, placeOfKey, printQuantity, rollUpFigures, type Review, type SheetSnapshot } from "#core";
import { templateById } from "#templates";
import { buildPrior } from "../../seeds/build/build-prior";
import { buildSubmissions, readSources } from "../../seeds/build/build-submissions";
import { DISTRICT } from "../../seeds/build/read-source";
import { readTable } from "../../seeds/build/read-table";
import { seedNames } from "../../seeds/build/seed";
import { foundLine, lineOf, SeedOnDisk, workbooksOf } from "./seed-on-disk";

/** The sums of a sheet whose cached value is not what the cells add up to. */
const staleSums = (sheet: SheetSnapshot): readonly string[] =>
  [...sheet.formulas].flatMap(([key, formula]) => {
    const area = parseArea(/^SUM\((.+)\)$/.exec(formula)?.[1] ?? "");
    if (!area) return [];
    const { row, column } = placeOfKey(key);
    const values = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => cellAt(sheet, area.top + at, area.left));
    const sum = values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    return sum === cellAt(sheet, row, column) ? [] : [`${sheet.worksheet}: ${formula} is ${sum}`];
  });

for (const name of seedNames()) describeSeed(new SeedOnDisk(name));

function describeSeed(district: SeedOnDisk): void {
  const { seed } = district;
  const { name, roster } = seed;

  describe(`seeds/${name}`, () => {
    let result: Review;
    let beside: Review;
    /** When nothing is planted. */
    let sound: Review;
    before(async () => {
      const workbooks = await district.workbooks();
      result = district.reviewOf(workbooks);
      beside = seed.prior === null ? result : district.reviewOf(workbooks, await district.prior());
      sound = district.reviewOf(await workbooksOf(await buildSubmissions(seed, [])));
    });

    it("has submissions that are what the tables build, byte for byte", async () => {
      const built = await buildSubmissions(seed);
      assert.deepEqual(district.files(), [...built.keys()].sort());
      assert.deepEqual(district.files().filter((file) => !district.contentOf(file).equals(built.get(file)!)), [], "npm run seeds");
    });

    if (seed.prior !== null) it("has a workbook of the day before that is what its tables build, byte for byte", async () => {
      assert.ok(district.priorContent().equals(await buildPrior(seed)), "npm run seeds");
    });

    it("has no findings but for who sent what, when nothing is planted", () => {
      assert.deepEqual(sound.findings.filter(({ code }) => !code.startsWith("roster.")).map(foundLine), []);
    });

    it("shows in every sum what its cells add up to, as Excel would", async () => {
      assert.deepEqual((await district.workbooks()).flatMap(({ sheets }) => sheets.flatMap(staleSums)), []);
    });

    it("has every planted fault found, and nothing else", () => {
      assert.deepEqual(result.findings.map(foundLine).sort(), district.planted(({ isBetweenDays }) => !isBetweenDays));
      assert.deepEqual(beside.findings.map(foundLine).sort(), district.planted(() => true));
    });

    it("has each finding as strong as the list of faults says", () => {
      const strengths = new Map(beside.findings.map((finding) => [foundLine(finding), finding.strength]));
      for (const line of readTable(new URL("faults.csv", seed.folder)).filter((one) => one["code"] !== "")) {
        const place = { file: line["file"]!, sheet: line["sheet"]!, cell: line["cell"]! };
        assert.equal(strengths.get(lineOf(place, line["unit"]!, line["code"]!, line["edit"]!)), line["strength"], line["description"]);
      }
    });

    it("adds up to every published figure when nothing is planted, of the district and of its units", () => {
      for (const [id, { figures }] of readSources(seed)) {
        const reviewed = sound.templates.find(({ template }) => template.id === id)!;
        const { records, period, missing } = reviewed;
        const { totals } = rollUpFigures(countedForm(templateById(id)!), { superior: roster.superior, period, records, missing: missing.map(({ code }) => code), withHard: new Set(), hardFindings: "in" });
        for (const [unit, own] of figures) for (const [code, { text, isPublished }] of own) {
          const indicator = templateById(id)!.indicators.get(code)!;
          if (!isPublished || indicator.type !== "quantity") continue;
          const value = unit === DISTRICT ? totals.find((total) => total.indicator === code)!.value : records.find((record) => record.unit.name === unit)!.figures.get(code)!.value;
          assert.equal(Number(printQuantity(value as number, indicator.decimals)), Number(text), `${unit} ${id}.${code}`);
        }
      }
    });
  });
}
