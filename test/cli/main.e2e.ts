import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addressOf } from "#core";
import { Package, readWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { builtCli, runCli, startCli } from "../helpers/run-cli";

const ROSTER = "seeds/wuling/roster.csv";
const SUBMISSIONS = "seeds/wuling/submissions";
const PRIOR = "seeds/wuling/prior/武陵区汇总2020-03-19.xlsx";

interface JsonFinding {
  readonly code: string;
  readonly strength: string;
  readonly message: string;
  readonly remedy: string;
}

interface JsonTotal {
  readonly template: string;
  readonly indicator: string;
  readonly value: string | null;
  readonly missing: readonly string[];
  readonly contributions: readonly { readonly unit: string; readonly indicator: string; readonly value: string; readonly workbook: string; readonly sheet: string; readonly cell: string }[];
}

interface JsonOutcome {
  readonly findings: readonly JsonFinding[];
  readonly totals: readonly JsonTotal[];
  readonly submissions: readonly object[];
}

/** The cell of a sheet that holds this number. */
function cellHolding(bytes: Uint8Array, worksheet: string, value: number): string {
  const { sheets } = readWorkbook(Package.open(bytes, "district.xlsx", nodeCodec), "district.xlsx");
  for (const [row, values] of sheets.find((sheet) => sheet.worksheet === worksheet)?.rows ?? []) {
    const column = values.indexOf(value);
    if (column >= 0) return addressOf(row, column);
  }
  throw new RangeError(`${worksheet} holds no ${value}`);
}

describe("huihe", () => {
  let folder = "";
  const at = (path: string): string => join(folder, path);
  before(builtCli);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "汇核-cli-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const hashes = async (path: string): Promise<readonly string[]> => {
    const files = (await readdir(path)).sort();
    return Promise.all(files.map(async (file) => `${file} ${createHash("sha256").update(await readFile(join(path, file))).digest("hex")}`));
  };

  it("prints its version and its help, in the language asked for", async () => {
    assert.deepEqual(await startCli("--version"), { status: 0, stdout: `${(JSON.parse(await readFile("package.json", "utf8")) as { version: string }).version}\n`, stderr: "" });
    const { status, stdout, stderr } = await startCli("consolidate", "--help", "--lang", "en");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /--without-hard/);
    assert.match(stdout, /Exit status/);
    const { stdout: help } = await startCli("-h");
    for (const command of ["templates", "form", "check", "consolidate", "explain", "clear"]) assert.ok(help.includes(`huihe ${command}`), command);
  });

  it("says what is wrong with a call and leaves stdout empty; a program finds one document there all the same", async () => {
    const { status, stdout, stderr } = await startCli("consoldate", "a.xlsx", "--lang", "en");
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /consoldate.*\n.*Did you mean consolidate\?/);
    const json = await startCli("check", at("没有.xlsx"), "--json");
    assert.equal(json.status, 2);
    const { errors } = JSON.parse(json.stdout) as { errors: readonly { code: string; subject: string; message: string; remedy: string }[] };
    assert.deepEqual(errors.map(({ code, subject }) => ({ code, subject })), [{ code: "not-found", subject: at("没有.xlsx") }]);
    assert.match(errors[0]!.message, /没有\.xlsx/);
  });

  it("keeps quiet when nobody reads on", async () => {
    const program = await builtCli();
    const { stdout, stderr } = await promisify(execFile)("bash", ["-c", `"${process.execPath}" "${program}" check "${SUBMISSIONS}" --json | head -c 10`]);
    assert.equal(stdout.length, 10);
    assert.doesNotMatch(stderr, /EPIPE|error/i);
  });

  it("checks a rule book and names the rules that clash", async () => {
    const codes = { a: { label: "甲", measure: "人" }, b: { label: "乙", measure: "人" }, c: { label: "丙", measure: "人" } };
    const rule = (id: string, whole: string, part: string) => ({ id, kind: "subset", strength: "hard", whole, parts: [part], source: "" });
    const edits = [rule("ab", "a", "b"), rule("bc", "b", "c"), { id: "over", kind: "expression", strength: "hard", test: "[丙] > [甲] + 1", source: "" }];
    const own = { id: "T01", version: 1, kind: "form", name: "表", period: "day", level: "street", header: [], indicators: codes, tables: [{ stub: "指标", column: "数", list: ["a", "b", "c"] }], edits };
    await writeFile(at("own.json"), JSON.stringify(own));
    const { status, stdout } = await runCli("template", "check", at("own.json"), "--json");
    const { problems } = JSON.parse(stdout) as { problems: readonly { code: string; values: Record<string, unknown> }[] };
    const clash = problems.find(({ code }) => code === "template.clash");
    assert.deepEqual([status, clash?.values["others"]], [1, ["ab", "bc", "over"]]);
  });

  it("tries a rule book on the past, and compares with it", async () => {
    const tried = await runCli("template", "try", "S03", PRIOR, SUBMISSIONS, "--roster", "seeds/wuling/roster.csv", "--json");
    const { periods, edits } = JSON.parse(tried.stdout) as { periods: readonly { period: string }[]; edits: readonly { edit: string; pass: number; fail: number; units: readonly { unitName: string }[] }[] };
    assert.deepEqual(periods.map(({ period }) => period), ["2020-03-20", "2020-03-19"]);
    assert.deepEqual(edits.find(({ edit }) => edit === "S03.mask.opened")?.units.map(({ unitName }) => unitName), ["永安街道"]);
    const crossed = edits.find(({ edit }) => edit === "S03.shopsOpen");
    assert.ok(crossed && crossed.pass > 30, "what holds between forms is tried beside the other form");
    const compared = await runCli("check", SUBMISSIONS, "--roster", "seeds/wuling/roster.csv", "--prior", PRIOR, "--json");
    const { findings } = JSON.parse(compared.stdout) as { findings: readonly { code: string; usual?: { by: string } }[] };
    assert.equal(findings.filter(({ code }) => code === "edit.carry-forward").length, 5);
    assert.equal(findings.find(({ code }) => code === "edit.change")?.usual?.by, "units");
  });

  it("writes a built-in form as JSON that can be used as a form of one's own", async () => {
    assert.equal((await runCli("template", "export", "S09", "--out", at("mine.json"))).status, 0);
    assert.equal((await runCli("template", "check", at("mine.json"))).status, 0);
    assert.equal((await runCli("form", at("mine.json"), "--unit", "文艺路街道", "--period", "2020-W10", "--out", at("mine.xlsx"))).status, 0);
  });

  it("lists the built-in forms", async () => {
    const { status, stdout } = await runCli("templates", "--json");
    const { templates } = JSON.parse(stdout) as { templates: readonly Record<string, unknown>[] };
    assert.equal(status, 0);
    for (const template of templates) assert.deepEqual(Object.keys(template), ["id", "version", "name", "level", "period"]);
    assert.ok(templates.some(({ id, name }) => id === "S01" && name === "复工复产日报"));
    assert.match((await runCli("templates")).stdout, /S01 .*复工复产日报 .*日报/);
  });

  it("makes an empty form for a unit, which is hard to hand in as it is", async () => {
    assert.equal((await runCli("form", "S01", "--unit", "府坪街道", "--period", "2020-03-20", "--out", at("府坪.xlsx"))).status, 0);
    const { status, stdout } = await runCli("check", at("府坪.xlsx"), "--json");
    const { findings, submissions } = JSON.parse(stdout) as JsonOutcome;
    assert.equal(status, 1);
    assert.ok(findings.length > 10);
    assert.deepEqual(submissions, [{
      workbook: "府坪.xlsx", sheet: "复工复产日报", unit: "府坪街道", unitName: "府坪街道", template: "S01", version: 3, period: "2020-03-20", state: "hard",
    }]);
  });

  it("makes a form for each unit of a roster", async () => {
    const { status, stdout } = await runCli("form", "s03", "--roster", ROSTER, "--period", "2020-03-20", "--out", at("forms"), "--json");
    const { written } = JSON.parse(stdout) as { written: readonly string[] };
    assert.deepEqual([status, written.length, (await readdir(at("forms"))).length], [0, 19, 19]);
    assert.ok(written.some((path) => path.includes("府坪街道")));
  });

  it("refuses a form for a unit that the roster has not, for a period of another kind, and of a template that is not there", async () => {
    const call = ["form", "S01", "--unit", "没有街道", "--period", "2020-03-20", "--out", at("F.xlsx"), "--roster", ROSTER];
    assert.match((await runCli(...call)).stderr, /没有街道/);
    assert.match((await runCli("form", "S01", "--unit", "府坪", "--period", "2020-03", "--out", at("F.xlsx"))).stderr, /2020-03-01/);
    const { status, stderr } = await runCli("form", "S99", "--unit", "府坪", "--period", "2020-03-20", "--out", at("F.xlsx"));
    assert.equal(status, 2);
    assert.match(stderr, /没有报表“S99”/);
  });

  it("gives each finding all that a program or a person needs", async () => {
    const { status, stdout } = await runCli("check", SUBMISSIONS, "--roster", ROSTER, "--json", "--lang", "en");
    const { findings } = JSON.parse(stdout) as JsonOutcome;
    assert.equal(status, 1);
    for (const finding of findings) {
      assert.deepEqual(Object.keys(finding), [
        "code", "edit", "strength", "reach", "unit", "workbook", "sheet", "cell", "cells", "values", "expected", "imbalance",
        "culprit", "proposal", "explanation", "message", "reason", "remedy",
      ]);
      assert.ok(finding.message !== "" && finding.remedy !== "", finding.code);
      assert.doesNotMatch(finding.message + finding.remedy, /\{\w+\}/, finding.code);
    }
  });

  it("adds up, and every total is the sum of the cells that it names", async () => {
    const { status, stdout } = await startCli("consolidate", SUBMISSIONS, "--roster", ROSTER, "--out", at("district.xlsx"), "--json");
    const { totals } = JSON.parse(stdout) as JsonOutcome;
    assert.equal(status, 1);
    const shops = totals.find(({ template, indicator }) => template === "S01" && indicator === "shops_total");
    assert.ok(shops);
    assert.equal(shops.contributions.reduce((sum, { value }) => sum + Number(value), 0), Number(shops.value));
    assert.equal(shops.contributions.find(({ unit }) => unit === "430702002")?.value, "2046");
  });

  it("explains a total from the workbook alone", async () => {
    const { stdout } = await runCli("consolidate", SUBMISSIONS, "--roster", ROSTER, "--out", at("district.xlsx"), "--template", "S01", "--json");
    const shops = (JSON.parse(stdout) as JsonOutcome).totals.find(({ indicator }) => indicator === "shops_total")!;
    const cell = cellHolding(await readFile(at("district.xlsx")), "汇总", Number(shops.value));
    const explained = await runCli("explain", at("district.xlsx"), `汇总!${cell}`, "--json");
    const explanation = JSON.parse(explained.stdout) as { value: string; contributions: JsonTotal["contributions"] };
    assert.equal(explained.status, 0);
    assert.equal(explanation.value, shops.value);
    const place = ({ workbook, sheet, cell: address, value }: JsonTotal["contributions"][number]): string => `[${workbook}]${sheet}!${address} = ${value}`;
    assert.deepEqual(explanation.contributions.map(place), shops.contributions.map(place));
    assert.match((await runCli("explain", at("district.xlsx"), `汇总!${cell}`)).stdout, /府坪街道 +2,046 +家 +\[/);
  });

  it("says what is no total", async () => {
    await runCli("form", "S01", "--unit", "府坪街道", "--period", "2020-03-20", "--out", at("F.xlsx"));
    assert.match((await runCli("explain", at("F.xlsx"), "汇总!C7", "--lang", "en")).stderr, /no sheet of sources/);
  });

  it("writes the same bytes again, also when the first output lies among the submissions", async () => {
    await cp(SUBMISSIONS, folder, { recursive: true });
    await runCli("consolidate", folder, "--roster", ROSTER, "--out", at("district.xlsx"));
    const first = await hashes(folder);
    await runCli("consolidate", folder, "--roster", ROSTER, "--out", at("district.xlsx"));
    assert.deepEqual(await hashes(folder), first);
  });

  it("marks copies, leaves the submissions alone, and takes the marks away again", async () => {
    const before = await hashes(SUBMISSIONS);
    const { status, stdout } = await runCli("check", SUBMISSIONS, "--roster", ROSTER, "--mark", at("marked"), "--json");
    const { written } = JSON.parse(stdout) as { written: readonly string[] };
    assert.equal(status, 1);
    assert.deepEqual(await hashes(SUBMISSIONS), before);
    assert.equal((await readdir(at("marked"))).length, written.length);
    const cleared = await runCli("clear", at("marked"), "--out", at("clean"), "--json");
    const entries = (JSON.parse(cleared.stdout) as { cleared: readonly { sheets: number; marks: number }[] }).cleared;
    assert.equal(entries.length, written.length);
    assert.ok(entries.every(({ sheets }) => sheets === 1));
    assert.ok(entries.some(({ marks }) => marks > 0));
    const again = await runCli("clear", at("clean"), "--out", at("cleaner"), "--json");
    assert.ok((JSON.parse(again.stdout) as { cleared: readonly { sheets: number; marks: number }[] }).cleared.every(({ sheets, marks }) => sheets + marks === 0));
  });

  it("never writes over what was sent in", async () => {
    await cp(SUBMISSIONS, folder, { recursive: true });
    const before = await hashes(folder);
    const [name = ""] = await readdir(folder);
    for (const call of [["consolidate", at(name), "--out", at(name)], ["check", at(name), "--mark", folder], ["clear", at(name), "--out", folder]]) {
      assert.equal((await runCli(...call)).status, 2, call.join(" "));
    }
    assert.deepEqual(await hashes(folder), before);
  });

  it("takes a workbook at the place of its output for an earlier one of its own only if it is, where it lies among what was sent in", async () => {
    await cp(SUBMISSIONS, folder, { recursive: true });
    await writeFile(at("坏.xlsx"), "no workbook");
    const before = await hashes(folder);
    const [name = ""] = await readdir(SUBMISSIONS);
    for (const call of [["consolidate", folder, "--out", at(name)], ["consolidate", at("*.xlsx"), "--out", at(name)], ["consolidate", folder, "--out", at("坏.xlsx")], ["collect", folder, "--into", at(name), "--accept", "all"]]) {
      const { status, stderr } = await runCli(...call, "--roster", ROSTER);
      assert.equal(status, 2, call.join(" "));
      assert.match(stderr, /既要读又要写。\n.*汇核从不改写报来的文件，请把 --out、--into 或 --mark 指到别处。/, call.join(" "));
    }
    assert.deepEqual(await hashes(folder), before);
  });

  it("names every file that cannot be used, and adds nothing up without them", async () => {
    await writeFile(at("空.xlsx"), "");
    await writeFile(at("坏.xlsx"), "PK\u0003\u0004 and no more");
    await writeFile(at("网页.xls"), "<html><table></table></html>");
    await runCli("form", "S01", "--unit", "府坪街道", "--period", "2020-03-20", "--out", at("好.xlsx"));
    const { status, stdout, stderr } = await runCli("consolidate", folder, "--out", at("district.xlsx"));
    assert.deepEqual([status, stdout], [2, ""]);
    for (const name of ["空.xlsx", "坏.xlsx", "网页.xls"]) assert.ok(stderr.includes(name), name);
    assert.ok(!(await readdir(folder)).includes("district.xlsx"));
  });

  it("names what is wrong with a template, and that it is no JSON", async () => {
    await writeFile(at("t.json"), "{");
    await writeFile(at("u.json"), '{"id":"T1"}');
    assert.match((await runCli("check", SUBMISSIONS, "--template", at("t.json"), "--lang", "en")).stderr, /t\.json.*\n.*no JSON/);
    assert.match((await runCli("check", SUBMISSIONS, "--template", at("u.json"), "--lang", "en")).stderr, /u\.json(.|\n)*version/);
  });
});
