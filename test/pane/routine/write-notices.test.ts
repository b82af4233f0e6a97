import { strict as assert } from "node:assert";
import { unzipSync } from "fflate";
import { findIdentity, printCellValue, type Template, type WorkbookSnapshot } from "#core";
import { templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { filesInHand } from "../../../src/pane/consolidate/consolidate-state";
import type { HandOver } from "../../../src/pane/desk";
import { waysBack } from "../../../src/pane/routine/ways-back";
import { writeNotices } from "../../../src/pane/routine/write-notices";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { describeWithClient } from "../../fake-excel/sample";
import { layOutListed } from "../../helpers/listed";
import { sampleForm } from "../../helpers/sample-form";
import { withNotes } from "../../helpers/with-notes";
import { openHost } from "../../host/excel/open-host";
import { fileOf, formOf, mailWith, sitDown, UNITS } from "../collect/sitting";
import { StageHost } from "../stage/stage-host";

const opened = (bytes: Uint8Array, name = "x.xlsx"): XlsxHost => XlsxHost.open(bytes, name, nodeCodec);

/** What 永安街道 sent: its total is wrong. */
const wrong = async (words = "明天再核一遍", total = 16) => withNotes(await formOf(1, { tradeAll: total }), words);

const textOf = ({ sheets }: WorkbookSnapshot): string => sheets.flatMap(({ rows }) => [...rows.values()].flatMap((row) => row.map((value) => (value === null || value === undefined ? "" : printCellValue(value))))).join("\n");
const tabsOf = ({ sheets }: WorkbookSnapshot) => sheets.map((one) => findIdentity(one)?.role ?? one.worksheet);

const emptyDistrict = () => new StageHost(XlsxHost.create("区.xlsx", nodeCodec), {});

/** A supervisor who may write notices over what is at hand. */
async function atDesk(host: Parameters<typeof sitDown>[0] = emptyDistrict(), templates: readonly Template[] = [sampleForm], handOver?: HandOver) {
  const { desk, controller, leave, state } = await sitDown(host, templates, handOver);
  const write = async () => (await writeNotices({ desk, open: state().open!, settings: controller.settings() }, filesInHand(state()), "")).returned;
  const take = async (...files: readonly File[]) => {
    await controller.addFiles(files);
    await controller.consolidate();
  };
  return { host, desk, controller, leave, state, write, take };
}

const named = (returned: Awaited<ReturnType<Awaited<ReturnType<typeof atDesk>>["write"]>>) => returned.map(({ unit, workbooks }) => [unit.name, ...workbooks.map(({ fileName }) => fileName)]);

describe("writing the notices in the pane", () => {
  it("marks the unit's own file that was taken before, and leaves what else is in it as it was", async () => {
    const { take, write } = await atDesk();
    const own = await wrong();
    await take(fileOf("府坪.xlsx", await formOf(0)), mailWith("永安.eml", { "永安日报.xlsx": own }));
    const returned = await write();
    assert.deepEqual(named(returned), [["永安街道", "退回改正_永安日报.xlsx"]]);
    const saved = returned[0]!.workbooks[0]!.host.save();
    assert.deepEqual(tabsOf(await opened(saved).readWorkbook()), ["form", "备忘", "findings"]);
    const [before, after] = [unzipSync(own), unzipSync(saved)];
    assert.deepEqual(after["xl/worksheets/sheet2.xml"], before["xl/worksheets/sheet2.xml"]);
    assert.match(returned[0]!.mail.body, /退回改正_永安日报\.xlsx/);
  });

  it("comes to the same when the button is pressed once more", async () => {
    const { take, write } = await atDesk();
    await take(fileOf("永安.xlsx", await wrong()));
    const [first, second] = [await write(), await write()];
    assert.deepEqual(second[0]!.workbooks[0]!.host.save(), first[0]!.workbooks[0]!.host.save());
    assert.deepEqual(second[0]!.mail, first[0]!.mail);
  });

  it("picks the version that was taken last, of several under one name", async () => {
    const { take, write } = await atDesk();
    await take(fileOf("永安.xlsx", await wrong("第一版")));
    await take(fileOf("永安.xlsx", await wrong("第二版", 17)));
    const [only] = await write();
    assert.match(textOf(await only!.workbooks[0]!.host.readWorkbook()), /第二版/);
  });

  it("gives a unit a fresh form where its file was taken at another time, until that is added; a file that cannot be opened is named", async () => {
    const { host, take } = await atDesk();
    await take(fileOf("永安.xlsx", await wrong()), fileOf("丹洲.xlsx", await formOf(2, { tradeAll: 99 })));
    const { controller, state, write } = await atDesk(host);
    assert.equal(waysBack(await write(), "zh-CN"), "要退回 2 家。没有自己的原表、附新表的：永安街道、丹洲乡。");
    const refused = await controller.keepFiles([mailWith("旧邮件.eml", { "永安.xlsx": await wrong() }), fileOf("坏.xlsx", "PK")]);
    assert.deepEqual([refused.map(({ file }) => file), state().files, filesInHand(state()).map(({ cameAs }) => cameAs)], [["坏.xlsx"], [], ["旧邮件.eml › 永安.xlsx"]]);
    const returned = await write();
    assert.equal(waysBack(returned, "zh-CN"), "要退回 2 家。1 家附上标好的原表。没有自己的原表、附新表的：丹洲乡。");
    assert.deepEqual(named(returned)[0], ["永安街道", "退回改正_永安.xlsx"]);
  });

  it("looks among files that lie there untaken, too, since they say nothing new", async () => {
    const { host, take } = await atDesk();
    await take(fileOf("永安.xlsx", await wrong()));
    const { controller, write } = await atDesk(host);
    await controller.addFiles([fileOf("又来的永安.xlsx", await wrong())]);
    assert.deepEqual(named(await write()), [["永安街道", "退回改正_又来的永安.xlsx"]]);
  });

  it("sends a ledger with personal data back in the unit's own file; nothing personal is in the district workbook, the mail, or what goes to others", async () => {
    const issues = templateById("S09")!;
    const ledger = async (index: number, name: string, phone: string, matter: string | null) => {
      const host = XlsxHost.create("x.xlsx", nodeCodec);
      await host.writeSheets([layOutListed(issues, UNITS[index]!, [{ number: "A1", firm: "丽华超市", contact: name, contactPhone: phone, class: "防疫物资", matter, collectedOn: "2020-03-02", status: "收集" }], "2020-W10")]);
      return host.save();
    };
    const { host, take, write } = await atDesk(emptyDistrict(), [issues]);
    await take(fileOf("府坪台账.xlsx", await ledger(0, "欧阳铁柱", "13812345678", null)), fileOf("永安台账.xlsx", await ledger(1, "司马无双", "13987654321", null)));
    const returned = await write();
    assert.deepEqual(named(returned), [["府坪街道", "退回改正_府坪台账.xlsx"], ["永安街道", "退回改正_永安台账.xlsx"]]);
    const [fuping, yongan] = await Promise.all(returned.map(async ({ mail, workbooks }) => ({ file: textOf(await workbooks[0]!.host.readWorkbook()), mail: `${mail.subject}\n${mail.body}` })));
    const persons = (text: string) => ["欧阳铁柱", "13812345678", "司马无双", "13987654321"].filter((secret) => text.includes(secret));
    assert.deepEqual([persons(fuping!.file), persons(yongan!.file)], [["欧阳铁柱", "13812345678"], ["司马无双", "13987654321"]]);
    assert.deepEqual(persons([fuping!.mail, yongan!.mail, textOf(await host.readWorkbook())].join("\n")), []);
  });
});

describeWithClient("writing the notices in a workbook that is open in Excel", () => {
  it("opens the unit's own file, marked, in a window of its own; the district workbook stays as it is", async () => {
    const book = new FakeWorkbook("武陵区.xlsx", "Sheet1");
    const { excel, host } = openHost(book);
    const { desk, take, write, leave } = await atDesk(host, [sampleForm], { way: "opened", give: (file, name) => host.openBeside(file.save(), name) });
    await take(fileOf("永安.xlsx", await wrong()));
    const sheets = book.sheets.map(({ name }) => name);
    const [only] = await write();
    const { host: marked, fileName } = only!.workbooks[0]!;
    await desk.handOver.give(marked, fileName);
    assert.deepEqual([fileName, book.created.map(({ isOpen }) => isOpen), book.sheets.map(({ name }) => name)], ["退回改正_永安.xlsx", [true], sheets]);
    assert.deepEqual(tabsOf(await opened(book.created[0]!.bytes).readWorkbook()), ["form", "备忘", "findings"]);
    leave();
    await excel.settled();
  });
});
