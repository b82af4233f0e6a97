import assert from "node:assert/strict";
import { Package, XlsxHost } from "#xlsx";
import type { Mark } from "#core";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { draft, identity, mark } from "../../helpers/drafts";
import { kitchenSink } from "../../helpers/kitchen-sink";
import { differences } from "../../helpers/package-diff";
import { complaintsAbout, noValidator } from "../../helpers/validate-xlsx";

const NAME = "府坪街道 报表.xlsm";
const open = (bytes: Uint8Array) => XlsxHost.open(bytes, NAME, nodeCodec);

/** Beside comments and threads, on a sheet with a control, on a prefixed one, on one whose name has quotes. */
const marks: readonly Mark[] = [
  mark(NAME, "填报", "B4"), mark(NAME, "填报", "B2", "soft"), mark(NAME, "填报", "C3", "note"), mark(NAME, "填报", "C4"), mark(NAME, "填报", "D6", "note"),
  mark(NAME, `it's "2"`, "A1", "soft", "<甲> & “乙”\n😀"), mark(NAME, "控件", "A1"), mark(NAME, "前缀", "A1", "note"), mark(NAME, "透视", "XFD1048576"),
];

const findings = draft({
  name: "校验结果", identity: identity({ role: "findings", template: "" }), names: [{ name: "校验.数", address: "B2" }], print: { landscape: true, titleRows: [0, 1] },
  cells: [
    { row: 1, column: 0, value: "=1+1", style: { bold: true, fill: "FFFFCC", border: "all" }, link: { worksheet: "填报", address: "B4" } },
    { row: 1, column: 1, value: 9509, formula: "填报!B4", style: { format: "#,##0.0000" } },
  ],
});

async function edited(bytes: Uint8Array, edit: (host: XlsxHost) => Promise<unknown>): Promise<Uint8Array> {
  const host = open(bytes);
  await edit(host);
  return host.save();
}

describe("XlsxHost on a workbook with everything in it", () => {
  const original = kitchenSink();

  it("tells which sheet it writes, in their order", async () => {
    const told: string[] = [];
    await edited(original, (host) => host.writeSheets([findings, draft({ name: "汇总" })], ({ stage, done, of, what }) => told.push(`${stage} ${done + 1} / ${of} ${what}`)));
    assert.deepEqual([...new Set(told)].slice(-2), ["write 1 / 2 校验结果", "write 2 / 2 汇总"]);
  });

  it("is sound to begin with", function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    assert.deepEqual(complaintsAbout(original), []);
  });

  it("changes only what marks need", async () => {
    const marked = await edited(original, (host) => host.showMarks(marks));
    assert.deepEqual(differences(original, marked), [
      "changed [Content_Types].xml", "changed xl/styles.xml",
      "changed xl/worksheets/sheet1.xml", "changed xl/worksheets/sheet2.xml", "changed xl/worksheets/sheet3.xml",
      "changed xl/worksheets/_rels/sheet3.xml.rels", "changed xl/worksheets/sheet4.xml", "changed xl/worksheets/sheet5.xml",
      "changed xl/worksheets/_rels/sheet5.xml.rels", "changed xl/comments1.xml", "changed xl/drawings/vmlDrawing1.vml", "changed xl/drawings/vmlDrawing2.vml",
      "new xl/drawings/vmlDrawing3.vml", "new xl/worksheets/_rels/sheet2.xml.rels", "new xl/comments2.xml", "new xl/comments3.xml",
      "new xl/drawings/vmlDrawing4.vml", "new xl/worksheets/_rels/sheet4.xml.rels", "new xl/comments4.xml", "new xl/drawings/vmlDrawing5.vml", "new xl/comments5.xml",
    ]);
  });

  it("stays sound when it is marked, and when our sheets are in it", async function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    const marked = await edited(original, (host) => host.showMarks(marks));
    assert.deepEqual(complaintsAbout(marked), []);
    assert.deepEqual(complaintsAbout(await edited(marked, (host) => host.writeSheets([findings, draft()]))), []);
  });

  it("equals itself part for part after marking and clearing", async () => {
    const marked = await edited(original, (host) => host.showMarks(marks));
    const cleared = await edited(marked, async (host) => assert.deepEqual(await host.clear([]), { sheets: 0, marks: marks.length }));
    assert.deepEqual(differences(original, cleared), []);
  });

  it("is the same file, to the byte, if it was marked and cleared before it was saved", async () => {
    const cleared = await edited(original, async (host) => {
      await host.showMarks(marks);
      await host.writeSheets([findings]);
      await host.clear(["findings"]);
    });
    assert.equal(Buffer.compare(original, cleared), 0);
  });

  it("equals itself after our sheets were written, marked, written again and cleared", async () => {
    const written = await edited(original, async (host) => {
      await host.writeSheets([findings, draft()]);
      await host.showMarks([...marks, mark(NAME, "校验结果", "A2")]);
      await host.writeSheets([findings]);
    });
    const cleared = await edited(written, async (host) => assert.equal((await host.clear(["findings", "district"])).sheets, 2));
    assert.deepEqual(differences(original, cleared), []);
  });

  it("is the same whether it was marked once or twice", async () => {
    const once = await edited(original, (host) => host.showMarks(marks));
    const twice = await edited(once, (host) => host.showMarks(marks));
    assert.equal(Buffer.compare(once, twice), 0);
    const other = await edited(once, (host) => host.showMarks(marks.slice(0, 1)));
    assert.deepEqual(differences(other, await edited(original, (host) => host.showMarks(marks.slice(0, 1)))), []);
  });

  it("keeps every value through marking", async () => {
    const before = await open(original).readWorkbook();
    const after = await open(await edited(original, (host) => host.showMarks(marks))).readWorkbook();
    assert.deepEqual(after, before);
  });

  it("says which marks it cannot show, and why", async () => {
    const lost = [mark("别的.xlsx", "填报", "A1"), mark(NAME, "没有", "A1"), mark(NAME, "图表", "A1")];
    const { shown, unmarked } = await open(original).showMarks([...lost, mark(NAME, "填报", "A1")]);
    assert.equal(shown, 1);
    assert.deepEqual(unmarked.map(({ mark: one }) => one), lost);
    assert.deepEqual(unmarked.map(({ reason }) => reason), ["other-workbook", "no-worksheet", "no-cells"]);
  });
});

describe("XlsxHost.create", () => {
  it("makes a workbook that is sound", async function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    const host = XlsxHost.create("新.xlsx", nodeCodec);
    await host.writeSheets([draft(), findings]);
    await host.showMarks([mark("新.xlsx", "汇总", "A1")]);
    assert.deepEqual(complaintsAbout(host.save()), []);
  });

  it("refuses to save a workbook that shows nothing", async () => {
    const host = XlsxHost.create("新.xlsx", nodeCodec);
    assert.throws(() => host.save(), RangeError);
    await host.writeSheets([draft({ visibility: "very-hidden" })]);
    assert.throws(() => host.save(), RangeError);
  });

  it("makes a workbook that is nobody's addition: clearing what is not there leaves it as it is", async () => {
    const host = XlsxHost.create("新.xlsx", nodeCodec);
    await host.writeSheets([draft({ names: findings.names, cells: findings.cells.slice(1) })]);
    const pack = Package.open(host.save(), "新.xlsx", nodeCodec);
    assert.ok(!pack.names().some((name) => pack.text(name).includes("\t")));
    pack.set("xl/worksheets/sheet1.xml", pack.text("xl/worksheets/sheet1.xml").replace("汇核|", "谁的|"));
    const foreign = pack.save();
    const cleared = XlsxHost.open(foreign, "新.xlsx", nodeCodec);
    await cleared.clear(["district"]);
    assert.deepEqual(differences(foreign, cleared.save()), []);
  });

  it("gives the same bytes for the same sheets", async () => {
    const files = await Promise.all([1, 2].map(async () => {
      const host = XlsxHost.create("新.xlsx", nodeCodec);
      await host.writeSheets([draft(), findings]);
      return host.save();
    }));
    assert.equal(Buffer.compare(files[0]!, files[1]!), 0);
  });
});
