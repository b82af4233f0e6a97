import { performance } from "node:perf_hooks";
import { main } from "./main";

/** Set by the build. */
declare const HUIHE_VERSION: string | undefined;

/** Local time to the minute: 2020-03-20 18:05. */
function wallClock(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

// Somebody who has seen enough (huihe … | head) is no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
  time: wallClock(new Date()),
  version: typeof HUIHE_VERSION === "string" ? HUIHE_VERSION : "from source",
}).then((status) => {
  process.exitCode = status;
});
