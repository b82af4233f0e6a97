import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { cellAt, parseArea, placeOfKey, printQuantity, review, rollUpFigures, type Finding, type Review, type RollUp, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { builtInTemplates, templateById } from "#templates";
import { readAnyWorkbook } from "#xlsx";
import { buildPrior, PRIOR_FILE } from "../../seeds/wuling/build-prior";
import { buildSubmissions, PERIOD, readSources, readWulingRoster } from "../../seeds/wuling/build-submissions";
import { readFaults, type Fault } from "../../seeds/wuling/faults";
import { DISTRICT } from "../../seeds/wuling/read-source";
import { readTable } from "../../seeds/wuling/read-table";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

const folder = new URL("../../seeds/wuling/submissions/", import.meta.url);
const roster = readWulingRoster();
const sources = readSources();
const fileNames = () => readdirSync(folder).sort();
const priorContent = () => readFileSync(new URL(`../prior/${encodeURIComponent(PRIOR_FILE)}`, folder));
const contentOf = (file: string) => readFileSync(new URL(encodeURIComponent(file), folder));

async function workbooksOf(files: Iterable<readonly [string, Uint8Array]>): Promise<readonly WorkbookSnapshot[]> {
  const workbooks = [];
  for (const [file, bytes] of files) workbooks.push(await readAnyWorkbook(bytes, file, nodeCodec));
  return workbooks;
}

const reviewOf = (workbooks: readonly WorkbookSnapshot[], prior: readonly WorkbookSnapshot[] = []): Review =>
  review(workbooks, { templates: builtInTemplates, roster, period: PERIOD, expects: "all-units", prior });

/** A finding in one line: where it is shown, what it says, by which edit; the unit where no cell says it. */
const lineOf = (place: { file: string; sheet: string; cell: string }, unit: string | null, code: string, edit: string): string =>
  [place.file, place.sheet, place.cell, place.cell === "" ? unit : "", code, edit].join(" | ");
const foundLine = ({ workbook, worksheet, cells, unit, code, edit }: Finding): string =>
  lineOf({ file: workbook, sheet: worksheet, cell: cells[0]?.address ?? "" }, unit, code, edit);

/** The lines of the faults that are told by a finding, in order. */
const planted = (isMeant: (fault: Fault) => boolean): readonly string[] =>
  readFaults().filter((fault) => fault.code !== "" && isMeant(fault)).map((fault) => lineOf(fault, fault.unit, fault.code, fault.edit)).sort();

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

describe("seeds/wuling", () => {
  let workbooks: readonly WorkbookSnapshot[];
  let result: Review;
  let beside: Review;
  before(async () => {
    workbooks = await workbooksOf(fileNames().map((file) => [file, contentOf(file)] as const));
    result = reviewOf(workbooks);
    beside = reviewOf(workbooks, await workbooksOf([[PRIOR_FILE, priorContent()]]));
  });

  describe("submissions", () => {
    it("are what the tables build, byte for byte", async () => {
      const built = await buildSubmissions();
      assert.deepEqual(fileNames(), [...built.keys()].sort());
      const different = fileNames().filter((file) => !contentOf(file).equals(built.get(file)!));
      assert.deepEqual(different, [], "npm run seeds");
    });

    it("come after a day whose workbook is what its tables build, byte for byte", async () => {
      assert.ok(priorContent().equals(await buildPrior()), "npm run seeds");
    });

    it("have no findings but for who sent what, when nothing is planted in them", async () => {
      const { findings } = reviewOf(await workbooksOf(await buildSubmissions([])));
      assert.deepEqual(findings.filter(({ code }) => !code.startsWith("roster.")), []);
    });

    it("show in every sum what its cells add up to, as Excel would", () => {
      assert.deepEqual(workbooks.flatMap(({ sheets }) => sheets.flatMap(staleSums)), []);
    });
  });

  describe("review", () => {
    it("finds every fault planted, and nothing else", () => {
      assert.deepEqual(result.findings.map(foundLine).sort(), planted(({ isBetweenDays }) => !isBetweenDays));
    });

    it("finds the faults that lie between the days, too, beside the district's workbook of the day before", () => {
      assert.deepEqual(beside.findings.map(foundLine).sort(), planted(() => true));
    });

    it("leaves nothing undecided for want of a past, once the day before is at hand", () => {
      assert.ok(result.counts.withoutHistory > 500);
      assert.equal(beside.counts.withoutHistory, 0);
    });

    it("gives each finding the strength that the list of faults gives it", () => {
      const strengths = new Map(beside.findings.map((finding) => [foundLine(finding), finding.strength]));
      const lines = readTable("faults.csv").filter((line) => line["code"] !== "");
      for (const line of lines) {
        const place = { file: line["file"]!, sheet: line["sheet"]!, cell: line["cell"]! };
        assert.equal(strengths.get(lineOf(place, line["unit"]!, line["code"]!, line["edit"]!)), line["strength"], line["description"]);
      }
    });

    it("has more than 25 kinds of fault to find", () => {
      const kinds = new Set(readTable("faults.csv").filter((line) => line["code"] !== "").map((line) => line["kind"]));
      assert.ok(kinds.size >= 25, String(kinds.size));
    });

    it("finds nothing in 府坪街道's own files", () => {
      assert.deepEqual(result.findings.filter(({ workbook }) => workbook.includes("府坪")), []);
    });
  });

  describe("totals", () => {
    let rollUps: ReadonlyMap<string, RollUp>;
    before(() => {
      rollUps = new Map(
        result.templates.map(({ template, period, records, missing, withHard }) => [
          template.id,
          rollUpFigures(template, { superior: roster.superior, period, records, missing: missing.map(({ code }) => code), withHard, hardFindings: "in" }),
        ]),
      );
    });
    const totalOf = (template: string, code: string): string | null => {
      const indicator = templateById(template)!.indicators[code]!;
      const value = rollUps.get(template)!.totals.find((total) => total.indicator === code)?.value;
      return indicator.type === "quantity" && typeof value === "number" ? printQuantity(value, indicator.decimals) : null;
    };

    it("come to the published 37.71 + 30.47 = 68.18 亿元", () => {
      assert.deepEqual(["credit_onSite", "credit_offSite", "credit_total"].map((code) => totalOf("S04", code)), ["377100.00", "304700.00", "681800.00"]);
    });

    it("come to the published 18 rounds, 14 firms and 14 banks on site, 251 firms and 17 banks elsewhere", () => {
      const codes = ["rounds", "signedOnSite", "banksOnSite", "signedOffSite", "banksOffSite"];
      assert.deepEqual(codes.map((code) => totalOf("S04", code)), ["18", "14", "14", "251", "17"]);
    });

    it("hold 府坪街道's published figures as published", () => {
      const contributionOf = (template: string, code: string) =>
        rollUps.get(template)!.totals.find((total) => total.indicator === code)!.contributions.find(({ unit }) => unit === "430702002")?.value;
      const published = [...sources].flatMap(([template, source]) => [...source.get("府坪街道")!].flatMap(([code, figure]) => (figure.isPublished ? [[template, code, Number(figure.text)] as const] : [])));
      assert.equal(published.length, 9);
      for (const [template, code, value] of published) assert.equal(contributionOf(template, code), value, `${template}.${code}`);
      assert.deepEqual(["firms_open", "shops_open", "employees"].map((code) => contributionOf("S01", code)), [19, 1897, 7612]);
    });

    it("are those of the source table, where no fault is planted and no unit is missing", () => {
      for (const id of ["S01", "S04"]) {
        const planted = new Set(faultyCodes(id));
        for (const [code, { text }] of sources.get(id)!.get(DISTRICT)!) {
          const indicator = templateById(id)!.indicators[code]!;
          if (text === "" || planted.has(code) || indicator.type !== "quantity") continue;
          assert.equal(totalOf(id, code), Number(text).toFixed(indicator.decimals), `${id}.${code}`);
        }
      }
    });

    it("are provisional where units are missing, and name them", () => {
      const masks = rollUps.get("S03")!.totals.find((total) => total.indicator === "mask_closing")!;
      assert.deepEqual(masks.missing, ["430702014", "430702015"]);
      assert.equal(masks.contributions.length, 17);
    });
  });
});

/** Indicators whose total a planted fault changes: what is planted in a unit's figure and is not read as that figure. */
function faultyCodes(template: string): readonly string[] {
  return { S01: ["shopLodging_staff", "newShops", "fromElsewhere", "shutDown", "newFirms", "fromHubei", "firms_closed", "firms_staff", "shops_back", "services_back", "shopLodging_closed"], S04: ["rural_total", "paidAmount", "introduced"] }[template] ?? [];
}
