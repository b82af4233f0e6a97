import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";

const tests = fileURLToPath(new URL("../test", import.meta.url));

/** A run of all test files whose names end so, two at a time in processes of their own. `first` are the folders whose files take longest: so no process is left alone with one of them at the end. */
export function runOf(ending, { first, require }) {
  const turn = (file) => [...first, ""].findIndex((folder) => file.startsWith(folder));
  return {
    parallel: true,
    jobs: 2,
    require,
    spec: readdirSync(tests, { recursive: true })
      .filter((file) => file.endsWith(ending) && !file.includes("node_modules"))
      .sort((one, other) => turn(one) - turn(other) || (one < other ? -1 : 1))
      .map((file) => join(tests, file)),
  };
}
