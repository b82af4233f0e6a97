import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layOutForm, loadTemplateSchema, rosterOfCsv, type Roster, type Unit } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { builtCli, runCli } from "../helpers/run-cli";
import { sampleForm } from "../helpers/sample-form";
import { complaintsAboutEach, noValidator } from "../helpers/validate-xlsx";
import { MAIL_PROGRAMS, writeMail } from "../helpers/write-mail";

const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60 };

/** A unit's form, filled. */
async function filled(unit: Unit, more: Partial<Record<keyof typeof FIGURES, number>> = {}): Promise<Uint8Array> {
  const host = XlsxHost.create("x.xlsx", nodeCodec);
  const values = new Map(Object.entries({ ...FIGURES, ...more }).map(([code, value]) => [code, { value }]));
  await host.writeSheets([layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values, entries: "open" }).draft]);
  return host.save();
}

/** The mail with which a unit sends its workbook, as the mail programs of offices write it in turn. */
const mailed = (unit: Unit, index: number, bytes: Uint8Array): Uint8Array => writeMail({
  from: { name: unit.name, address: `unit${String(index)}@example.com` }, to: { name: "区统计局", address: "district@example.com" }, subject: `${unit.name}报表`,
  date: "Fri, 20 Mar 2020 17:05:00 +0800", text: "附件请查收。", files: [{ name: `复工简报-${unit.name}.xlsx`, bytes }],
}, MAIL_PROGRAMS[index % MAIL_PROGRAMS.length]!);

interface Received { readonly received: readonly { readonly verdict: string; readonly stamp: string; readonly taken: boolean | null; readonly forms: readonly { readonly changes: readonly Change[] }[] }[]; readonly written: readonly string[] }
interface Change { readonly label: string; readonly before: string; readonly after: string }
interface Returned { readonly returned: readonly { readonly unitName: string; readonly body: string }[] }
interface Chased { readonly chased: readonly { readonly unitName: string; readonly forms: readonly { readonly state: string }[] }[]; readonly all: { readonly mailto: string } }
interface Stamped { readonly unit: string; readonly edition: number; readonly filler: string }
interface Ready { readonly ready: readonly { readonly state: string; readonly stamp: Stamped; readonly written: readonly [string, string] }[] }
interface Totals { readonly totals: readonly { readonly indicator: string; readonly value: string }[] }
interface Up { readonly stamp: Stamped; readonly provisional: boolean }

describe("the e-mail routine on the command line, 13 streets", function () {
  this.timeout(240_000);
  let folder = "";
  let roster: Roster;
  const at = (...path: readonly string[]): string => join(folder, ...path);
  const run = async <Shape>(...args: readonly string[]): Promise<{ readonly status: number; readonly json: Shape }> => {
    const { status, stdout } = await runCli(...args, "--json");
    return { status, json: JSON.parse(stdout) as Shape };
  };
  const scope = (): readonly string[] => ["--template", at("T01.json")];
  const mail = async (name: string, unit: Unit, index: number, bytes: Uint8Array): Promise<void> => writeFile(at(name, `${String(index)}.eml`), mailed(unit, index, bytes));
  const people = ({ totals }: Totals): string | undefined => totals.find(({ indicator }) => indicator === "people")?.value;

  before(async () => {
    await builtCli();
    folder = await mkdtemp(join(tmpdir(), "huihe-routine-"));
    await Promise.all(["first", "second", "ready-in"].map((name) => mkdir(at(name))));
    const { templateToJson } = await loadTemplateSchema();
    await writeFile(at("T01.json"), JSON.stringify(templateToJson(sampleForm)));
    const text = (await readFile(new URL("../../seeds/furong/roster.csv", import.meta.url), "utf8")).split("\n").slice(0, 14).join("\n");
    await writeFile(at("roster.csv"), text);
    const read = rosterOfCsv(text);
    roster = read.roster!;
    for (const [index, unit] of roster.units.entries()) await mail("first", unit, index, await filled(unit, index === 3 ? { tradeAll: 12 } : index === 7 ? { factoryOpen: 9 } : { people: 60 + index }));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("shows what thirteen mails would do, and writes nothing", async () => {
    const { status, json } = await run<Received>("collect", at("first"), "--into", at("district.xlsx"), "--roster", at("roster.csv"), ...scope());
    assert.deepEqual([status, json.received.length, new Set(json.received.map(({ verdict }) => verdict)), json.written], [1, 13, new Set(["new"]), []]);
    assert.ok(!(await readdir(folder)).includes("district.xlsx"));
  });

  it("takes them into the district workbook, which then knows who must report", async () => {
    const { json } = await run<Received>("collect", at("first"), "--into", at("district.xlsx"), "--roster", at("roster.csv"), "--accept", "all", ...scope());
    assert.ok(json.received.every(({ taken }) => taken === true));
    const { json: again } = await run<Received>("collect", at("first"), "--into", at("district.xlsx"), ...scope());
    assert.deepEqual(new Set(again.received.map(({ verdict }) => verdict)), new Set(["same"]));
  });

  it("sends two back, each with a notice and its own form marked", async () => {
    const { status, json } = await run<Returned>("send-back", at("district.xlsx"), "--out", at("returned"), "--deadline", "3月21日12:00", ...scope());
    assert.deepEqual([status, json.returned.map(({ unitName }) => unitName)], [1, [roster.units[3]!.name, roster.units[7]!.name]]);
    assert.equal((await readdir(at("returned"))).length, 4);
    assert.match(json.returned[0]!.body, /请在 3月21日12:00 前改好重报/);
  });

  it("sends them their own workbooks marked, where the mails that brought them are given", async () => {
    await copyFile(at("district.xlsx"), at("copy.xlsx"));
    const { json } = await run<{ readonly returned: readonly { readonly written: readonly string[] }[] }>("send-back", at("copy.xlsx"), at("first"), "--out", at("returned-own"), ...scope());
    const names = [3, 7].map((index) => `退回改正_复工简报-${roster.units[index]!.name}.xlsx`);
    assert.deepEqual(json.returned.map(({ written }) => written.map((path) => path.split(/[\\/]/).at(-1))), names.map((name) => [name.replace(".xlsx", ".txt"), name]));
    if (noValidator() === null) assert.deepEqual(complaintsAboutEach(await Promise.all(names.map((name) => readFile(at("returned-own", name))))), [[], []]);
  });

  it("asks again for the two, until they have come", async () => {
    const { json } = await run<Chased>("chase", at("district.xlsx"), ...scope());
    assert.deepEqual(json.chased.map(({ unitName, forms }) => [unitName, forms[0]!.state]), [[roster.units[3]!.name, "hard"], [roster.units[7]!.name, "hard"]]);
    assert.match(json.all.mailto, /^mailto:\?subject=/);
  });

  it("refuses to make a returned form ready while it is wrong, and stamps it once it is right", async () => {
    const [file] = (await readdir(at("returned"))).filter((name) => name.endsWith(".xlsx"));
    const refused = await run<Ready>("ready", at("returned", file!), "--out", at("out"), ...scope());
    assert.deepEqual([refused.status, refused.json.ready[0]!.state], [1, "hard"]);
    for (const index of [3, 7]) await writeFile(at("ready-in", `${String(index)}.xlsx`), await filled(roster.units[index]!, { people: 60 + index }));
    const { status, json } = await run<Ready>("ready", at("ready-in"), "--out", at("out"), "--filler", "张三", "--roster", at("roster.csv"), ...scope());
    assert.deepEqual([status, json.ready.map(({ state, stamp }) => [state, stamp.edition, stamp.filler])], [0, [["ready", 1, "张三"], ["ready", 1, "张三"]]]);
    for (const [order, index] of [3, 7].entries()) await mail("second", roster.units[index]!, index, await readFile(json.ready[order]!.written[0]));
  });

  it("takes the corrected files, says which figures changed, and comes to the right total", async () => {
    const { json } = await run<Received>("collect", at("second"), "--into", at("district.xlsx"), "--accept", "new", ...scope());
    assert.deepEqual(json.received.map(({ verdict, stamp, taken }) => [verdict, stamp, taken]), [["newer", "intact", true], ["newer", "intact", true]]);
    assert.deepEqual(json.received[0]!.forms[0]!.changes.map(({ label, before, after }) => [label, before, after]), [["商贸企业总数", "12", "11"], ["从业人员", "60", "63"]]);
    const { json: totals, status } = await run<Totals>("consolidate", at("district.xlsx"), "--out", at("again.xlsx"), "--roster", at("roster.csv"), ...scope());
    assert.deepEqual([status, people(totals)], [0, String(13 * 60 + 78)]);
  });

  it("reports up a clean copy, which the city adds up as it is", async () => {
    const { json } = await run<Up>("report-up", at("district.xlsx"), "--out", at("up.xlsx"), "--filler", "李四", ...scope());
    assert.deepEqual([json.stamp.unit, json.stamp.edition, json.provisional], [roster.superior.code, 1, false]);
    await writeFile(at("city.csv"), `unit_code,unit_name,district_code,district_name\n${roster.superior.code},${roster.superior.name},${roster.superior.code.slice(0, 4)},市\n`);
    const { json: city } = await run<Totals>("consolidate", at("up.xlsx"), "--out", at("city.xlsx"), "--roster", at("city.csv"), ...scope());
    assert.equal(people(city), String(13 * 60 + 78));
  });

  it("keeps a log of all that in the district workbook", async () => {
    const { sheets } = await (await XlsxHost.open(await readFile(at("district.xlsx")), "district.xlsx", nodeCodec)).readWorkbook();
    const log = sheets.find(({ worksheet }) => worksheet === "收报记录")!;
    const words = [...log.rows.values()].map(([, action]) => action).filter((action) => typeof action === "string");
    const count = (word: string): number => words.filter((action) => action === word).length;
    assert.deepEqual(["✓ 收下", "↩ 退回", "↑ 上报"].map(count), [15, 2, 1]);
  });

  it("writes workbooks that Excel opens without repair", async function () {
    if (noValidator()) this.skip();
    const made = async (name: string): Promise<string[]> => (await readdir(at(name))).filter((file) => file.endsWith(".xlsx")).map((file) => at(name, file));
    const files = [at("district.xlsx"), at("up.xlsx"), ...(await made("returned")), ...(await made("out"))];
    assert.deepEqual(complaintsAboutEach(await Promise.all(files.map((file) => readFile(file)))).flat(), []);
  });
});
