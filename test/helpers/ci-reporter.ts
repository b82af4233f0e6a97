import { appendFileSync } from "node:fs";
import Mocha, { type MochaOptions, type Runner } from "mocha";

/**
 * Mocha's dots and summary as ever; besides, adds `{ passed, failed, skipped: [titles] }` as a line of JSON to the
 * file that the environment's HUIHE_TEST_REPORT names, for .ci/run to count from.
 */
class CiReporter extends Mocha.reporters.Dot {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const skipped: string[] = [];
    runner.on("pending", (test) => skipped.push(test.fullTitle()));
    runner.once("end", () => {
      const path = process.env["HUIHE_TEST_REPORT"];
      if (path) appendFileSync(path, `${JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures, skipped })}\n`);
    });
  }
}

// Mocha asks a reporter's module for the class itself.
export { CiReporter as default };
