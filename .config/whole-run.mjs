import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";

const tests = fileURLToPath(new URL("../test", import.meta.url));

/** Folders whose files take longest: they come first, so that no process is left alone with one of them at the end. */
const SLOW = ["workbench", "pane", "seeds"];

const turn = (file) => [...SLOW, ""].findIndex((folder) => file.startsWith(folder));

/** npm run mocha: all test files, two at a time in processes of their own, which find what is built from the sources in one place. */
export default {
  parallel: true,
  jobs: 2,
  require: ["./test/helpers/whole-run.ts"],
  spec: readdirSync(tests, { recursive: true })
    .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"))
    .sort((one, other) => turn(one) - turn(other) || (one < other ? -1 : 1))
    .map((file) => join(tests, file)),
};
