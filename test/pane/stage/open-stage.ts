import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { startChromium } from "../../helpers/chromium";
import type { Pages } from "../../helpers/build-pages";
import { builtOnce } from "../../helpers/built-once";
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

let browser: Promise<Browser> | null = null;
/** The add-in's pages and the stage, built once a run. */
export const theAddin = builtOnce("addin", async () => (await import("./stage-build")).buildAddinAndStage());

/** The one browser of a suite. */
export const theBrowser = (): Promise<Browser> => (browser ??= startChromium());

/** Closes the browser that a suite may have started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** What a page meets besides its own files. */
export interface Surroundings extends NonNullable<Parameters<Browser["newContext"]>[0]> {
  /** What other addresses give: a text, or nothing ever. Whatever is not named is refused. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Whether the test alone moves the clock: without it no time passes, however slow the machine. */
  readonly hasClock?: boolean;
}

/** Shows a page of `pages` (pane.html?…) in a tab that has nothing else: no network, no history, no store. */
export async function showPage(pages: Pages, address: string, look: Look, { elsewhere = {}, hasClock = false, ...options }: Surroundings = {}): Promise<ShownPage> {
  const context = await (await theBrowser()).newContext({ viewport: look, locale: "zh-CN", ...options });
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route("**", (route) => answer(route, { pages, elsewhere, requests }));
  const page = await context.newPage();
  if (hasClock) await stopClock(page);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${ORIGIN}/${address}`, { waitUntil: "commit" });
  return { page, requests, complaints, close: () => closeAll(context) };
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

interface World {
  readonly pages: Pages;
  readonly elsewhere: Readonly<Record<string, string>>;
  readonly requests: string[];
}

async function answer(route: Route, { pages, elsewhere, requests }: World): Promise<void> {
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

async function closeAll(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
}
