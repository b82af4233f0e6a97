import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sharedBuilds } from "./built-once";

/** What one call printed, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PROGRAM = join(ROOT, "dist/cli/huihe.cjs");

/** The program's clock stands still, so that what it writes depends on its input alone: 2020-03-20 12:00 UTC. */
const NOON = String(Date.UTC(2020, 2, 20, 12) / 1000);

let building: Promise<unknown> | null = null;

/** The command line as it is shipped, built anew where a source has changed since. That takes some seconds: call it in a before hook. */
export async function builtCli(): Promise<string> {
  if (!sharedBuilds()) building ??= promisify(execFile)(process.execPath, [join(ROOT, ".config/prepare.mjs")], { cwd: ROOT });
  await building;
  return PROGRAM;
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
