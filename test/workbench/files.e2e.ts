import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { read, write } from "@e965/xlsx";
import { gbk } from "../helpers/gbk";
import { book } from "../helpers/pack";
import { letterWith, mailOf } from "../helpers/parcels";
import { rawZip } from "../helpers/raw-zip";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { drawnArea } from "./drawn-area";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, valueAt } from "./read-saved";

const OWN_FILL = "#ffe699";
const CONDITION_FILL = "#ffc7ce";

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

const BODY =
  '<cols><col min="3" max="3" width="10" hidden="1" customWidth="1"/></cols><sheetData>' +
  `<row r="1">${text("A1", "企业").replace("<c ", '<c s="1" ')}${text("B1", "总数")}${text("C1", "藏列")}${text("D1", "备注")}</row>` +
  `<row r="2">${text("A2", "府坪")}<c r="B2"><v>9509</v></c></row><row r="3" hidden="1">${text("A3", "藏行")}</row><row r="4">${text("A4", "永安")}<c r="B4"><v>12</v></c></row><row r="5">${text("A5", "是")}</row></sheetData>` +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5000</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="填报说明" error="只能填是或否" sqref="A5"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
  '<legacyDrawing r:id="rId1"/>';

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A note at B2, as Excel keeps it. */
const NOTE_PARTS = {
  "xl/worksheets/_rels/sheet1.xml.rels":
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONSHIPS}/comments" Target="../comments1.xml"/></Relationships>`,
  "xl/comments1.xml":
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>含临时工</t></r></text></comment></commentList></comments>',
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
};

const CLERKS_FILE = book({ tabs: [{ name: "填报", body: BODY }, { name: "隐藏表", state: "hidden", rows: "" }, { name: "深藏表", state: "veryHidden", rows: "" }], styles: STYLES, parts: NOTE_PARTS });

/** The same workbook as Excel 97 to 2003 saved it. */
const inOldFormat = (path: string): Uint8Array => new Uint8Array(write(read(readFileSync(path), { type: "buffer", cellFormula: false }), { bookType: "biff8", type: "buffer" }) as Buffer);

// One page: the grid is built once.
describePane("files on the workbench", () => {
  let shown: ShownPage;
  const parts = () => partsOf(shown.page);
  const drawn = (colour: string) => drawnArea(parts().grid, colour);

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("");
    await parts().drop([{ name: "填报.xlsx", bytes: CLERKS_FILE }]);
    await parts().closeTour();
    await parts().goTo("D1");
  });
  after(() => shown?.close());

  it("show fills, and colours by condition that follow what is typed", async () => {
    const { goTo, type } = parts();
    assert.ok(await drawn(OWN_FILL));
    assert.ok(await drawn(CONDITION_FILL));
    await goTo("B2");
    await type("3");
    await goTo("D1");
    assert.equal(await drawn(CONDITION_FILL), null);
    await goTo("B2");
    await type("6000");
    await goTo("D1");
    assert.ok(await drawn(CONDITION_FILL));
  });

  it("keep hidden rows, columns and tabs out of sight", async () => {
    const { goTo, standsAt } = parts();
    await goTo("A2");
    await shown.page.keyboard.press("ArrowDown");
    await standsAt("A4");
    await goTo("B1");
    await shown.page.keyboard.press("ArrowRight");
    await standsAt("D1");
    const tabs = shown.page.locator("[data-part=grid]");
    assert.deepEqual([await tabs.getByText("填报", { exact: true }).count(), await tabs.getByText(/藏表/).count()], [1, 0]);
  });

  it("show a note when the mouse rests on its cell", async () => {
    const place = await drawn(CONDITION_FILL);
    await shown.page.mouse.move(place!.x, place!.y);
    await shown.page.getByText("含临时工").waitFor();
  });

  it("take only what the file's own rules let in, however fast it is typed", async () => {
    const { goTo, type, save } = parts();
    const refusal = shown.page.getByText("只能填是或否").first();
    for (let time = 0; time < 3; time += 1) {
      await goTo("D1");
      await goTo("A5");
      await type("也许");
      await refusal.waitFor();
      await shown.page.keyboard.press("Escape");
      await refusal.waitFor({ state: "hidden" });
    }
    assert.equal(valueAt(await readSaved((await save()).bytes), "填报", "A5"), "是");
  });

  it("offer what their own lists hold", async () => {
    const { goTo, save } = parts();
    await goTo("D1");
    await goTo("A5");
    await shown.page.keyboard.press("F2");
    const list = shown.page.locator("[data-u-comp=sheets-dropdown-list]");
    await list.waitFor();
    assert.equal(await list.locator("input").count(), 0, "a field in the list takes the keyboard from the cell");
    await list.getByText("否", { exact: true }).click();
    await goTo("D1");
    assert.equal(valueAt(await readSaved((await save()).bytes), "填报", "A5"), "否");
  });

  it("may be .xls: they are checked and corrected as any, and saved in today's format", async () => {
    const { drop, paneButton, pane, front, goTo, type, save, button } = parts();
    await drop([{ name: "南坪街道日报.xls", bytes: inOldFormat(submission("南坪街道日报 3.20.xlsx")) }]);
    await button("南坪街道日报.xls").waitFor();
    await front.getByText("南坪街道 · 2020-03-20").waitFor();
    await paneButton(pane("check.press")).click();
    await front.getByText(/^填报 5，/).waitFor();
    await goTo("E14");
    await type("17");
    await front.getByText(/^填报 5，/).waitFor({ state: "detached" });
    const { name, bytes } = await save();
    assert.deepEqual([name, valueAt(await readSaved(bytes), "复工复产日报", "E14")], ["南坪街道日报.xlsx", 17]);
  });

  it("may come in mails and archives, several at once; what brings none is named", async () => {
    const { drop, button } = parts();
    const mail = mailOf(letterWith({ "附件.zip": rawZip([{ name: gbk("府坪街道.xlsx"), content: CLERKS_FILE }]), "永安街道.xlsx": CLERKS_FILE, "照片.rar": Buffer.from("Rar!\u001a\u0007\u0000") }), "netease");
    await drop([{ name: "日报.eml", bytes: mail }, { name: "丹洲乡.xlsx", bytes: CLERKS_FILE }]);
    for (const name of ["府坪街道.xlsx", "永安街道.xlsx", "丹洲乡.xlsx"]) await button(name).waitFor();
    await shown.page.getByText("日报.eml › 照片.rar 没有打开").waitFor();
  });

  it("are drawn as soon as they come to the front, one after the other and back again", async () => {
    const { button, grid } = parts();
    for (const file of ["填报.xlsx", "南坪街道日报.xls", "填报.xlsx"]) {
      await button(file).click();
      await grid.waitFor({ timeout: 10_000 });
    }
    assert.ok(await drawn(OWN_FILL));
  });
}, theWorkbench);
