import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds on the page as it is now, a line a place: "color-contrast: … <span>…"; `rules` alone where some are named, and nothing inside of `except`. */
export async function axeViolations(page: Page, rules?: readonly string[], except?: string): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const run = rules ? { runOnly: { type: "rule", values: rules } } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${except ? JSON.stringify({ exclude: except.split(", ").map((selector) => [selector]) }) : "document"}, ${JSON.stringify(run)})`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ""}`));
}
