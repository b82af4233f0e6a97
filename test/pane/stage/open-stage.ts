import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page, Route } from "playwright-core";
import type { Pages } from "../../helpers/build-pages";
import { builtOnce } from "../../helpers/built-once";
import { takeTab } from "../../helpers/tabs";
import type { StagePlay } from "./stage";

/** Where pages stand while tests look at them; nothing listens there, every request is answered by the test. */
export const ORIGIN = "https://huihe.test";

const SUBMISSIONS = fileURLToPath(new URL("../../../seeds/wuling/submissions/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png", ".wasm": "application/wasm" };

/** How the reader sees the pane. */
export interface Look {
  /** CSS pixels; the pane of Excel is 320 at the least. */
  readonly width: number;
  readonly height: number;
}

/** A page in a tab of its own. */
export interface ShownPage {
  readonly page: Page;
  /** What the page asked for, in order; whatever is not its own is refused. */
  readonly requests: string[];
  /** What went wrong in the page: errors, and what its own policy forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The add-in's pages and the stage, built once a run. */
export const theAddin = builtOnce("addin", async () => (await import("./stage-build")).buildAddinAndStage());

/** What a page meets besides its own files. */
export interface Surroundings extends BrowserContextOptions {
  /** What other addresses give: a text, or nothing ever. Whatever is not named is refused. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Whether the test alone moves the clock: without it no time passes, however slow the machine. */
  readonly hasClock?: boolean;
}

/** Shows a page of `pages` (pane.html?…) in a tab that has nothing else: no network, no store. */
export async function showPage(pages: Pages, address: string, look: Look, { elsewhere = {}, hasClock = false, ...options }: Surroundings = {}): Promise<ShownPage> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const tab = await takeTab({ locale: "zh-CN", ...options });
  tab.enter({ answer: (route) => answer(route, { pages, elsewhere, requests }), complain: (what) => complaints.push(what) });
  await tab.page.setViewportSize(look);
  if (hasClock) await stopClock(tab.page);
  await tab.page.goto(`${ORIGIN}/${address}`, { waitUntil: "commit" });
  return { page: tab.page, requests, complaints, close: () => tab.leave(hasClock ? "spoilt" : undefined) };
}

/** The pane in front of a workbook; resolves when the pane is mounted. Needs a browser: ask noChromium first. */
export async function openStage(play: Partial<StagePlay>, look: Look = { width: 320, height: 640 }): Promise<ShownPage> {
  const full: StagePlay = { road: "check", language: "zh-CN", theme: "light", ...play };
  const forcedColors = full.theme === "high-contrast" ? "active" : "none";
  const shown = await showPage(await theAddin(), `stage.html#${encodeURIComponent(JSON.stringify(full))}`, look, {
    forcedColors, colorScheme: full.theme === "light" ? "light" : "dark", reducedMotion: "reduce", locale: full.language,
  });
  await shown.page.waitForFunction(() => window.stage !== undefined && document.getElementById("pane")!.childElementCount > 0);
  return shown;
}

/** The path of a file of the district 武陵区, for file choosers. */
export const submission = (name: string): string => `${SUBMISSIONS}${name}`;

/** The address of such a file on the stage, for plays. */
export const seed = (name: string): string => `${ORIGIN}/seeds/${encodeURIComponent(name)}`;

interface Served {
  readonly pages: Pages;
  readonly elsewhere: Readonly<Record<string, string>>;
  readonly requests: string[];
}

async function answer(route: Route, { pages, elsewhere, requests }: Served): Promise<void> {
  const url = new URL(route.request().url());
  const isOwn = url.origin === ORIGIN;
  const path = decodeURIComponent(url.pathname.slice(1));
  requests.push(isOwn ? path : url.href);
  if (isOwn && path.startsWith("seeds/")) return route.fulfill({ body: readFileSync(submission(path.slice("seeds/".length))) });
  const body = isOwn ? pages.get(path) : elsewhere[url.href];
  // A request that is never answered ends with its tab.
  if (body === "hangs") return;
  return body === undefined ? route.abort() : route.fulfill({ body, contentType: TYPES[extname(path)] ?? "application/octet-stream" });
}

async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}
