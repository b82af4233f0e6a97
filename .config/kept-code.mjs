import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SUBMISSIONS = "seeds/wuling/submissions";
const ROSTER = ["--roster", "seeds/wuling/roster.csv"];

/** What people ask for day by day: what V8 compiles for these calls is kept. */
const calls = (folder) => [
  ["templates"],
  ["template", "check", "test/real/changchun.template.json"],
  ["check", SUBMISSIONS, ...ROSTER, "--mark", join(folder, "marked")],
  ["consolidate", SUBMISSIONS, ...ROSTER, "--out", join(folder, "district.xlsx")],
  ["consolidate", SUBMISSIONS, ...ROSTER, "--out", join(folder, "district.xlsx"), "--json"],
];

/** Has the built command line keep its compiled code beside itself, see src/cli/load-program.ts. */
export const keptCode = {
  apply: (compiler) =>
    compiler.hooks.done.tapPromise("kept code", async (stats) => {
      if (stats.hasErrors()) return;
      const folder = await mkdtemp(join(tmpdir(), "huihe-kept-"));
      const program = join(compiler.outputPath, "keep-code.cjs");
      for (const call of calls(folder)) await promisify(execFile)(process.execPath, [program, ...call], { cwd: ROOT, maxBuffer: 2 ** 28 });
      await rm(folder, { recursive: true });
    }),
};
