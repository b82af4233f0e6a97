import assert from "node:assert/strict";
import { XlsxHost } from "#xlsx";
import type { SheetSnapshot } from "#core";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { draft, identity, mark } from "../../helpers/drafts";
import { kitchenSink } from "../../helpers/kitchen-sink";
import { convert, noLibreOffice } from "../../helpers/libreoffice";

const open = (bytes: Uint8Array) => XlsxHost.open(bytes, "b.xlsx", nodeCodec);

const form = (unit: string, name: string, value: number) =>
  draft({ name, identity: identity({ role: "form", level: "street", unit }), isProtected: true, cells: [{ row: 6, column: 2, value, style: { unlocked: true, format: "#,##0.00" } }, { row: 7, column: 2, value: "=1+1" }] });

/** Two streets, one with a quote in its name, and their total; `total` is the cached value. */
async function district(total: number): Promise<XlsxHost> {
  const host = XlsxHost.create("b.xlsx", nodeCodec);
  await host.writeSheets([
    draft({
      names: [{ name: "S01.total", address: "C7" }],
      cells: [
        { row: 6, column: 2, value: total, formula: "'府坪 O''Brien'!C7+'永安'!C7" }, { row: 7, column: 2, value: total > 5 ? "多" : "少", formula: 'IF(S01.total>5,"多","少")' },
        { row: 8, column: 2, value: 0.3333, formula: "ROUND(1/3,4)", link: { worksheet: "永安", address: "C7" } }, { row: 9, column: 2, value: { error: "#DIV/0!" }, formula: "1/0" }, { row: 10, column: 2, value: true, formula: "C7>5" },
      ],
    }),
    form("1", "府坪 O'Brien", 19), form("2", "永安", 7.5),
  ]);
  return host;
}

const calculated = async (bytes: Uint8Array) => (await open(convert(bytes, "xlsx")).readWorkbook()).sheets;
const values = (sheets: readonly SheetSnapshot[]) => sheets.map(({ worksheet, rows }) => [worksheet, [...rows].map(([row, cells]) => [row, [...cells]])]);

describe("LibreOffice, as a second opinion", () => {
  before(function () {
    if (noLibreOffice()) this.skip();
  });

  it("agrees with every cached value that we write", async () => {
    const host = await district(26.5);
    await host.showMarks([mark("b.xlsx", "汇总", "C7"), mark("b.xlsx", "永安", "C7", "soft"), mark("b.xlsx", "永安", "C8", "note")]);
    assert.deepEqual(values(await calculated(host.save())), values((await host.readWorkbook()).sheets));
  });

  it("would not agree with a wrong one", async () => {
    const [sheet] = await calculated((await district(999)).save());
    assert.equal(sheet!.rows.get(6)?.[2], 26.5);
  });

  it("opens a marked workbook with everything in it, and keeps our notes", async () => {
    const host = XlsxHost.open(kitchenSink(), "b.xlsx", nodeCodec);
    await host.showMarks([mark("b.xlsx", "填报", "B4", "hard", "填报 9509\n分项合计 9500"), mark("b.xlsx", "控件", "A1")]);
    const again = open(convert(host.save(), "xlsx"));
    assert.deepEqual((await again.readWorkbook()).sheets.map(({ worksheet }) => worksheet), ["填报", "it's \"2\"", "图表", "控件", "前缀", "透视"]);
    assert.deepEqual(await again.clear([]), { sheets: 0, marks: 2 }, "and we know our marks when another program has saved the file");
  });
});
