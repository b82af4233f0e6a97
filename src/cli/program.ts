import { fstatSync } from "node:fs";
import { wallClock } from "#jobs/wall-clock";
import { main } from "./main";
import type { ProgressStream } from "./progress";
import { holdYoungGeneration } from "./v8-settings";

// For whoever has a terminal of their own.
export { main };

/** Set by the build. */
declare const HUIHE_VERSION: string | undefined;

// Somebody who has seen enough (huihe … | head) is no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Now; or the second that SOURCE_DATE_EPOCH states, for whoever wants the same bytes again another day. */
function now(): Date {
  const stated = Number(process.env["SOURCE_DATE_EPOCH"] || NaN);
  return Number.isFinite(stated) ? new Date(stated * 1000) : new Date();
}

/** Whether anything was said on stderr. */
let hasComplained = false;

/** The process's own, which Node takes a while to open where it is a pipe, and most calls never need. */
const stderr: ProgressStream = {
  get isTTY() {
    return mayBeTerminal(2) && process.stderr.isTTY;
  },
  get columns() {
    return mayBeTerminal(2) ? process.stderr.columns : undefined;
  },
  write(text) {
    hasComplained = true;
    return process.stderr.write(text);
  },
};

/** Not a file, nor a pipe, nor closed. */
function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === "win32") return true;
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Carries out one call on this process's terminal, to the end of what it says there. */
export async function run(args: readonly string[]): Promise<void> {
  process.exitCode = await main(args, {
    stdout: process.stdout,
    stderr,
    now: () => process.uptime() * 1000,
    betweenSteps: holdYoungGeneration,
    time: wallClock(now()),
    version: typeof HUIHE_VERSION === "string" ? HUIHE_VERSION : "from source",
  });
  for (const stream of hasComplained ? [process.stdout, process.stderr] : [process.stdout]) await new Promise((resolve) => void stream.write("", resolve));
}
