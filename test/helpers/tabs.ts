import type { Browser, BrowserContext, BrowserContextOptions, Page, Route } from "playwright-core";
import { startChromium } from "./chromium";

/** What a page finds around it: the answers to its requests, and whoever listens to what goes wrong in it. */
export interface World {
  answer(route: Route): Promise<void>;
  complain(what: string): void;
}

/** A tab of the browser, with nothing in it of the page that was there before. */
export interface Tab {
  readonly page: Page;
  /** What the page meets from now on. */
  enter(world: World): void;
  /** Gives the tab back, for another page with the same options; `spoilt`: closes it instead. */
  leave(spoilt?: "spoilt"): Promise<void>;
}

/** Where a tab stands between two pages, on the server of these. */
const EMPTY = "/left.html";
const NOWHERE: World = {
  answer: (route) => (new URL(route.request().url()).pathname === EMPTY ? route.fulfill({ body: "", contentType: "text/html" }) : route.abort()),
  complain: () => undefined,
};

let browser: Promise<Browser> | null = null;
const free = new Map<string, Tab[]>();

/** The one browser of a process. */
export const theBrowser = (): Promise<Browser> => (browser ??= startChromium());

/** Closes the browser that may have been started. */
export async function closeBrowser(): Promise<void> {
  free.clear();
  await (await browser)?.close();
  browser = null;
}

/** A tab without history or store. A used one is taken where there is one: its program is warm, and a new one costs a second of the processor. */
export async function takeTab(options: BrowserContextOptions): Promise<Tab> {
  const kind = JSON.stringify(options);
  return free.get(kind)?.pop() ?? openTab(kind, await (await theBrowser()).newContext(options));
}

async function openTab(kind: string, context: BrowserContext): Promise<Tab> {
  let world = NOWHERE;
  await context.route("**", (route) => world.answer(route));
  const page = await context.newPage();
  page.on("pageerror", (error) => world.complain(String(error)));
  page.on("console", (message) => message.type() === "error" && world.complain(message.text()));
  const tab: Tab = {
    page,
    enter: (entered) => (world = entered),
    async leave(spoilt) {
      world = NOWHERE;
      if (spoilt || !(await isLeft(page))) return closeAll(context);
      free.set(kind, [...(free.get(kind) ?? []), tab]);
    },
  };
  return tab;
}

/** Whether a page could be left, and what it stored and was allowed could be taken away; not so where it stands still or runs no scripts. */
async function isLeft(page: Page): Promise<boolean> {
  try {
    await page.goto(new URL(EMPTY, page.url()).href, { timeout: 5_000 });
    await page.evaluate("localStorage.clear(), sessionStorage.clear()");
    await page.context().clearPermissions();
    return true;
  } catch {
    return false;
  }
}

async function closeAll(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
}
