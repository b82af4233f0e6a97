import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { findIdentity, placeOfKey, type CellValue } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import { issueForm } from "#jobs/issue-forms";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { readSeed } from "../../seeds/build/seed";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { convertEach, noLibreOffice } from "../helpers/libreoffice";
import { differences } from "../helpers/package-diff";
import { complaintsAboutEach, noValidator } from "../helpers/validate-xlsx";
import { BULLETIN_SEEDS, bulletinFile, bulletinText, districtWithBulletin } from "./bulletin-text";

const folder = new URL("../../seeds/wuling/submissions/", import.meta.url);
const { roster } = readSeed("wuling");
const PERIOD = "2020-03-20";
const settings = { templates: builtInTemplates, roster, period: PERIOD, expects: "all-units" } as const;

const bytesOf = (file: string) => readFileSync(new URL(encodeURIComponent(file), folder));
const submissions = () => readdirSync(folder).sort().map((file) => XlsxHost.open(bytesOf(file), file, nodeCodec));

async function withoutHard(): Promise<Uint8Array> {
  const district = XlsxHost.create("district.xlsx", nodeCodec);
  await consolidate(submissions(), district, settings, { language: "zh-CN", hardFindings: "out", superior: roster.superior });
  return district.save();
}

/** Every formula's cached value, numbers to 12 digits, in the bulletin to 9; blank text is a blank. */
async function cachedValues(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { sheets } = await XlsxHost.open(bytes, "d.xlsx", nodeCodec).readWorkbook();
  const values = new Map<string, CellValue>();
  for (const sheet of sheets) {
    const digits = findIdentity(sheet)?.role === "bulletin" ? 9 : 12;
    for (const key of sheet.formulas.keys()) {
      const { row, column } = placeOfKey(key);
      const value = sheet.rows.get(row)?.[column] ?? "";
      values.set(`${sheet.worksheet}!${row},${column}`, typeof value === "number" ? Number(value.toPrecision(digits)) : value);
    }
  }
  return values;
}

describe("workbooks written from the seeds", () => {
  /** Districts in which every kind of our sheets stands. */
  const kinds = [...BULLETIN_SEEDS.map((name) => `${name} with its bulletin`), "wuling without units that have hard findings"];
  let districts: readonly Uint8Array[];
  let recalculated: readonly Uint8Array[] | null = null;

  before(async function () {
    this.timeout(300_000);
    districts = await Promise.all([...BULLETIN_SEEDS.map(districtWithBulletin), withoutHard()]);
    if (!noLibreOffice()) recalculated = convertEach(districts, "xlsx");
  });

  for (const [at, kind] of kinds.entries()) {
    it(`are recalculated by LibreOffice to every formula of the district (${kind})`, async function () {
      if (!recalculated) return void this.skip();
      const cached = await cachedValues(districts[at]!);
      assert.ok(cached.size > 1_000, String(cached.size));
      const again = await cachedValues(recalculated[at]!);
      // An error value that was sent in as it stands comes back from LibreOffice as a formula: only ours are compared.
      assert.deepEqual(new Map([...cached.keys()].map((cell) => [cell, again.get(cell)])), cached);
    });
  }

  for (const [at, name] of BULLETIN_SEEDS.entries()) {
    it(`tell in the bulletin of ${name} what it told (npm run golden writes it anew)`, async () => assert.equal(await bulletinText(districts[at]!), readFileSync(bulletinFile(name), "utf8")));
  }

  it("stand the strict validator of ../shared: the district's workbook, its bulletin with charts in it", async function () {
    if (noValidator()) return void this.skip();
    assert.deepEqual(complaintsAboutEach(districts.slice(0, BULLETIN_SEEDS.length)), BULLETIN_SEEDS.map(() => []));
  });

  it("stand the strict validator of ../shared: forms, and marked submissions", async function () {
    if (noValidator()) return void this.skip();
    const names: string[] = [];
    const written: Uint8Array[] = [];
    for (const template of builtInTemplates) {
      const form = XlsxHost.create("表.xlsx", nodeCodec);
      await issueForm(form, template, { unit: roster.units[0]!, superior: roster.superior, period: PERIOD, language: "zh-CN" });
      names.push(template.id);
      written.push(form.save());
    }
    const hosts = submissions();
    const checked = await checkWorkbooks(hosts, settings);
    for (const [index, host] of hosts.entries()) {
      await markWorkbook(host, checked.workbooks[index]!, checked, "zh-CN");
      names.push(host.name);
      written.push(host.save());
    }
    const complaints = complaintsAboutEach(written);
    names.forEach((name, at) => assert.deepEqual(complaints[at], [], name));
  });

  it("are what they were, part for part, when marked and cleared", async () => {
    const hosts = submissions();
    const checked = await checkWorkbooks(hosts, settings);
    for (const [index, host] of hosts.entries()) {
      await markWorkbook(host, checked.workbooks[index]!, checked, "zh-CN");
      const marked = XlsxHost.open(host.save(), host.name, nodeCodec);
      await clearMarks(marked);
      assert.deepEqual(differences(bytesOf(host.name), marked.save()), [], host.name);
    }
  });
});
