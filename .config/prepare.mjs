import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** What the command line is built from. */
const SOURCES = ["src", "package.json", "package-lock.json", "webpack.config.js"];
const BUILT = "dist/cli/huihe.cjs";

const changedAt = (path) => {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory() ? Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name)))) : mtimeMs;
};

// The first `npx huihe` after `npm ci` runs prepare a second time: nobody should wait for the same build again.
const isFresh = existsSync(BUILT) && SOURCES.every((source) => changedAt(source) < statSync(BUILT).mtimeMs);
if (!isFresh) {
  execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit", shell: process.platform === "win32" });
  // webpack leaves a file alone that comes out the same.
  utimesSync(BUILT, new Date(), new Date());
}
