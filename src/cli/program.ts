import { wallClock } from "#jobs/wall-clock";
import { main } from "./main";
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

/** Carries out one call on this process's terminal. */
export async function run(args: readonly string[]): Promise<void> {
  process.exitCode = await main(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => process.uptime() * 1000,
    betweenSteps: holdYoungGeneration,
    time: wallClock(now()),
    version: typeof HUIHE_VERSION === "string" ? HUIHE_VERSION : "from source",
  });
}
