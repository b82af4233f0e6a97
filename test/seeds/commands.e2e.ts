import assert from "node:assert/strict";
import { exec } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findIdentity, readSources } from "#core";
import { Package, readWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { builtCli } from "../helpers/run-cli";

const DISTRICTS = ["wuling", "wenfeng", "kaifu", "furong", "yuhua"];

describe("seeds/README.md", () => {
  let folder = "";
  let commands: readonly string[] = [];
  before(async () => {
    const blocks = (await readFile("seeds/README.md", "utf8")).matchAll(/```sh\n([\s\S]*?)```/g);
    commands = [...blocks].flatMap(([, block = ""]) => block.trim().split("\n"));
    folder = await mkdtemp(join(tmpdir(), "huihe-seeds-"));
    await symlink(resolve("seeds"), join(folder, "seeds"));
    await builtCli();
  });
  after(() => rm(folder, { recursive: true }));

  const run = async (command: string): Promise<{ readonly status: number; readonly stderr: string }> => {
    const program = `"${process.execPath}" "${await builtCli()}"`;
    return new Promise((done) => exec(command.replace("npx huihe", () => program), { cwd: folder, maxBuffer: 2 ** 28 }, (error, _, stderr) => done({ status: error?.code ?? 0, stderr })));
  };

  it("names one command for each of the five districts", () =>
    assert.deepEqual(commands.map((command) => /^npx huihe consolidate seeds\/(\w+)\/submissions /.exec(command)?.[1]), DISTRICTS));

  for (const [index, district] of DISTRICTS.entries()) {
    it(`${district}: its line, as it stands there, makes the district's workbook, every total with its sources`, async function () {
      this.timeout(240_000);
      const { status, stderr } = await run(commands[index]!);
      assert.ok(status === 0 || status === 1, stderr);
      const [out = ""] = (await readdir(folder)).filter((name) => commands[index]!.endsWith(` ${name}`));
      const { sheets } = readWorkbook(Package.open(await readFile(join(folder, out)), out, nodeCodec), out);
      const roles = sheets.map((sheet) => findIdentity(sheet)?.role);
      assert.ok(roles.includes("district") && roles.includes("chase"));
      assert.ok(sheets.filter((sheet) => findIdentity(sheet)?.role === "sources").flatMap(readSources).length > 100);
    });
  }
});
