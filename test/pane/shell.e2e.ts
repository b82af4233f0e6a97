import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { OFFICE_JS_FILES } from "../../.config/addin-build.mjs";
import type { Pages } from "../helpers/build-pages";
import { describePane } from "./describe-pane";
import { officeJs, type OfficeAsMet } from "./stage/fake-office";
import { showPage, theAddin, type ShownPage } from "./stage/open-stage";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const require = createRequire(import.meta.url);
const LOOK = { width: 320, height: 640 };

describePane("pane.html", () => {
  let pages: Pages;
  let shown: ShownPage;

  before(async () => {
    pages = await theAddin();
  });

  afterEach(() => shown?.close());

  const show = async (options: Parameters<typeof showPage>[3] = {}, address = "pane.html"): Promise<ShownPage> => (shown = await showPage(pages, address, LOOK, options));
  const met = (office: OfficeAsMet, address = "pane.html"): Promise<ShownPage> => show({ elsewhere: { [OFFICE]: officeJs(office) } }, address);
  const says = (text: string): Promise<void> => shown.page.getByText(text).locator("visible=true").first().waitFor();
  const pageOf = (): Promise<string | null> => shown.page.locator("html").getAttribute("data-page");
  const wholeText = (): Promise<string> => shown.page.locator("body").innerText();

  it("can be read in three languages before any script has run, and says that scripts are needed", async () => {
    await show({ javaScriptEnabled: false });
    await says("汇核正在打开…");
    const text = await wholeText();
    for (const part of ["匯核正在開啟…", "Huihe is opening…", "这里不允许运行脚本", "Scripts are not allowed here"]) assert.ok(text.includes(part), part);
    assert.ok(!text.includes("Try again"));
  });

  it("speaks the browser's language until Office says otherwise", async () => {
    await show({ elsewhere: { [OFFICE]: "hangs" }, locale: "zh-HK" });
    await says("匯核正在開啟…");
    assert.ok(!(await wholeText()).includes("汇核正在打开…"));
  });

  it("names the address of office.js at once when it is refused", async () => {
    await show();
    await says("汇核没能打开");
    await says(OFFICE);
    await shown.page.getByRole("button", { name: "再试一次" }).click();
    await says("汇核没能打开");
    assert.equal(shown.requests.filter((request) => request === OFFICE).length, 2);
  });

  it("names it after ten seconds when nothing comes at all", async () => {
    await show({ elsewhere: { [OFFICE]: "hangs" }, hasClock: true });
    await says("汇核正在打开…");
    await shown.page.clock.fastForward(9_000);
    assert.equal(await pageOf(), "opening");
    await shown.page.clock.fastForward(1_500);
    await says(OFFICE);
  });

  it("names a file of ours that is missing on the server", async () => {
    const [script] = [...pages.keys()].filter((file) => /^pane\..*\.js$/.test(file));
    const incomplete = new Map([...pages].filter(([file]) => file !== script));
    shown = await showPage(incomplete, "pane.html", LOOK, { elsewhere: { [OFFICE]: officeJs({ host: "Excel" }) } });
    await says(script!);
  });

  it("sends a reader who opened it outside of Excel to Excel, or to what works without", async () => {
    await met({ host: null });
    await says("请在 Excel 里打开汇核");
    await says("命令行");
  });

  it("knows an ordinary browser tab by the genuine office.js too, which gets all that it asks for", async () => {
    const genuine = OFFICE_JS_FILES.map((file) => [new URL(file, OFFICE).href, readFileSync(require.resolve(`@microsoft/office-js/dist/${file}`), "utf8")] as const);
    await show({ elsewhere: Object.fromEntries(genuine) });
    await says("请在 Excel 里打开汇核");
    assert.deepEqual(shown.requests.filter((request) => request.startsWith("https:") && !genuine.some(([address]) => address === request)), []);
  });

  it("says that Excel is too old, and from which on it is not", async () => {
    await met({ host: "Excel", excelApi: false, displayLanguage: "en-US" });
    await says("This computer’s Excel is too old");
    assert.match(await wholeText(), /needs Excel 2021 or later/);
  });

  it("tells to press Enter when Excel does not answer", async () => {
    await show({ elsewhere: { [OFFICE]: officeJs({ host: "Excel", answer: "never" }) }, hasClock: true });
    await shown.page.waitForFunction(() => document.documentElement.dataset["page"] === "connecting");
    await shown.page.clock.fastForward(10_500);
    await says("请按 Enter 键");
  });

  it("says what Excel met, and offers another try", async () => {
    await met({ host: "Excel", answer: "busy" });
    await shown.page.getByRole("button", { name: "再试一次" }).waitFor();
    assert.equal(await pageOf(), "trouble");
    assert.match(await wholeText(), /单元格里输入[^]*请按 Enter/);
  });

  it("gives way to the pane in Excel's language and colours, on the road that the ribbon asked for", async () => {
    await met({ host: "Excel", answer: "workbook", displayLanguage: "en-GB", background: "#262626" }, "pane.html?road=consolidate&_host_Info=Excel$Win32$16.01$en-GB");
    await shown.page.getByRole("tab", { name: "Consolidate", selected: true }).waitFor();
    assert.equal(await pageOf(), "pane");
    assert.equal(await shown.page.locator("html").getAttribute("lang"), "en");
    const background = await shown.page.locator("#pane .fui-FluentProvider").evaluate((element) => getComputedStyle(element).getPropertyValue("--colorNeutralBackground1").trim());
    assert.match(background, /^#[0-4]/);
  });

  it("asks for nothing but its own files and office.js, and never breaks its own policy", async () => {
    await met({ host: "Excel", answer: "workbook" });
    await shown.page.getByRole("tab", { name: "填报" }).waitFor();
    assert.deepEqual(shown.requests.filter((request) => request.startsWith("https:") && request !== OFFICE), []);
    assert.deepEqual(shown.complaints.filter((complaint) => /Content Security Policy|violates/.test(complaint)), []);
  });

  it("is checked by its policy indeed: what is forbidden is complained of", async () => {
    await met({ host: null });
    await says("请在 Excel 里打开汇核");
    await shown.page.evaluate(() => fetch("https://example.com/").catch(() => undefined));
    await shown.page.evaluate(() => document.head.append(Object.assign(document.createElement("style"), { textContent: "body { color: red }" })));
    for (const directive of ["connect-src", "style-src"]) assert.ok(shown.complaints.some((complaint) => complaint.includes("Content Security Policy") && complaint.includes(directive)), directive);
    assert.ok(!shown.requests.includes("https://example.com/"));
  });
});

describePane("the other pages of the add-in", () => {
  it("help.html is read without any script, in three languages", async () => {
    const shown = await showPage(await theAddin(), "help.html", LOOK, { javaScriptEnabled: false });
    for (const heading of ["汇核怎么用", "匯核怎麼用", "How to use Huihe"]) await shown.page.getByRole("heading", { name: heading }).waitFor();
    assert.ok(await shown.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await shown.close();
  });

  it("trouble.html says why a ribbon button came to nothing, as plain text", async () => {
    const told = new URLSearchParams({ what: "<b>没有清除</b>", remedy: "请点“校验”。", language: "zh-CN" });
    const shown = await showPage(await theAddin(), `trouble.html?${told.toString()}`, LOOK, { elsewhere: { [OFFICE]: "" } });
    await shown.page.getByRole("heading", { name: "<b>没有清除</b>" }).waitFor();
    await shown.page.getByText("请点“校验”。").waitFor();
    await shown.close();
  });
});
