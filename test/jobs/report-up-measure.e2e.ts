import assert from "node:assert/strict";
import { cellAt, findIdentity, type Measure, type Roster, type Unit } from "#core";
import { consolidate } from "#jobs/consolidate";
import { openDistrict } from "#jobs/open-district";
import { reportUp } from "#jobs/report-up";
import { templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { convert, noLibreOffice } from "../helpers/libreoffice";
import { complaintsAboutEach, noValidator } from "../helpers/validate-xlsx";
import { submitted } from "../helpers/submitted";

const form = templateById("S04")!;
const KINDS = ["policy", "stateOwned", "jointStock", "city", "rural"] as const;

/** A street's form whose credit is `each` 万元 a kind of bank on site, and half of that elsewhere. */
function figures(each: number): Readonly<Record<string, number>> {
  const rows = KINDS.flatMap((kind, at) => [[`${kind}_onSite`, each + at * 37], [`${kind}_offSite`, (each + at * 37) / 2], [`${kind}_total`, (each + at * 37) * 1.5]] as const);
  const sum = (column: string): number => rows.filter(([code]) => code.endsWith(column)).reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries([...rows, ["credit_onSite", sum("onSite")], ["credit_offSite", sum("offSite")], ["credit_total", sum("_total")], ["paidAmount", each]]);
}

const rosterOf = (code: string, name: string, units: readonly string[]): Roster => ({ superior: { code, name }, units: units.map((unit, at) => ({ code: `${code}00${String(at + 1)}`, name: unit })) });
const wuling = rosterOf("430702", "武陵区", ["府坪街道", "永安街道", "启明街道"]);
const dingcheng = rosterOf("430703", "鼎城区", ["红云街道", "玉霞街道"]);
const city: Roster = { superior: { code: "4307", name: "常德市" }, units: [wuling.superior, dingcheng.superior] };

const settings = (roster: Roster) => ({ templates: [form], roster, period: null, expects: "all-units" }) as const;
const workbook = (name: string): XlsxHost => XlsxHost.create(name, nodeCodec);

async function addedUp(roster: Roster, sources: Parameters<typeof consolidate>[0], name = `${roster.superior.name}.xlsx`) {
  const host = workbook(name);
  return { host, ...await consolidate(sources, host, settings(roster), { language: "zh-CN", hardFindings: "in", superior: roster.superior }) };
}

const streets = (roster: Roster, each: number) => roster.units.map((unit: Unit, at) => submitted(form, `${unit.name}.xlsx`, unit, figures(each + at * 1234.56)));

async function reportedUp(roster: Roster, each: number, measure: Measure | undefined, byUnit = false) {
  const { host, rollUps } = await addedUp(roster, streets(roster, each));
  const out = workbook(`${roster.superior.name}上报.xlsx`);
  const done = await reportUp(await openDistrict(host, settings(roster)), out, { language: "zh-CN", time: "2020-03-20 18:00", filler: "", byUnit, hardFindings: "in", ...(measure && { measure }) });
  return { host, out, done, total: rollUps[0]!.totals.find(({ indicator }) => indicator === "credit_total")!.value! };
}

describe("totals that are reported up in another measure", () => {
  it("are read by the next level as what they are: a city adds one district's 亿元 to another's 元 and counts in 万元", async function () {
    this.timeout(60_000);
    const [one, other] = [await reportedUp(wuling, 250_000, "亿元"), await reportedUp(dingcheng, 1_000, "元")];
    const { host, review, rollUps } = await addedUp(city, [one.out, other.out]);
    const { value } = rollUps[0]!.totals.find(({ indicator }) => indicator === "credit_total")!;
    assert.ok(Math.abs(value! - one.total - other.total) < 1_000_000 && value! !== null, `${String(value)} of ${String(one.total + other.total)}`);
    assert.deepEqual(new Set(review.findings.filter(({ strength, reach }) => strength === "hard" && reach !== "form").map(({ code }) => code)), new Set());
    assert.ok(review.findings.every(({ code }) => !["edit.table-balance", "edit.balance"].includes(code)));
    // The copies of both stand in the city's workbook in the measures of their districts, and are read so the next time.
    const again = await addedUp(city, [host], "again.xlsx");
    assert.equal(again.rollUps[0]!.totals.find(({ indicator }) => indicator === "credit_total")!.value, value);
    if (noLibreOffice()) return;
    const calculated = await XlsxHost.open(convert(host.save(), "xlsx"), "x.xlsx", nodeCodec).readWorkbook();
    const places = (await host.readWorkbook()).sheets.find(({ worksheet }) => worksheet === "汇总")!;
    for (const [row, values] of places.rows) {
      values.forEach((own, column) => {
        if (typeof own !== "number") return;
        const theirs = cellAt(calculated.sheets.find(({ worksheet }) => worksheet === "汇总")!, row, column);
        assert.ok(typeof theirs === "number" && Math.abs(theirs - own) < 1e-6, `${String(row)},${String(column)}: ${String(own)} ${String(theirs)}`);
      });
    }
  });

  it("say so at the figures, above them and on 舍位说明, with the district workbook as it was", async () => {
    const { host } = await addedUp(wuling, streets(wuling, 250_000));
    const before = host.save();
    const out = workbook("上报.xlsx");
    const { roundings } = await reportUp(await openDistrict(host, settings(wuling)), out, { language: "zh-CN", time: "2020-03-20 18:00", filler: "", byUnit: true, hardFindings: "in", measure: "亿元" });
    const { sheets } = await out.readWorkbook();
    assert.deepEqual(sheets.map((sheet) => findIdentity(sheet)?.role), ["district", "by-unit", "rounding", "stamp"]);
    const texts = (at: number): readonly string[] => [...sheets[at]!.rows.values()].flat().filter((value): value is string => typeof value === "string");
    assert.ok(texts(0).some((text) => text.endsWith("金额单位：亿元")) && texts(0).includes("计量单位：亿元") && !texts(0).includes("万元"));
    assert.ok(texts(1).includes("亿元") && !texts(1).includes("万元"));
    assert.match(texts(2).join("\n"), /金额改以亿元计，\d+ 个数舍入/);
    assert.equal(roundings[0]!.rounded.lines.length, 4);
    assert.deepEqual(host.save(), before);
  });

  it("are as the template has them where no measure is asked for", async () => {
    const { done, out } = await reportedUp(wuling, 250_000, undefined);
    assert.deepEqual(done.roundings, []);
    assert.deepEqual((await out.readWorkbook()).sheets.map((sheet) => findIdentity(sheet)?.role), ["district", "stamp"]);
  });

  it("are workbooks that Excel opens without repair", async function () {
    this.timeout(60_000);
    if (noValidator()) this.skip();
    const made = [await reportedUp(wuling, 250_000, "亿元", true), await reportedUp(dingcheng, 1_000, "元")];
    assert.deepEqual(complaintsAboutEach(made.map(({ out }) => out.save())), [[], []]);
  });
});
