import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { printCellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { routineTexts } from "../../src/pane/routine/routine-texts";
import { waysBack, type WayBack } from "../../src/pane/routine/ways-back";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { describePane } from "../pane/describe-pane";
import type { ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved } from "./read-saved";

const say = routineTexts("zh-CN");
const SENT = new URL("../../seeds/wenfeng/submissions/", import.meta.url);
const FILES = readdirSync(SENT).filter((name) => name.endsWith(".xlsx"));

/** Who gets what back while nothing that came is at hand: the ledger of 紫薇大道街道 holds personal data. */
const WITHOUT: Readonly<Record<string, WayBack["workbooks"]>> = { 东关街道: [{ kind: "fresh" }], 西关街道: [{ kind: "fresh" }], 紫薇大道街道: [], 光华路街道: [{ kind: "fresh" }], 永明路街道: [{ kind: "fresh" }], 宝莲寺镇: [{ kind: "fresh" }] };
const UNITS = Object.keys(WITHOUT);
const ways = (workbooksOf: (unit: string) => WayBack["workbooks"]): string => waysBack(UNITS.map((name) => ({ unit: { code: name, name }, workbooks: workbooksOf(name) })), "zh-CN");

const sentBy = (unit: string): string => FILES.find((name) => name.includes(unit))!;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, SENT)));

const textsOf = ({ rows }: SheetSnapshot): readonly (readonly string[])[] => [...rows.values()].map((row) => Array.from(row, (value) => (value === null || value === undefined ? "" : printCellValue(value))));
const textOf = ({ sheets }: WorkbookSnapshot): string => sheets.flatMap(textsOf).flat().join("\n");

/** What stands in the columns of a ledger that are for the unit alone. */
function personsIn({ sheets }: WorkbookSnapshot): readonly string[] {
  const rows = textsOf(sheets.find(({ worksheet }) => worksheet === "境外返回人员")!);
  const head = rows.findIndex((row) => row.includes("姓名"));
  const columns = ["姓名", "身份证号", "护照号", "本人电话", "现居住地址"].map((heading) => rows[head]!.indexOf(heading));
  return rows.slice(head + 1).flatMap((row) => columns.map((column) => row[column] ?? "")).filter((text) => text.length > 2);
}

// One district, two days: each step stands on the one before.
describePane("sending figures back on the workbench", () => {
  let shown: ShownPage;
  let district: Uint8Array;
  const returned = new Map<string, { readonly mail: string; readonly file: string; readonly bytes: Uint8Array }>();
  const parts = () => partsOf(shown.page);
  const item = (unit: string) => parts().front.getByRole("button", { name: new RegExp(`${unit} ?● ?\\d`) });
  const save = async (): Promise<{ readonly file: string; readonly bytes: Uint8Array }> => {
    const [download] = await Promise.all([shown.page.waitForEvent("download"), parts().front.getByRole("button", { name: /^存下 退回改正_/ }).click()]);
    return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("?sample=wenfeng&view=consolidate");
    await parts().closeTour();
    await parts().takeButton().click();
    await parts().front.getByText(parts().collection("taken", { count: FILES.length })).waitFor();
    district = (await parts().save()).bytes;
  });
  after(() => shown?.close());

  it("says that every unit gets its own file, which was taken a moment ago", async () => {
    const { front, paneButton } = parts();
    await paneButton(say("return")).click();
    await front.getByText(say("return.in-hand", { count: FILES.length })).waitFor();
    await paneButton(say("return.press")).click();
    await front.getByText(ways(() => [{ kind: "own" }])).waitFor();
  });

  it("hands over each unit's own file under its own name, with its figures as they were and the sheet of findings behind them", async () => {
    const { front } = parts();
    for (const unit of UNITS) {
      await item(unit).click();
      returned.set(unit, { ...(await save()), mail: await front.locator("textarea").nth(1).inputValue() });
      await item(unit).click();
    }
    for (const [unit, { file, bytes }] of returned) {
      assert.equal(file, `退回改正_${sentBy(unit)}`);
      const [before, after] = await Promise.all([readSaved(bytesOf(sentBy(unit))), readSaved(bytes)]);
      assert.deepEqual(after.sheets.map(({ worksheet }) => worksheet), [...before.sheets.map(({ worksheet }) => worksheet), "校验结果"]);
      assert.deepEqual(after.sheets.slice(0, -1).map(textsOf), before.sheets.map(textsOf));
      if (!noValidator()) assert.deepEqual(complaintsAbout(bytes), []);
    }
  });

  it("leaves a sheet that nothing is wrong with as it was, to the byte", () => {
    const [before, after] = [unzipSync(bytesOf(sentBy("东关街道"))), unzipSync(returned.get("东关街道")!.bytes)];
    assert.deepEqual(after["xl/worksheets/sheet1.xml"], before["xl/worksheets/sheet1.xml"]);
  });

  it("brings nobody's personal data to the district, into a mail, or to another unit", async () => {
    const own = new Map(await Promise.all(UNITS.map(async (unit) => [unit, personsIn(await readSaved(bytesOf(sentBy(unit))))] as const)));
    assert.deepEqual(UNITS.filter((unit) => own.get(unit)!.length > 0), ["紫薇大道街道", "光华路街道", "宝莲寺镇"]);
    const told = (text: string, persons: readonly string[]) => persons.filter((secret) => text.includes(secret));
    for (const [unit, { mail, bytes }] of returned) {
      const others = [...own].flatMap(([other, persons]) => (other === unit ? [] : persons)).filter((secret) => !own.get(unit)!.includes(secret));
      assert.deepEqual([told(mail, [...own.values()].flat()), told(textOf(await readSaved(bytes)), others)], [[], []]);
    }
    assert.deepEqual(told(textOf(await readSaved(district)), [...own.values()].flat()), []);
  });

  it("offers fresh forms, and for a ledger with personal data the notice alone, where the workbook is opened on another day", async () => {
    await shown.close();
    shown = await openWorkbench("");
    const { drop, front, paneButton, pane } = parts();
    await drop([{ name: "文峰区汇总.xlsx", bytes: district }]);
    await front.getByRole("tab", { name: pane("road.consolidate") }).click();
    await paneButton(say("return")).click();
    await front.getByText(say("return.nothing-in-hand")).waitFor();
    await paneButton(say("return.press")).click();
    await front.getByText(ways((unit) => WITHOUT[unit]!)).waitFor();
  });

  it("gives those their own file back whose files are added then; one that cannot be opened is named", async () => {
    const { front, paneButton } = parts();
    const [chooser] = await Promise.all([shown.page.waitForEvent("filechooser"), paneButton(say("return.add")).click()]);
    const [ledger, other] = [sentBy("紫薇大道街道"), sentBy("南关街道")];
    const archive = zipSync({ [ledger]: bytesOf(ledger), [other]: bytesOf(other), "坏.xlsx": Uint8Array.of(1, 2, 3) });
    await chooser.setFiles([{ name: "收到的.zip", mimeType: "application/zip", buffer: Buffer.from(archive) }]);
    await front.getByText(say("return.in-hand", { count: 2 })).waitFor();
    await front.getByText(ways((unit) => (unit === "紫薇大道街道" ? [{ kind: "own" }] : WITHOUT[unit]!))).waitFor();
    await front.getByText(parts().consolidation("sources.refused", { count: 1 })).waitFor();
    await item("紫薇大道街道").click();
    const { file, bytes } = await save();
    assert.deepEqual([file, bytes], [`退回改正_${ledger}`, returned.get("紫薇大道街道")!.bytes]);
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
