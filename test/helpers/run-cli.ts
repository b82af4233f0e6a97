import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What one call printed, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const FOLDER = join(ROOT, "dist", "cli-under-test");

/** The program's clock stands still, so that what it writes depends on its input alone: 2020-03-20 12:00 UTC. */
const NOON = String(Date.UTC(2020, 2, 20, 12) / 1000);

let building: Promise<unknown> | null = null;

/** The command line as it is shipped, built from the sources of now, once a test run. Takes some seconds: call it in a before hook. */
export async function builtCli(): Promise<string> {
  building ??= promisify(execFile)(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--config-name", "cli", "--output-path", FOLDER], { cwd: ROOT });
  await building;
  return join(FOLDER, "huihe.cjs");
}

/** Runs `huihe` with these arguments in the project's folder. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  const program = await builtCli();
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: ROOT, env: { SOURCE_DATE_EPOCH: NOON, ...process.env }, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
