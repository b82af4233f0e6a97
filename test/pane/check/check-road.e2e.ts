import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { describePane } from "../describe-pane";
import { openStage, seed, type ShownPage } from "../stage/open-stage";
import type { StagePlay } from "../stage/stage";

/** 德山街道: five hard findings in two forms, and a figure in text that asks for a reason. */
const DESHAN = seed("德山街道3.20最终版.xlsx");

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const summary = (page: Page): Promise<string> => page.getByRole("heading", { level: 2 }).innerText();
const seen = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ""));
const visited = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.stage!.host.visited.map(({ address }) => address));
const type = (page: Page, worksheet: string, address: string, value: number): Promise<void> =>
  page.evaluate(([sheet, cell, figure]) => window.stage!.host.type(sheet, cell, figure), [worksheet, address, value] as const);

/** What stands on the sheet 校验结果, as one text; "" where there is none. */
const findingsSheet = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { sheets } = await window.stage!.host.readWorkbook();
    const found = sheets.find(({ worksheet }) => worksheet === "校验结果");
    return [...(found?.rows.values() ?? [])].map((row) => row.join("|")).join("\n");
  });

describePane("the road 填报 on the screen", () => {
  let shown: ShownPage;

  async function checked(play: Partial<StagePlay> = {}): Promise<Page> {
    shown = await openStage({ workbook: DESHAN, ...play });
    await press(shown.page, "校验本表");
    await seen(shown.page, "清除标注");
    return shown.page;
  }

  afterEach(async () => {
    assert.deepEqual(shown.complaints.filter((text) => !text.includes("ERR_FAILED")), []);
    await shown.close();
  });

  it("says whose form it is before anything is checked, and writes nothing", async () => {
    shown = await openStage({ workbook: DESHAN });
    await seen(shown.page, "德山街道 · 2020-03-20");
    await seen(shown.page, "复工复产日报 · 模板 第3版");
    assert.equal(await findingsSheet(shown.page), "");
  });

  it("leads whoever listens to the result of the check", async () => {
    const page = await checked();
    assert.match(await focused(page), /有 5 处必须改正/);
  });

  it("names each finding aloud by strength, cell, difference, what is wrong and what to do", async () => {
    const page = await checked();
    const name = "必须改正 C28 其中：湖北返岗人员 +15 填报 460，多于“其中：市外返岗人员”的 445（+15）。 其中项不能大于总项，请改正其中一个（C28、C27）。";
    assert.equal(await page.getByRole("listitem").getByRole("button", { name, exact: true }).count(), 1);
  });

  it("walks with arrow keys, Home and End, and shows a cell at Enter only", async () => {
    const page = await checked();
    await page.locator("button[data-finding][tabindex='0']").focus();
    for (const key of ["ArrowDown", "ArrowDown", "End", "ArrowDown", "Home", "ArrowDown"]) await page.keyboard.press(key);
    assert.match(await focused(page), /I10 .*\+7\.64/s);
    assert.deepEqual(await visited(page), []);
    await page.keyboard.press("Enter");
    assert.deepEqual(await visited(page), ["I10"]);
  });

  it("shows cell after cell at 下一条 and F8, and says how far it is", async () => {
    const page = await checked();
    await press(page, "下一条");
    await press(page, "下一条");
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    assert.deepEqual(await visited(page), ["C28", "I10", "I10", "I10"]);
    await seen(page, "第 2 条，共 6 条");
  });

  it("stands at the finding of the cell that somebody selects in the sheet", async () => {
    const page = await checked();
    await page.evaluate(() => window.stage!.host.select({ workbook: window.stage!.host.name, worksheet: "政银企授信签约日报", address: "D10" }));
    await seen(page, "第 6 条，共 6 条");
  });

  it("lists one strength alone, and all again", async () => {
    const page = await checked();
    await page.getByRole("button", { name: /1 需说明/ }).click();
    assert.equal(await page.locator("button[data-finding]").count(), 1);
    await press(page, "看全部");
    assert.equal(await page.locator("button[data-finding]").count(), 6);
  });

  it("follows what is typed, says that the marks are old, and leaves the focus alone", async () => {
    const page = await checked();
    await press(page, "下一条");
    await type(page, "复工复产日报", "C28", 440);
    await seen(page, "有 4 处必须改正");
    await seen(page, "数改过了");
    assert.equal(await focused(page), "下一条");
    await press(page, "重新校验");
    await page.getByText("数改过了").waitFor({ state: "detached" });
    assert.match(await findingsSheet(page), /必须改正 4/);
  });

  it("refuses a stock phrase, keeps a reason on the sheet 校验结果, and asks anew once the figure changes", async () => {
    const page = await checked();
    await press(page, "写说明");
    await page.getByRole("textbox").fill("核实无误");
    await press(page, "保存说明");
    await seen(page, "不算原因");
    assert.doesNotMatch(await findingsSheet(page), /核实无误\|/);
    await page.getByRole("textbox").fill("银行来文即写 2300 万");
    await press(page, "保存说明");
    await seen(page, "已说明：银行来文即写 2300 万");
    assert.equal(await focused(page), "改说明");
    assert.match(await findingsSheet(page), /银行来文即写 2300 万/);
    await page.evaluate(() => window.stage!.host.type("政银企授信签约日报", "D10", "2400万"));
    await seen(page, "请重新说明");
  });

  it("asks before reasons are cleared, and clears what it made and nothing else", async () => {
    const page = await checked();
    await press(page, "写说明");
    await page.getByRole("textbox").fill("银行来文即写 2300 万");
    await press(page, "保存说明");
    await seen(page, "已说明");
    await press(page, "清除标注");
    await press(page, "不清除");
    assert.notEqual(await findingsSheet(page), "");
    await press(page, "清除标注");
    await press(page, "清除");
    await page.getByRole("heading", { level: 2 }).waitFor({ state: "detached" });
    assert.equal(await findingsSheet(page), "");
  });

  it("lists what it found where nothing can be written, and says why", async () => {
    shown = await openStage({ workbook: DESHAN, trouble: "protected" });
    await press(shown.page, "校验本表");
    await shown.page.getByRole("alert").getByText("受保护").first().waitFor();
    assert.match(await summary(shown.page), /有 5 处必须改正/);
  });

  it("stops when somebody asks it to, with nothing written", async () => {
    shown = await openStage({ workbook: DESHAN, slow: 1_500 });
    await press(shown.page, "校验本表");
    await press(shown.page, "取消");
    await seen(shown.page, "已取消");
    assert.equal(await findingsSheet(shown.page), "");
  });

  it("says what to press when a cell is still being typed into, and goes on once it is left", async () => {
    shown = await openStage({ workbook: DESHAN });
    await seen(shown.page, "德山街道 · 2020-03-20");
    await shown.page.evaluate(() => window.stage!.host.enterCell());
    await press(shown.page, "校验本表");
    await seen(shown.page, "表格还没有回应。如果正在某个单元格里输入，请按 Enter。");
    await shown.page.evaluate(() => window.stage!.host.leaveCell());
    await seen(shown.page, "清除标注");
    assert.equal(await shown.page.getByText("表格还没有回应").count(), 0);
  });

  it("keeps its list while the other road is in view, and takes in what changed meanwhile", async () => {
    const page = await checked();
    await page.getByRole("tab", { name: "汇总" }).click();
    await type(page, "复工复产日报", "C28", 440);
    await page.getByRole("tab", { name: "填报" }).click();
    await seen(page, "有 4 处必须改正");
  });
});
