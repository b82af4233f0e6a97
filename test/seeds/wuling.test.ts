import assert from "node:assert/strict";
import { printQuantity, rollUpFigures, type Review, type RollUp } from "#core";
import { templateById } from "#templates";
import { readSources } from "../../seeds/build/build-submissions";
import { DISTRICT } from "../../seeds/build/read-source";
import { readTable } from "../../seeds/build/read-table";
import { SeedOnDisk } from "./seed-on-disk";

const district = new SeedOnDisk("wuling");
const { roster, folder } = district.seed;
const sources = readSources(district.seed);

describe("seeds/wuling, 武陵区", () => {
  let result: Review;
  let beside: Review;
  before(async () => {
    const workbooks = await district.workbooks();
    result = district.reviewOf(workbooks);
    beside = district.reviewOf(workbooks, await district.prior());
  });

  describe("review", () => {
    it("leaves nothing undecided for want of a past, once the day before is at hand", () => {
      assert.ok(result.counts.withoutHistory > 500);
      assert.equal(beside.counts.withoutHistory, 0);
    });

    it("has more than 25 kinds of fault to find", () => {
      const kinds = new Set(readTable(new URL("faults.csv", folder)).filter((line) => line["code"] !== "").map((line) => line["kind"]));
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
      const indicator = templateById(template)!.indicators.get(code)!;
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
      const published = [...sources].flatMap(([template, source]) => [...source.figures.get("府坪街道")!].flatMap(([code, figure]) => (figure.isPublished ? [[template, code, Number(figure.text)] as const] : [])));
      assert.equal(published.length, 9);
      for (const [template, code, value] of published) assert.equal(contributionOf(template, code), value, `${template}.${code}`);
      assert.deepEqual(["firms_open", "shops_open", "employees"].map((code) => contributionOf("S01", code)), [19, 1897, 7612]);
    });

    it("are those of the source table, where no fault is planted and no unit is missing", () => {
      for (const id of ["S01", "S04"]) {
        const planted = new Set(faultyCodes(id));
        for (const [code, { text }] of sources.get(id)!.figures.get(DISTRICT)!) {
          const indicator = templateById(id)!.indicators.get(code)!;
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
