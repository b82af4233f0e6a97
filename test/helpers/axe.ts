import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** Resolves when what has just changed is drawn and its colours have arrived: a button that comes alive fades from grey for a moment. What moves for ever, as a bar at work does, is not waited for. */
const settled = async (): Promise<void> => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.all(document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity).map((animation) => animation.finished.catch(() => undefined)));
};

/** What axe finds on the page as soon as it has settled, a line a place: "color-contrast: … <span>…"; `rules` alone where some are named, and nothing inside of `except`. */
export async function axeViolations(page: Page, rules?: readonly string[], except?: string): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(SOURCE);
  await page.evaluate(settled);
  // What passed is not described: that takes as long as finding it.
  const run = { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${except ? JSON.stringify({ exclude: except.split(", ").map((selector) => [selector]) }) : "document"}, ${JSON.stringify(run)})`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ""}`));
}
