import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "#core";
import { ruleBookTexts } from "../../../src/pane/rule-books/rule-book-texts";
import { describePane } from "../describe-pane";
import { openStage, type ShownPage } from "../stage/open-stage";
import { CLASHING, REDUNDANT } from "./clashing-template";

const CLASH = {
  "zh-CN": ["规则 a.open、a.more、a.least 不能同时成立；去掉其中任何一条，其余的就不矛盾。", "a.open：已复工 ≤ 企业总数", "a.more：当日新增 ≤ 已复工"],
  "zh-TW": ["規則 a.open、a.more、a.least 不能同時成立；去掉其中任何一條，其餘的就不矛盾。", "a.open：已复工 ≤ 企业总数", "a.more：当日新增 ≤ 已复工"],
  en: ["The rules a.open, a.more, a.least cannot all hold; without any one of them the others can.", "a.open: reopened ≤ all firms", "a.more: new today ≤ reopened"],
} as const;

const seen = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

async function bring(page: Page, language: Language, name: string, text: string): Promise<void> {
  const row = page.getByRole("group", { name: ruleBookTexts(language)("title") });
  await row.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** What a person does: opens an empty sheet and pastes the text of a template, a line a row. */
async function paste(page: Page, text: string): Promise<void> {
  const lines = text.split("\n");
  await page.evaluate(async (typed) => {
    for (const [row, line] of typed.entries()) await window.stage!.host.type("Sheet1", `A${row + 1}`, line);
  }, lines);
}

describePane("templates of the supervisor's own", () => {
  let shown: ShownPage;

  const open = async (language: Language = "zh-CN"): Promise<Page> => (shown = await openStage({ road: "consolidate", language })).page;

  afterEach(async () => {
    assert.deepEqual(shown.complaints, []);
    await shown.close();
  });

  for (const language of LANGUAGES) {
    it(`names the smallest set of rules that clash and what each demands, within 320 pixels (${language})`, async () => {
      const page = await open(language);
      await bring(page, language, "简报模板.json", CLASHING);
      for (const text of CLASH[language]) await seen(page, text);
      assert.equal(await page.getByText("a.staff").count(), 0);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    });
  }

  it("says what is only superfluous, and that a file is no template at all", async () => {
    const page = await open();
    await bring(page, "zh-CN", "简报模板.json", REDUNDANT);
    await seen(page, "规则“a.least”由其他规则（a.open、a.more）就能推出。");
    await bring(page, "zh-CN", "名册.json", "名称,代码");
    await seen(page, "名册.json 不能用，其余照旧");
    await seen(page, "复工简报 第2版");
  });

  it("checks a template that is pasted into the workbook, as soon as it stands there", async () => {
    const page = await open();
    await seen(page, "把各单位的报表加起来");
    await paste(page, CLASHING);
    await seen(page, CLASH["zh-CN"][0]);
    await seen(page, "工作表“Sheet1”");
  });
});
