import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { sheetText, type Language } from "../../../src/core";
import { collectTexts } from "../../../src/pane/collect/collect-texts";
import { consolidateTexts } from "../../../src/pane/consolidate/consolidate-texts";
import { formsTexts } from "../../../src/pane/forms/forms-texts";
import { paneText } from "../../../src/pane/pane-texts";
import { priorTexts } from "../../../src/pane/prior/prior-texts";
import { sendingTexts } from "../../../src/pane/check/sending-texts";
import { issueTexts } from "../../../src/pane/issue/issue-texts";
import { routineTexts } from "../../../src/pane/routine/routine-texts";
import { ruleBookTexts } from "../../../src/pane/rule-books/rule-book-texts";
import { seedMails } from "../../helpers/seed-mails";
import { sheet } from "../../helpers/sheet";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { CLASHING } from "../rule-books/clashing-template";
import { seed, submission } from "./open-stage";
import type { StagePlay } from "./stage";
import { explainedFile, stampedFile } from "./stamped-file";

/** A state of the pane, and how a person gets there. */
export interface Scene {
  readonly name: string;
  readonly play: Partial<StagePlay>;
  /** The scene, of the same play, in which the person goes on; without one, the pane has just been opened. */
  readonly after?: string;
  /** What the person does, until the state is on the screen. */
  readonly act: (page: Page, language: Language) => Promise<void>;
}

const ROSTER = fileURLToPath(new URL("../../../seeds/wuling/roster.csv", import.meta.url));
/** What the district accepted the day before. */
const YESTERDAY = fileURLToPath(new URL("../../../seeds/wuling/prior/武陵区汇总2020-03-19.xlsx", import.meta.url));
const ALL = readdirSync(submission(""));

/** 南坪街道: four hard findings. */
const NANPING = seed("南坪街道日报 3.20.xlsx");
/** 启明街道: soft findings, which ask for a reason. */
const QIMING = seed("3.20日报（启明街道）.xlsx");
/** 府坪街道: everything agrees. */
const FUPING = seed("复工复产日报-府坪街道-3.20.xlsx");

/** A workbook that is no form of anybody's. */
const NOTICE = XlsxHost.fromSnapshot({ name: "会议通知.xlsx", sheets: [sheet("Sheet1", "| | A |\n| 1 | 会议通知 |", { workbook: "会议通知.xlsx" })] }, nodeCodec).save();

/** The button with this text. */
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

const seen = (page: Page, text: string): Promise<void> => page.getByText(text).locator("visible=true").first().waitFor();

async function ready(page: Page, language: Language): Promise<void> {
  await button(page, paneText("check.press", language)).waitFor();
}

async function check(page: Page, language: Language): Promise<void> {
  await button(page, paneText("check.press", language)).click();
  await button(page, paneText("clear.press", language)).waitFor();
}

async function audit(page: Page, language: Language): Promise<void> {
  await button(page, paneText("audit.press", language)).click();
  await seen(page, paneText("audited.how", language));
  await button(page, paneText("clear.press", language)).waitFor();
}

async function explain(page: Page, language: Language): Promise<void> {
  await check(page, language);
  await button(page, paneText("explain.write", language)).first().click();
  await page.getByRole("textbox").fill("已核实");
  await button(page, paneText("explain.save", language)).click();
  await page.getByRole("alert").first().waitFor();
}

/** Gives the reason that 启明街道 owes, so that nothing is in the way any more. */
async function explainWell(page: Page, language: Language): Promise<void> {
  await check(page, language);
  for (;;) {
    const next = button(page, paneText("explain.write", language)).first();
    if ((await next.count()) === 0) return;
    await next.click();
    await page.getByLabel(paneText("explain.label", language)).fill("新增3家企业，上月才开业");
    await button(page, paneText("explain.save", language)).click();
    await page.getByLabel(paneText("explain.label", language)).waitFor({ state: "detached" });
  }
}

/** Makes the workbook ready to be sent. */
async function makeReady(page: Page, language: Language): Promise<void> {
  const say = sendingTexts(language);
  await page.getByLabel(say("filler")).fill("张小丽");
  await button(page, say("press")).click();
  await seen(page, say("attach"));
}

/** Changes a figure of the form that is ready. */
async function changeReady(page: Page, language: Language): Promise<void> {
  await page.evaluate(() => window.stage!.host.type("复工复产日报", "C28", 6));
  await seen(page, sendingTexts(language)("changed"));
}

async function change(page: Page, language: Language): Promise<void> {
  await page.evaluate(() => window.stage!.host.type("复工复产日报", "C14", 108));
  await seen(page, paneText("stale.what", language));
}

/** Somebody presses the button without having left the cell that is being typed into. */
async function wait(page: Page, language: Language): Promise<void> {
  await ready(page, language);
  await page.evaluate(() => window.stage!.host.enterCell());
  await button(page, paneText("check.press", language)).click();
  await seen(page, paneText("waiting", language));
}

/** Puts right what is likely wrong: 口罩·本日库存, 2635 written as 2365. */
async function putRight(page: Page, language: Language): Promise<void> {
  await button(page, paneText("right.press", language, { cell: "G7", value: "2635" })).click();
  await seen(page, paneText("stale.what", language));
}

const family = (page: Page, language: Language): Locator => button(page, paneText("findings.alike", language, { count: 6 }));

/** Seven figures are missing: they are one line. */
async function leaveBlank(page: Page, language: Language): Promise<void> {
  await ready(page, language);
  await page.evaluate(async () => {
    for (const row of [7, 8, 9, 10, 11, 12, 13]) await window.stage!.host.type("复工复产日报", `G${row}`, "");
  });
  await check(page, language);
  await family(page, language).scrollIntoViewIfNeeded();
}

/** Chooses workbooks of earlier periods to compare with. */
const choosePrior = (page: Page, language: Language, files: readonly string[]): Promise<void> =>
  page.getByRole("group", { name: priorTexts(language)("title") }).locator("input[type=file]").setInputFiles([...files]);

/** Compares with the day before; what was reported then stands in the findings. */
async function compare(page: Page, language: Language): Promise<void> {
  await ready(page, language);
  await choosePrior(page, language, [YESTERDAY]);
  await seen(page, "武陵区汇总2020-03-19.xlsx");
  await check(page, language);
}

/** Chooses one file that can be compared with, one of the same day and one that is no workbook. */
async function compareWrongly(page: Page, language: Language): Promise<void> {
  await ready(page, language);
  await choosePrior(page, language, [YESTERDAY, submission("长庚街道3.20.xlsx"), ROSTER]);
  await seen(page, priorTexts(language)("kept"));
  await page.getByText("长庚街道3.20.xlsx").nth(1).waitFor();
}

/** Brings a template of one's own, of which three rules clash. */
async function bringRules(page: Page, language: Language): Promise<void> {
  const row = page.getByRole("group", { name: ruleBookTexts(language)("title") });
  await row.locator("input[type=file]").setInputFiles({ name: "简报模板.json", mimeType: "application/json", buffer: Buffer.from(CLASHING) });
  await seen(page, ruleBookTexts(language)("hard", { from: "简报模板.json", count: 1 }));
}

/** Puts an empty form for one unit into the open workbook. */
async function makeForm(page: Page, language: Language): Promise<void> {
  const say = formsTexts(language);
  await button(page, say("new.title")).click();
  await page.getByRole("combobox", { name: say("new.template") }).selectOption("S06");
  await page.getByRole("combobox", { name: say("new.unit") }).fill("府坪街道");
  await button(page, say("new.press")).click();
  await page.getByRole("status").filter({ hasText: "“" }).or(page.getByRole("status").filter({ hasText: "「" })).first().waitFor();
}

/** Looks what can be learnt from the open workbook. */
async function learn(page: Page, language: Language): Promise<void> {
  const say = formsTexts(language);
  await button(page, say("learn.title")).click();
  await button(page, say("learn.press")).click();
  await page.getByRole("list", { name: say("learn.title") }).waitFor();
}

/** Keeps what is sure of it in the workbook. */
async function keepLearnt(page: Page, language: Language): Promise<void> {
  await learn(page, language);
  await button(page, formsTexts(language)("learn.keep")).click();
  await seen(page, formsTexts(language)("learn.kept"));
}

const addFiles = async (page: Page, files: readonly string[]): Promise<void> => page.locator("input[type=file][multiple]").first().setInputFiles([...files]);

async function collect(page: Page, language: Language): Promise<void> {
  await button(page, consolidateTexts(language)("sources.add")).waitFor();
  await page.locator("input[type=file]:not([multiple])").first().setInputFiles(ROSTER);
  await addFiles(page, ALL.map(submission));
  await seen(page, consolidateTexts(language)("count.missing", { count: 2 }));
}

/** Three files of one unit: made ready, changed after that, and never made ready. */
async function collectStamped(page: Page, language: Language): Promise<void> {
  await button(page, consolidateTexts(language)("sources.add")).waitFor();
  const [figures, supplies, loans] = ["复工复产日报-府坪街道-3.20.xlsx", "防疫物资收发存日报-府坪街道-3.20.xlsx", "政银企授信签约日报-府坪街道-3.20.xlsx"] as const;
  const files = page.locator("input[type=file][multiple]").first();
  await files.setInputFiles([await stampedFile(figures), await stampedFile(loans, { worksheet: "政银企授信签约日报", address: "C7", typed: "46" })]);
  await seen(page, collectTexts(language)("row.tampered"));
  await files.setInputFiles([submission(supplies)]);
  await page.getByRole("button", { name: new RegExp(collectTexts(language)("row.files", { count: 3 })) }).click();
  await seen(page, consolidateTexts(language)("stamp.changed", { edition: 1 }));
  await seen(page, consolidateTexts(language)("stamp.none"));
}

/** The one big button, once there are files to be taken. */
const takeButton = (page: Page, language: Language): Locator =>
  page.getByRole("button", { name: new RegExp(`^${collectTexts(language)("go.take", { count: "#" }).replace("#", "\\d+")}$`), disabled: false });

async function consolidate(page: Page, language: Language): Promise<void> {
  await takeButton(page, language).click();
  await seen(page, consolidateTexts(language)("result.title"));
}

/** After a first run: the same mail once more, a corrected file, one of another day, one that is nobody's; the corrected one is opened. */
async function collectAgain(page: Page, language: Language): Promise<void> {
  const [mail] = seedMails("wuling");
  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  const corrected = await stampedFile("复工复产日报-府坪街道-3.20.xlsx", { worksheet: "复工复产日报", address: "C22", typed: "1900" });
  await page.locator("input[type=file][multiple]").first().setInputFiles([file(mail!.name, mail!.bytes), { ...corrected, name: "府坪街道日报 第2版.xlsx" }, file("会议通知.xlsx", NOTICE)]);
  await page.getByRole("button", { name: new RegExp(`^府坪街道 ?${sheetText("verdict.newer", language)}`) }).click();
  await seen(page, collectTexts(language)("file.changes"));
}

/** Takes a form with its reason in, and is about to return the reason with a word that sounds like an acceptance. */
async function decide(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  await page.locator("input[type=file]:not([multiple])").first().setInputFiles(ROSTER);
  await page.locator("input[type=file][multiple]").first().setInputFiles([await explainedFile()]);
  await consolidate(page, language);
  await button(page, say("decide")).click();
  await button(page, say("decide.look")).click();
  await page.getByRole("radio", { name: say("decide.return") }).first().click();
  await page.getByLabel(say("decide.word")).fill("可以再写细一点");
  await seen(page, say("decide.sounds-accepting"));
  await page.getByText(say("decide.sounds-accepting")).scrollIntoViewIfNeeded();
}

/** Writes the notices to the units, and opens the first. */
async function sendBack(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  await button(page, say("return")).click();
  await page.getByLabel(say("deadline")).fill("3月21日12:00");
  await button(page, say("return.press")).click();
  await page.getByText(new RegExp(`^${say("return.count", { count: "#" }).replace("#", "\\d+")}`)).waitFor();
  await page.getByRole("button", { name: new RegExp(say("return.hard", { count: "#" }).replace("#", "\\d+")) }).last().click();
  await page.getByText(say("open.attach")).scrollIntoViewIfNeeded();
}

/** Adds files that came at another time: the one cannot be opened. */
async function addOriginals(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, say("return.add")).click()]);
  await chooser.setFiles([{ name: "坏了.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") }]);
  await seen(page, consolidateTexts(language)("sources.refused", { count: 1 }));
  await page.getByText(say("doing")).waitFor({ state: "detached" });
  await page.getByText(say("return.what")).evaluate((element) => element.scrollIntoView({ block: "start" }));
}

/** Writes the mails to those who are to be asked again, and opens the one to all. */
async function askAgain(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  await button(page, say("return")).click();
  await button(page, say("chase")).click();
  await button(page, say("chase.press")).click();
  await page.getByRole("button", { name: new RegExp(say("chase.all", { count: "#" }).replace("#", "\\d+").replace(/[()]/g, "\\$&")) }).click();
  await page.getByText(say("copies")).scrollIntoViewIfNeeded();
}

/** Makes the clean copy for the next level, with amounts in 亿元. */
async function reportUp(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  await button(page, say("chase")).click();
  await button(page, say("up")).click();
  await page.getByLabel(say("up.filler")).fill("李四");
  await page.getByLabel(say("up.measure")).selectOption("亿元");
  await button(page, say("up.press")).click();
  await seen(page, say("up.rounded", { measure: "亿元", rounded: "#", moved: "#" }).split("#")[0]!);
  await page.getByText(say("open.attach")).scrollIntoViewIfNeeded();
}

async function showHistory(page: Page, language: Language): Promise<void> {
  const say = routineTexts(language);
  await button(page, say("up")).click();
  await button(page, say("history")).click();
  await page.getByText("府坪街道").last().scrollIntoViewIfNeeded();
}

/** Issues two forms, one of which asks for last figures, to all units of the roster, and opens the mail to the first. */
async function issueForms(page: Page, language: Language): Promise<void> {
  const say = issueTexts(language);
  await page.locator("input[type=file]:not([multiple])").first().setInputFiles(ROSTER);
  await button(page, say("title")).click();
  await page.getByRole("checkbox", { name: /^S01 / }).check();
  await page.getByRole("checkbox", { name: /^S03 / }).check();
  await choosePrior(page, language, [YESTERDAY]);
  await seen(page, "武陵区汇总2020-03-19.xlsx");
  await button(page, say("press.opened")).click();
  await seen(page, say("mails.opened"));
  await page.getByRole("button", { name: /府坪街道_/ }).click();
  await page.getByText(say("mails.opened")).scrollIntoViewIfNeeded();
}

/** Selects a cell on the sheet of totals whose tab ends so. */
async function selectTotal(page: Page, language: Language, end: string, address: string): Promise<void> {
  await page.evaluate(async ([ending, cell]) => {
    const { host } = window.stage!;
    const { sheets } = await host.readWorkbook();
    const total = sheets.find(({ worksheet }) => /^(汇总|彙總|Total)/.test(worksheet) && worksheet.endsWith(ending))!;
    host.select({ workbook: host.name, worksheet: total.worksheet, address: cell });
  }, [end, address] as const);
  await seen(page, address);
}

/** Opens a unit of the list, of those that ask for something. */
async function openUnit(page: Page): Promise<void> {
  await page.getByRole("radio").nth(3).click();
  await page.getByRole("button", { name: /丹阳街道/ }).last().click();
  await seen(page, "C27");
}

async function changeChoice(page: Page, language: Language): Promise<void> {
  await page.getByRole("radio").nth(1).click();
  await seen(page, consolidateTexts(language)("result.stale-choices"));
}

async function meetTrouble(page: Page, language: Language): Promise<void> {
  await collect(page, language);
  await takeButton(page, language).click();
  await button(page, paneText("close", language)).waitFor();
}

const refuse = async (page: Page, language: Language): Promise<void> => {
  await button(page, consolidateTexts(language)("sources.add")).waitFor();
  await addFiles(page, [ROSTER, submission("长庚街道3.20.xlsx")]);
  await seen(page, consolidateTexts(language)("sources.refused", { count: 1 }));
};

/** All states that are looked at: by axe, at 320 pixels, and in the pictures of npm run screenshots. */
export const SCENES: readonly Scene[] = [
  { name: "check-start", play: { workbook: NANPING }, act: ready },
  { name: "check-findings", play: { workbook: NANPING }, after: "check-start", act: check },
  { name: "check-held-up", play: { workbook: NANPING }, after: "check-findings", act: (page, language) => page.getByRole("button", { name: sendingTexts(language)("hard", { count: 4 }) }).scrollIntoViewIfNeeded() },
  { name: "check-proposed", play: { workbook: NANPING }, after: "check-held-up", act: (page) => page.getByText(/G7.*2635/).last().scrollIntoViewIfNeeded() },
  { name: "check-put-right", play: { workbook: NANPING }, after: "check-proposed", act: putRight },
  { name: "check-explain", play: { workbook: QIMING }, act: explain },
  { name: "check-calm", play: { workbook: FUPING }, act: check },
  { name: "check-explained", play: { workbook: QIMING }, act: explainWell },
  { name: "check-ready", play: { workbook: FUPING }, after: "check-calm", act: makeReady },
  { name: "check-ready-mail", play: { workbook: FUPING }, after: "check-ready", act: (page, language) => page.getByText(sendingTexts(language)("attach")).scrollIntoViewIfNeeded() },
  { name: "check-ready-changed", play: { workbook: FUPING }, after: "check-ready-mail", act: changeReady },
  { name: "check-ready-closed", play: { workbook: FUPING, trouble: "structure-protected" }, act: async (page, language) => {
    await button(page, paneText("check.press", language)).click();
    await button(page, paneText("close", language)).click();
    await button(page, sendingTexts(language)("press")).click();
    await button(page, paneText("close", language)).waitFor();
  } },
  { name: "check-no-form", play: {}, act: (page, language) => seen(page, paneText("unknown.what", language)) },
  { name: "check-audited", play: { workbook: NANPING }, act: audit },
  { name: "check-changed", play: { workbook: NANPING }, after: "check-findings", act: change },
  { name: "check-waiting", play: { workbook: NANPING }, act: wait },
  { name: "check-protected", play: { workbook: NANPING, unmarkable: ["复工复产日报"] }, act: check },
  { name: "check-trouble", play: { workbook: NANPING, trouble: "busy" }, act: async (page, language) => {
    await button(page, paneText("check.press", language)).click();
    await button(page, paneText("close", language)).waitFor();
  } },
  { name: "check-alike", play: { workbook: NANPING }, act: leaveBlank },
  { name: "check-alike-open", play: { workbook: NANPING }, after: "check-alike", act: (page, language) => family(page, language).click() },
  { name: "check-prior", play: { workbook: NANPING }, act: compare },
  { name: "check-prior-wrong", play: { workbook: NANPING }, act: compareWrongly },
  { name: "consolidate-start", play: { road: "consolidate" }, act: (page, language) => button(page, consolidateTexts(language)("sources.add")).waitFor() },
  { name: "issue-forms", play: { road: "consolidate" }, act: issueForms },
  { name: "consolidate-rules", play: { road: "consolidate" }, act: bringRules },
  { name: "forms-new", play: { road: "consolidate", workbook: FUPING }, act: makeForm },
  { name: "forms-learn", play: { road: "consolidate", workbook: NANPING }, act: learn },
  { name: "forms-kept", play: { road: "consolidate", workbook: FUPING }, act: keepLearnt },
  { name: "consolidate-refused", play: { road: "consolidate" }, act: refuse },
  { name: "consolidate-collected", play: { road: "consolidate" }, after: "consolidate-start", act: collect },
  { name: "consolidate-stamped", play: { road: "consolidate" }, after: "consolidate-start", act: collectStamped },
  { name: "consolidate-done", play: { road: "consolidate" }, after: "consolidate-collected", act: consolidate },
  { name: "collect-again", play: { road: "consolidate" }, after: "consolidate-done", act: collectAgain },
  { name: "routine-decide", play: { road: "consolidate" }, after: "consolidate-start", act: decide },
  { name: "routine-return", play: { road: "consolidate" }, after: "consolidate-done", act: sendBack },
  { name: "routine-return-add", play: { road: "consolidate" }, after: "routine-return", act: addOriginals },
  { name: "routine-chase", play: { road: "consolidate" }, after: "routine-return-add", act: askAgain },
  { name: "routine-up", play: { road: "consolidate" }, after: "routine-chase", act: reportUp },
  { name: "routine-history", play: { road: "consolidate" }, after: "routine-up", act: showHistory },
  { name: "consolidate-prior", play: { road: "consolidate" }, after: "consolidate-collected", act: async (page, language) => {
    await choosePrior(page, language, [YESTERDAY]);
    await seen(page, "武陵区汇总2020-03-19.xlsx");
  } },
  { name: "consolidate-unit", play: { road: "consolidate" }, after: "consolidate-prior", act: openUnit },
  { name: "consolidate-changed", play: { road: "consolidate" }, after: "consolidate-done", act: changeChoice },
  { name: "consolidate-protected", play: { road: "consolidate", trouble: "protected" }, act: meetTrouble },
  { name: "consolidate-total", play: { road: "consolidate" }, after: "consolidate-changed", act: (page, language) => selectTotal(page, language, "", "C24") },
  { name: "consolidate-rate", play: { road: "consolidate" }, after: "consolidate-total", act: (page, language) => selectTotal(page, language, "S04", "C28") },
];

/** The scenes from the opening of the pane to this one, itself included. */
export const scenesUpTo = (scene: Scene): readonly Scene[] => {
  const before = SCENES.find(({ name }) => name === scene.after);
  return [...(before ? scenesUpTo(before) : []), scene];
};
