import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** Where .ci/run looks which test files are at hand when its time is up: a file for each process that is in one, named in it. */
const FOLDER = process.env["HUIHE_RUNNING"];

const note = FOLDER === undefined ? null : join(FOLDER, String(process.pid));
const { bdd } = Mocha.interfaces;

// A file is noted before it is loaded: it may stop the process as early as that.
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (_context: unknown, file: string) => note !== null && writeFileSync(note, `${file}\n`));
};

/** Mocha's hook after each file. */
export const mochaHooks = { afterAll: (): void => void (note !== null && rmSync(note, { force: true })) };
