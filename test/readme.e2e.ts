import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

const read = (path: string): Promise<string> => readFile(path, "utf8");

describe("the first command of README.md", () => {
  it("opens the workbench on its sample, and says the address", async function () {
    this.timeout(300_000);
    const [, command = ""] = /```sh\n(.*)\n/.exec(await read("README.md")) ?? [];
    assert.equal(command.replace(/\s+# .*$/, ""), "npm ci && npm start");
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
