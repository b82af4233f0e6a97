import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtCli, runCli } from "../helpers/run-cli";

const FORMS = ["seeds/wuling/submissions/复工复产日报-府坪街道-3.20.xlsx", "seeds/wuling/submissions/白马湖街道日报(1).xlsx"];

interface Learned {
  readonly template: string;
  readonly sheets: readonly string[];
  readonly proposals: readonly { readonly number: number; readonly kind: string; readonly level: string; readonly taken: boolean; readonly what: string; readonly why: string }[];
}

describe("huihe template learn", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  before(async () => {
    await builtCli();
    folder = await mkdtemp(join(tmpdir(), "huihe-learn-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("lists what it proposes and why, writes what is sure, and the result stands the check and reads those very files", async () => {
    const { status, stdout } = await runCli("template", "learn", ...FORMS, "--out", at("T.json"));
    assert.equal(status, 0);
    assert.match(stdout, /✓ +\d+ 可靠 +规则：企业合计 = 规模以上工业/);
    assert.equal((await runCli("template", "check", at("T.json"))).status, 0);
    const checked = JSON.parse((await runCli("check", ...FORMS, "--template", at("T.json"), "--json")).stdout) as { submissions: readonly { state: string }[] };
    assert.deepEqual(checked.submissions.filter(({ state }) => state === "accepted" || state === "hard").length, FORMS.length);
  });

  it("takes everything but what is left out by its number", async () => {
    const all = JSON.parse((await runCli("template", "learn", ...FORMS, "--out", at("A.json"), "--json", "--all")).stdout) as Learned;
    assert.ok(all.proposals.every(({ taken }) => taken));
    const [edit] = all.proposals.filter(({ kind }) => kind === "edit");
    const some = JSON.parse((await runCli("template", "learn", ...FORMS, "--out", at("B.json"), "--json", "--all", "--without", String(edit!.number))).stdout) as Learned;
    assert.deepEqual(some.proposals.filter(({ taken }) => !taken).map(({ number }) => number), [edit!.number]);
    const edits = async (file: string) => (JSON.parse(await readFile(at(file), "utf8")) as { edits: readonly object[] }).edits.length;
    assert.ok((await edits("B.json")) < (await edits("A.json")));
  });

  it("says which tabs there are where another is asked for, and refuses numbers that nobody listed", async () => {
    assert.match((await runCli("template", "learn", ...FORMS, "--out", at("C.json"), "--sheet", "没有")).stderr, /没有能学的工作表.*\n.*复工复产日报/);
    assert.match((await runCli("template", "learn", ...FORMS, "--out", at("C.json"), "--without", "9999")).stderr, /没有第 9999 条/);
    assert.equal((await runCli("template", "learn", ...FORMS, "--out", at("C.json"), "--without", "x")).status, 2);
  });
});
