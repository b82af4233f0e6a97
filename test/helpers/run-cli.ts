import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { wallClock } from "#jobs/wall-clock";
import { loadProgram, type Program } from "../../src/cli/load-program";
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
const NOON = Date.UTC(2020, 2, 20, 12) / 1000;

let building: Promise<unknown> | null = null;

/** The command line as it is shipped, built anew where a source has changed since. That takes some seconds: call it in a before hook. */
export async function builtCli(): Promise<string> {
  if (!sharedBuilds()) building ??= promisify(execFile)(process.execPath, [join(ROOT, ".config/prepare.mjs")], { cwd: ROOT });
  await building;
  return PROGRAM;
}

/** Starts `huihe` with these arguments as a process of its own in the project's folder. */
export async function startCli(...args: readonly string[]): Promise<Ran> {
  const program = await builtCli();
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: ROOT, env: { SOURCE_DATE_EPOCH: String(NOON), ...process.env }, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

let loaded: Program | null = null;

/** Makes the same call of the same program inside of this process, where it is loaded once and soon warm. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  loaded ??= loadProgram(dirname(await builtCli())).program;
  const said = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof said) => ({ write: (text: string): void => void (said[name] += text) });
  const time = wallClock(new Date(NOON * 1000));
  const status = await loaded.main(args, { stdout: stream("stdout"), stderr: stream("stderr"), now: () => performance.now(), time, version: "in a test" });
  return { status, ...said };
}
