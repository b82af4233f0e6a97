import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, parseAddress, type Roster } from "#core";
import { consolidate } from "#jobs/consolidate";
import { templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { buildStreet, communitiesOf, faultsIn, readStreets, rosterText, type Street } from "../../seeds/build/build-communities";
import { readSourceTable } from "../../seeds/build/read-source";
import { readSeed } from "../../seeds/build/seed";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { builtCli, runCli } from "../helpers/run-cli";
import { foundLine, lineOf } from "./seed-on-disk";

const ZONE = "雨花经济开发区";
const yuhua = readSeed("yuhua");
const folder = communitiesOf(yuhua);
const streets = readStreets(folder);
const onDisk = (file: string): Buffer => readFileSync(new URL(encodeURI(file), folder));

/** Adds up as the command line does: the workbook of a street is its own, and takes its totals. */
async function addedUp(roster: Roster, sources: readonly XlsxHost[], district: XlsxHost) {
  const settings = { templates: [templateById("S11")!], roster, period: "2020-03-25", expects: "all-units" } as const;
  const { review, rollUps } = await consolidate(sources, district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
  return { findings: review.findings, total: (code: string): number => Number(rollUps[0]!.totals.find(({ indicator }) => indicator === code)!.value) };
}

async function streetTotals({ roster }: Street, bytes: Uint8Array) {
  const host = XlsxHost.open(bytes, `${roster.superior.name}.xlsx`, nodeCodec);
  return { host, ...(await addedUp(roster, [host], host)) };
}

interface Explained {
  readonly contributions: readonly { readonly unit: string; readonly workbook: string; readonly sheet: string; readonly cell: string; readonly value: string }[];
}

describe("seeds/yuhua/communities: 154 communities, 13 streets, one district", function () {
  this.timeout(240_000);
  const sound = new Map<Street, Uint8Array>();
  const hosts: XlsxHost[] = [];
  const district = XlsxHost.create("雨花区.xlsx", nodeCodec);
  let whole: Awaited<ReturnType<typeof addedUp>>;
  let temporary = "";

  before(async () => {
    temporary = await mkdtemp(join(tmpdir(), "huihe-levels-"));
    for (const street of streets) sound.set(street, await buildStreet(street, []));
    for (const [street, bytes] of sound) {
      const { host, findings } = await streetTotals(street, bytes);
      assert.deepEqual(findings, []);
      hosts.push(host);
    }
    const zone = `【雨花区】${ZONE}报送（3.25）.xlsx`;
    const direct = XlsxHost.open(readFileSync(new URL(`submissions/${encodeURIComponent(zone)}`, yuhua.folder)), zone, nodeCodec);
    whole = await addedUp(yuhua.roster, [...hosts, direct], district);
  });
  after(() => rm(temporary, { recursive: true }));

  it("has as many as the district says of itself", () => {
    assert.deepEqual([streets.length, streets.flatMap(({ roster }) => roster.units).length], [13, 154]);
    assert.deepEqual(streets.map(({ roster }) => roster.superior), yuhua.roster.units.filter(({ name }) => name !== ZONE));
  });

  it("has rosters and workbooks that are what the tables build, byte for byte", async () => {
    for (const street of streets) {
      const faults = faultsIn(folder, street);
      assert.equal(onDisk(street.rosterFile).toString(), rosterText(street.roster));
      assert.ok(onDisk(street.file).equals(faults.length === 0 ? sound.get(street)! : await buildStreet(street, faults)), `npm run seeds: ${street.file}`);
    }
  });

  it("has every planted fault found by its street, and nothing else", async () => {
    for (const street of streets) {
      const faults = faultsIn(folder, street);
      if (faults.length === 0) continue;
      const file = `${street.roster.superior.name}.xlsx`;
      const { findings } = await streetTotals(street, onDisk(street.file));
      const planted = faults.map((fault) => lineOf({ ...fault, file: fault.cell === "" ? "" : file }, fault.unit, fault.code, fault.edit));
      assert.deepEqual(findings.map(foundLine), planted);
    }
  });

  it("comes to the district's figures, the published ones among them, over both levels", () => {
    assert.deepEqual(whole.findings, []);
    for (const [code, { text, isPublished }] of readSourceTable(yuhua.folder, "S11").figures.get("全区")!) assert.equal(whole.total(code), Number(text), `${code}${isPublished ? ", published" : ""}`);
    assert.equal(whole.total("grids"), 175);
  });

  it("is taken by the city as it is", async () => {
    const changsha: Roster = { superior: { code: "4301", name: "长沙市" }, units: [yuhua.roster.superior] };
    const city = await addedUp(changsha, [district], XlsxHost.create("长沙市.xlsx", nodeCodec));
    assert.deepEqual([city.findings, city.total("housing_due"), city.total("grids")], [[], whole.total("housing_due"), 175]);
  });

  it("can be walked from the district's total to a community's cell: each workbook names the next", async () => {
    await builtCli();
    for (const host of [...hosts, district]) await writeFile(join(temporary, host.name), host.save());
    const explain = async (workbook: string, cell: string): Promise<Explained> => {
      const { status, stdout, stderr } = await runCli("explain", join(temporary, workbook), cell, "--json");
      assert.equal(status, 0, stderr);
      return JSON.parse(stdout) as Explained;
    };
    const [totals] = (await district.readWorkbook()).sheets;
    const [row] = [...totals!.rows].find(([, values]) => values.includes("房屋合计"))!;
    const top = await explain("雨花区.xlsx", `${totals!.worksheet}!C${row + 1}`);
    assert.equal(top.contributions.length, 14);
    const street = top.contributions.find(({ workbook }) => workbook === "圭塘街道.xlsx")!;
    const { contributions } = await explain(street.workbook, `${street.sheet}!${street.cell}`);
    assert.equal(contributions.reduce((sum, { value }) => sum + Number(value), 0), Number(street.value));
    const community = contributions.find(({ sheet }) => sheet === "示例三社区")!;
    const { sheets } = await XlsxHost.open(sound.get(streets.find(({ roster }) => roster.superior.name === "圭塘街道")!)!, "x.xlsx", nodeCodec).readWorkbook();
    const place = parseAddress(community.cell)!;
    assert.equal(cellAt(sheets.find(({ worksheet }) => worksheet === community.sheet)!, place.row, place.column), Number(community.value));
  });
});
