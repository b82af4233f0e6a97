import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { describePane } from "../describe-pane";
import { tabTo } from "../../helpers/tab-to";
import { openStage, seed, type ShownPage } from "../stage/open-stage";
import type { StagePlay } from "../stage/stage";

/** 府坪街道: everything agrees. */
const FUPING = seed("复工复产日报-府坪街道-3.20.xlsx");
/** 启明街道: four figures in text, which ask for a reason. */
const QIMING = seed("3.20日报（启明街道）.xlsx");
/** 德山街道: five hard findings in two forms, and a figure in text that asks for a reason. */
const DESHAN = seed("德山街道3.20最终版.xlsx");

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const seen = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ""));
const type = (page: Page, worksheet: string, address: string, value: string | number): Promise<void> =>
  page.evaluate(([sheet, cell, figure]) => window.stage!.host.type(sheet, cell, figure), [worksheet, address, value] as const);

/** What stands on a sheet of ours, as one text; "" where there is none. */
const textOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const { sheets } = await window.stage!.host.readWorkbook();
    const found = sheets.find(({ worksheet }) => worksheet === wanted);
    return [...(found?.rows.values() ?? [])].map((row) => row.join("|")).join("\n");
  }, name);

describePane("sending a form in, on the screen", () => {
  let shown: ShownPage;

  async function checked(workbook: string, play: Partial<StagePlay> = {}): Promise<Page> {
    shown = await openStage({ workbook, ...play });
    await press(shown.page, "校验本表");
    await seen(shown.page, "清除标注");
    return shown.page;
  }

  async function ready(): Promise<Page> {
    const page = await checked(FUPING);
    await page.getByLabel("填报人").fill("张小丽");
    await press(page, "准备报送");
    await seen(page, "已于 2020-03-20 18:05 准备报送，第1版");
    return page;
  }

  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  it("stamps the workbook, tells whoever listens, and proposes file name, subject and text", async () => {
    const page = await ready();
    assert.match(await focused(page), /已于 2020-03-20 18:05 准备报送，第1版/);
    assert.match(await textOf(page, "报送单"), /填报人 张小丽/);
    assert.equal(await page.getByLabel("文件名", { exact: true }).inputValue(), "复工复产日报_府坪街道_2020-03-20_第1版.xlsx");
    assert.equal(await page.getByLabel("主题", { exact: true }).inputValue(), "【复工复产日报】府坪街道 2020-03-20 第1版");
    assert.match(await page.getByLabel("正文", { exact: true }).inputValue(), /填报人：张小丽/);
    assert.equal(await page.evaluate(() => window.stage!.host.marks.length), 0);
  });

  it("opens the mail program with all of it", async () => {
    const page = await ready();
    const address = await page.getByRole("link", { name: "打开邮件程序" }).getAttribute("href");
    const query = new URL(address!).searchParams;
    assert.deepEqual([query.get("subject"), query.get("body")?.includes("填报人：张小丽")], ["【复工复产日报】府坪街道 2020-03-20 第1版", true]);
  });

  it("copies the file name; where that is not allowed, selects it and says what to press", async () => {
    const page = await ready();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(page, "复制文件名");
    await seen(page, "已复制");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "复工复产日报_府坪街道_2020-03-20_第1版.xlsx");
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException("not in this frame", "NotAllowedError"))));
    await press(page, "复制文件名");
    await seen(page, "这里不让自动复制。已经选中，请按 Ctrl+C。");
    assert.equal(await page.evaluate(() => getSelection()?.toString()), "复工复产日报_府坪街道_2020-03-20_第1版.xlsx");
  });

  it("says when figures changed after that, and becomes the next edition", async () => {
    const page = await ready();
    await type(page, "复工复产日报", "C28", 6);
    await seen(page, "改动后还没有重新报送");
    assert.equal(await page.getByLabel("文件名", { exact: true }).count(), 0);
    await press(page, "重新准备报送");
    await seen(page, "已于 2020-03-20 18:05 准备报送，第2版");
    assert.match(await textOf(page, "报送单"), /填报人 张小丽/);
    assert.doesNotMatch(await textOf(page, "校验结果"), /校验报送以后/);
    assert.equal(await page.getByText("数改过了").count(), 0);
  });

  it("says before a check too that the workbook was made ready, and by whom", async () => {
    const page = await ready();
    await press(page, "清除标注");
    await page.getByText("全部通过，可以报送").waitFor({ state: "detached" });
    await seen(page, "已于 2020-03-20 18:05 准备报送，第1版");
    assert.equal(await page.getByLabel("填报人").inputValue(), "张小丽");
  });

  it("says what is missing, and leads to the first of it, whatever is listed", async () => {
    const page = await checked(DESHAN);
    await page.getByRole("button", { name: /1 需说明/ }).click();
    await press(page, "准备报送：先改正 5 处");
    const visited = await page.evaluate(() => window.stage!.host.visited.map(({ address }) => address));
    assert.deepEqual([visited, await page.locator("button[data-finding]").count()], [["C28"], 6]);
    await page.locator("[aria-current=true]").getByText("C28").first().waitFor();
    assert.equal(await textOf(page, "报送单"), "");
  });

  it("counts the reasons that are owed, and lets the workbook go with the last of them", async () => {
    const page = await checked(QIMING);
    for (let owed = 4; owed > 0; owed--) {
      await press(page, `准备报送：先说明 ${owed} 处原因`);
      await page.getByRole("listitem").filter({ has: page.locator("[aria-current=true]") }).getByRole("button", { name: "写说明" }).click();
      await page.getByLabel("为什么是这样？").fill("系统导出时带了单位，数字已逐个核对");
      await press(page, "保存说明");
      await page.getByLabel("为什么是这样？").waitFor({ state: "detached" });
    }
    await press(page, "准备报送");
    await seen(page, "准备报送，第1版");
    assert.match(await textOf(page, "报送单"), /已说明 4/);
    assert.match(await page.getByLabel("正文", { exact: true }).inputValue(), /需要说明的 4 处/);
  });

  it("is done without a mouse", async () => {
    const page = await checked(FUPING);
    await tabTo(page, "准备报送");
    await page.keyboard.press("Enter");
    await seen(page, "已于 2020-03-20 18:05 准备报送，第1版");
    await tabTo(page, "打开邮件程序");
  });
});
