import { strict as assert } from "node:assert";
import { layOutForm } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import type { Desk } from "../../../src/pane/desk";
import { PriorShelf } from "../../../src/pane/prior/prior-shelf";
import { sampleForm } from "../../helpers/sample-form";
import { sheet } from "../../helpers/sheet";
import { StageHost } from "../stage/stage-host";

/** A file with the forms of these units, "府坪街道 2020-03-19". */
async function fileOf(name: string, ...forms: readonly string[]): Promise<File> {
  const host = XlsxHost.create(name, nodeCodec);
  const drafts = forms.map((form, index) => {
    const [unit = "", period = ""] = form.split(" ");
    return { ...layOutForm(sampleForm, { role: "form", unit: { code: `00${unit.length}${unit}`, name: unit }, period, values: new Map([["people", { value: 100 }]]) }).draft, name: `表${index}` };
  });
  await host.writeSheets(drafts);
  return new File([Uint8Array.from(host.save())], name, { lastModified: 1 });
}

const letter = (name: string): File =>
  new File([Uint8Array.from(XlsxHost.fromSnapshot({ name, sheets: [sheet("Sheet1", "| | A |\n| 1 | 会议通知 |", { workbook: name })] }, nodeCodec).save())], name, { lastModified: 1 });

const shelfBeside = (open: string): PriorShelf =>
  new PriorShelf({
    host: new StageHost(XlsxHost.create(open, nodeCodec), {}), templates: [sampleForm], language: "zh-CN", version: "0", time: () => "",
    async openFiles([file]) {
      try {
        return { hosts: [XlsxHost.open(new Uint8Array(await file!.arrayBuffer()), file!.name, nodeCodec)], troubles: [] };
      } catch (trouble) {
        return { hosts: [], troubles: [{ file: file!.name, trouble }] };
      }
    },
    unpackFiles: () => Promise.resolve({ workbooks: [], troubles: [] }), openWorkbook: () => Promise.reject(new TypeError("not here")), newFiles: () => Promise.reject(new TypeError("not here")), handOver: { way: "saved", give: () => Promise.resolve() },
  } satisfies Desk);

const held = (shelf: PriorShelf) => shelf.state().files.map(({ name, periods }) => [name, ...periods.map(({ period, units }) => `${period} ${units}`)].join(" · "));

describe("PriorShelf", () => {
  it("says for which periods a file has figures, the latest first, and of how many units", async () => {
    const shelf = shelfBeside("区.xlsx");
    await shelf.add([await fileOf("往期.xlsx", "府坪街道 2020-03-18", "府坪街道 2020-03-19", "永安街道 2020-03-19")]);
    assert.deepEqual(held(shelf), ["往期.xlsx · 2020-03-19 2 · 2020-03-18 1"]);
  });

  it("names a file that cannot be opened and one without any form, and keeps what was chosen before", async () => {
    const shelf = shelfBeside("区.xlsx");
    await shelf.add([await fileOf("昨日.xlsx", "府坪街道 2020-03-19")]);
    await shelf.add([new File(["x"], "坏.xlsx"), letter("通知.xlsx"), await fileOf("前日.xlsx", "府坪街道 2020-03-18")]);
    assert.deepEqual(shelf.state().refused.map(({ file, trouble }) => [file, trouble === null ? "no form" : "trouble"]), [["坏.xlsx", "trouble"], ["通知.xlsx", "no form"]]);
    assert.deepEqual(held(shelf), ["昨日.xlsx · 2020-03-19 1", "前日.xlsx · 2020-03-18 1"]);
  });

  it("takes a file once, and never for the open workbook of the same name", async () => {
    const shelf = shelfBeside("日报.xlsx");
    const file = await fileOf("日报.xlsx", "府坪街道 2020-03-19");
    await shelf.add([file]);
    await shelf.add([file]);
    assert.deepEqual(held(shelf), ["日报 (2).xlsx · 2020-03-19 1"]);
    assert.ok(shelf.state().files[0]!.snapshot.sheets.every(({ workbook }) => workbook === "日报 (2).xlsx"));
  });

  it("tells whoever listens, and holds nothing once a file is taken away", async () => {
    const shelf = shelfBeside("区.xlsx");
    let told = 0;
    shelf.subscribe(() => (told += 1));
    await shelf.add([await fileOf("昨日.xlsx", "府坪街道 2020-03-19")]);
    shelf.remove(shelf.state().files[0]!.key);
    assert.deepEqual([held(shelf), shelf.state().opening, told], [[], 0, 3]);
  });
});
