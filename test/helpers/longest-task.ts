import type { Page } from "playwright-core";
import { theBrowser } from "./tabs";

/** As much of a trace as is looked at; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Milliseconds that the longest task of the page's main thread kept the processor while `act` was going on: what a long task takes on a
 * machine that has nothing else to do. (The clock of a busy one counts the others' turns, too.)
 */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = await theBrowser();
  await browser.startTracing(page, { categories: ["-*", "toplevel"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf));
  const tasks = traceEvents.filter((event) => event.ph === "X" && event.name.endsWith("RunTask") && main.has(threadOf(event)));
  const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
  if (times.length === 0) throw new Error("the browser tells no times of tasks");
  return times.reduce((longest, time) => Math.max(longest, time));
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
