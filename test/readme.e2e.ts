import assert from "node:assert/strict";
import { exec, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { builtCli } from "./helpers/run-cli";

const read = (path: string): Promise<string> => readFile(path, "utf8");

/** The commands in the shell blocks of README.md, one a line. */
async function commands(): Promise<readonly string[]> {
  const blocks = (await read("README.md")).matchAll(/```sh\n([\s\S]*?)```/g);
  return [...blocks].flatMap(([, block = ""]) => block.trim().split("\n")).map((line) => line.replace(/\s+# .*$/, ""));
}

describe("the commands of README.md", () => {
  let folder = "";
  before(async () => {
    await builtCli();
    folder = await mkdtemp(join(tmpdir(), "huihe-readme-"));
    await symlink(resolve("seeds"), join(folder, "seeds"));
  });
  after(() => rm(folder, { recursive: true }));

  const run = (command: string): Promise<{ status: number; stderr: string }> =>
    new Promise((done) => exec(command, { cwd: folder, maxBuffer: 2 ** 28 }, (error, _, stderr) => done({ status: error?.code ?? 0, stderr })));

  it("run, all of huihe in this order, on a fresh clone", async () => {
    const program = `"${process.execPath}" "${await builtCli()}"`;
    const ours = (await commands()).flatMap((command) => /npx huihe .*/.exec(command)?.[0] ?? []);
    assert.ok(ours.length >= 7);
    for (const command of ours) {
      const { status, stderr } = await run(command.replace("npx huihe", () => program));
      assert.ok(status === 0 || status === 1, `${command}\n${stderr}`);
    }
  });

  it("begin with one that opens the workbench on its sample, and says the address", async function () {
    this.timeout(300_000);
    assert.equal((await commands())[0], "npm ci && npm start");
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
    const [, script = ""] = /^node (\S+)$/.exec(scripts["start"] ?? "") ?? [];
    // With CI set no browser is opened.
    const server = spawn(process.execPath, [script], { env: { ...process.env, CI: "1" }, stdio: ["ignore", "pipe", "inherit"] });
    try {
      const address = await new Promise<string>((found, failed) => {
        let said = "";
        server.stdout.on("data", (text: Buffer) => {
          said += String(text);
          const [told] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
          if (told) found(told);
        });
        server.on("exit", () => failed(new Error(said)));
      });
      assert.equal(new URL(address).search, "?sample=wuling");
      assert.match(await (await fetch(address)).text(), /<script defer[^>]* src="workbench\./);
    } finally {
      server.kill();
    }
  });
});
