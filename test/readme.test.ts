import assert from "node:assert/strict";
import { exec } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { builtCli } from "./helpers/run-cli";

const DOCUMENTS = ["README.md", "src/README.md", "seeds/README.md", "test/golden/README.md", "test/bench/README.md", ".github/CONTRIBUTING.md", ".github/DEPLOYMENT.md"];

const read = (path: string): Promise<string> => readFile(path, "utf8");

/** The commands in the shell blocks of README.md, one a line. */
async function commands(): Promise<readonly string[]> {
  const blocks = (await read("README.md")).matchAll(/```sh\n([\s\S]*?)```/g);
  return [...blocks].flatMap(([, block = ""]) => block.trim().split("\n")).map((line) => line.replace(/\s+# .*$/, ""));
}

describe("README.md", () => {
  let folder = "";
  before(async () => {
    await builtCli();
    folder = await mkdtemp(join(tmpdir(), "huihe-readme-"));
    await symlink(resolve("seeds"), join(folder, "seeds"));
  });
  after(() => rm(folder, { recursive: true }));

  const run = (command: string): Promise<{ status: number; stderr: string }> =>
    new Promise((done) => exec(command, { cwd: folder, maxBuffer: 2 ** 28 }, (error, _, stderr) => done({ status: error?.code ?? 0, stderr })));

  it("shows commands of huihe that run, in this order, on a fresh clone", async () => {
    const program = `"${process.execPath}" "${await builtCli()}"`;
    const ours = (await commands()).flatMap((command) => /npx huihe .*/.exec(command)?.[0] ?? []);
    assert.ok(ours.length >= 7);
    for (const command of ours) {
      const { status, stderr } = await run(command.replace("npx huihe", () => program));
      assert.ok(status === 0 || status === 1, `${command}\n${stderr}`);
    }
  });

  it("shows npm commands that package.json knows", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
    const texts = await Promise.all(DOCUMENTS.map(read));
    const named = texts.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name));
    for (const name of named) assert.ok(name in scripts, `npm run ${name}`);
    assert.ok("test" in scripts);
    assert.ok((await commands()).includes("npm ci && npm test && npm run e2e"));
    assert.match(await read(".ci/run"), /npm ci && npm test && npm run e2e/);
  });

  it("links to what is there, as every document does", async () => {
    for (const document of DOCUMENTS) {
      const links = [...(await read(document)).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link).filter((link) => !/^https?:/.test(link));
      for (const link of links) assert.ok(existsSync(join(dirname(document), link)), `${document} → ${link}`);
    }
  });
});
