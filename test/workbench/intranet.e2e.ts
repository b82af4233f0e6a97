import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { Page } from "playwright-core";
import type { Pages } from "../helpers/build-pages";
import { theBrowser } from "../helpers/tabs";
import { describePane } from "../pane/describe-pane";
import { partsOf, theWorkbench } from "./open-workbench";

const FOLDER = "/tools/huihe/";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".wasm": "application/wasm" };

/** Hands out files as any server does that knows nothing of them but their names; the workbench lies in a folder of its own. */
function fileServer(pages: Pages): Server {
  return createServer(({ url = "/" }, answer) => {
    const { pathname } = new URL(url, "http://intranet");
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || "index.html" : "";
    const body = pages.get(path);
    if (!body) return void answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
  });
}

describePane("the workbench in a folder of an intranet server", () => {
  let server: Server;
  let page: Page;
  const refused: string[] = [];
  const complaints: string[] = [];

  before(async function () {
    this.timeout(300_000);
    server = fileServer(await theWorkbench()).listen(0, "127.0.0.1");
    const context = await (await theBrowser()).newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", reducedMotion: "reduce" });
    page = await context.newPage();
    page.on("requestfailed", (request) => refused.push(request.url()));
    page.on("response", (response) => response.ok() || refused.push(response.url()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}?sample=faulty`);
  });
  after(async () => {
    await page?.context().close();
    server?.close();
  });

  it("opens there, its samples and icons with it", async () => {
    const { closeTour, front } = partsOf(page);
    await closeTour();
    await front.getByText("南坪街道 · 2020-03-20").waitFor();
    assert.ok(await page.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0)));
  });

  it("goes on without the network once all of it was loaded: checks, recalculates, consolidates", async () => {
    const { paneButton, pane, front, goTo, type } = partsOf(page);
    await page.waitForFunction(() => document.documentElement.dataset["complete"] === "true");
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await paneButton(pane("check.press")).click();
    await front.getByText(/^填报 5，/).waitFor();
    await goTo("C8");
    await type("=1+2");
    await goTo("C9");
    await front.getByRole("tab", { name: pane("road.consolidate") }).click();
    await front.getByText("要汇总的报表").waitFor();
  });

  it("loads all of itself in a tab at the back, too, where nothing is drawn", async () => {
    const back = await page.context().newPage();
    await back.addInitScript({ content: 'Object.defineProperty(document, "hidden", { get: () => true }); window.requestAnimationFrame = () => 0;' });
    await page.context().setOffline(false);
    await back.goto(page.url().replace(/\?.*/, ""));
    await back.waitForFunction(() => document.documentElement.dataset["complete"] === "true", null, { polling: 100 });
    await back.close();
  });

  it("asked for nothing that is not there, and nothing went wrong in the page", () => {
    assert.deepEqual([refused, complaints], [[], []]);
  });
}, theWorkbench);
