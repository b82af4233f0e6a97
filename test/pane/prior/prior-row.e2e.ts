import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { LANGUAGES, periodIn, type Language } from "#core";
import { paneText } from "../../../src/pane/pane-texts";
import { priorTexts } from "../../../src/pane/prior/prior-texts";
import { describePane } from "../describe-pane";
import { openStage, seed, submission, type ShownPage } from "../stage/open-stage";

/** 南坪街道: paid out 9,050.00 to date, 9,500.00 the day before. */
const NANPING = seed("南坪街道日报 3.20.xlsx");
const YESTERDAY = fileURLToPath(new URL("../../../seeds/wuling/prior/武陵区汇总2020-03-19.xlsx", import.meta.url));

const choose = (page: Page, language: Language, file: string): Promise<void> =>
  page.getByRole("group", { name: priorTexts(language)("title") }).locator("input[type=file]").setInputFiles(file);
const seen = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const isWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describePane("comparing with the last period", () => {
  let shown: ShownPage;

  async function atTheForm(language: Language = "zh-CN"): Promise<Page> {
    shown = await openStage({ workbook: NANPING, language });
    await shown.page.getByRole("button", { name: paneText("check.press", language), exact: true }).waitFor();
    return shown.page;
  }

  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  for (const language of LANGUAGES) {
    it(`names the file, its period and its units, and brings last period's figure into the findings, within 320 pixels (${language})`, async () => {
      const page = await atTheForm(language);
      await choose(page, language, YESTERDAY);
      await seen(page, "武陵区汇总2020-03-19.xlsx");
      await seen(page, priorTexts(language)("holds", { period: periodIn("2020-03-19", language), count: 19 }));
      await press(page, paneText("check.press", language));
      await page.getByRole("button", { name: /C25.*9050\.00.*9500\.00/s }).waitFor();
      assert.equal(await isWide(page), false);
    });

    it(`says what is wrong with a file that is none, and keeps the one before (${language})`, async () => {
      const page = await atTheForm(language);
      await choose(page, language, YESTERDAY);
      await seen(page, "武陵区汇总2020-03-19.xlsx");
      await choose(page, language, fileURLToPath(new URL("../../../seeds/wuling/roster.csv", import.meta.url)));
      await seen(page, priorTexts(language)("refused", { file: "roster.csv" }));
      await seen(page, priorTexts(language)("kept"));
      assert.equal(await page.getByText("武陵区汇总2020-03-19.xlsx").count(), 1);
      assert.equal(await isWide(page), false);
    });
  }

  it("says that a file of the same day is not earlier, and holds it against no form", async () => {
    const page = await atTheForm();
    await press(page, "校验本表");
    const before = await page.getByRole("heading", { level: 2 }).innerText();
    await choose(page, "zh-CN", submission("长庚街道3.20.xlsx"));
    await seen(page, "往期工作簿 长庚街道3.20.xlsx 是2020年3月20日的，不早于要校验的2020年3月20日，没有拿来比较。");
    assert.equal(await page.getByRole("heading", { level: 2 }).innerText(), before);
  });

  it("compares at once where a list is in view, and no longer once the file is taken away", async () => {
    const page = await atTheForm();
    await press(page, "校验本表");
    await seen(page, "清除标注");
    const fallen = page.getByRole("button", { name: /少于2020年3月19日的 9500\.00万元/ });
    assert.equal(await fallen.count(), 0);
    await choose(page, "zh-CN", YESTERDAY);
    await fallen.waitFor();
    await press(page, "不再比较 武陵区汇总2020-03-19.xlsx");
    await fallen.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "选上期的表…");
  });

  it("is remembered on the other road", async () => {
    const page = await atTheForm();
    await choose(page, "zh-CN", YESTERDAY);
    await seen(page, "武陵区汇总2020-03-19.xlsx");
    await page.getByRole("tab", { name: "汇总" }).click();
    await page.getByRole("tabpanel", { name: "汇总" }).getByText("武陵区汇总2020-03-19.xlsx").waitFor();
  });
});
