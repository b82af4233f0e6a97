import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const SETTINGS = fileURLToPath(new URL("../../src/cli/v8-settings.ts", import.meta.url));

/** Makes 80 MB of objects that stay, calling `between` after each thousand; prints how large the young generation became, in MB. */
const grown = async (between: string): Promise<number> => {
  const script = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { holdYoungGeneration } from ${JSON.stringify(SETTINGS)};
    const kept = [];
    for (let step = 0; step < 800; step++) {
      for (let index = 0; index < 1000; index++) kept.push({ step, index, label: [step, index, step + index] });
      ${between};
    }
    console.log(getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space").space_size / 2 ** 20, kept.length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
  return Number(stdout.split(" ")[0]);
};

describe("holdYoungGeneration", () => {
  it("keeps V8 of Node 20 from taking more than twice 8 MB for young objects, and leaves other versions alone", async () => {
    const [held, left] = await Promise.all([grown("holdYoungGeneration()"), grown("")]);
    if (process.versions.v8.startsWith("11.3.")) assert.deepEqual([held, left], [16, 32]);
    else assert.equal(held, left);
  });
});
