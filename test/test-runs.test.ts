import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = import.meta.dirname;

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), "utf8");

/** What starts a browser, and what builds the pages for it. */
const BROWSER = /from "[./\w-]*\/(describe-pane|chromium|tabs|workbench-build|open-workbench)"/;

describe("the two runs of tests", () => {
  it("have every file with tests in one of them, by the end of its name", () => {
    const named = files.filter((file) => /^(describe|describePane)\(/m.test(textOf(file)));
    assert.ok(named.length > 200);
    assert.deepEqual(named.filter((file) => !/\.(test|e2e)\.ts$/.test(file)), []);
  });

  it("leave the browser to npm run e2e, so that npm test is done soon", () =>
    assert.deepEqual(files.filter((file) => file.endsWith(".test.ts") && BROWSER.test(textOf(file))), []));
});
