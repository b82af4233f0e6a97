import assert from "node:assert/strict";
import { XlsxHost } from "#xlsx";
import { cellKey, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { nodeCodec } from "../../../../src/host/xlsx/node-codec";
import { sheet } from "../../../helpers/sheet";
import { complaintsAbout, noValidator } from "../../../helpers/validate-xlsx";

const drawing = `
  |   | A        | B         | D            |
  | 1 | '=标题    |           |              |
  | 3 | 39000    | =A3+1 → 39001 | #DIV/0!  |
  | 4 | TRUE     | '甲\\n乙   | 0.5          |
`;

const named = (worksheet: string, more: Partial<SheetSnapshot>): SheetSnapshot => sheet(worksheet, drawing, { workbook: "旧.xls", date1904: true, ...more });

const snapshot: WorkbookSnapshot = {
  name: "旧.xls",
  sheets: [
    named("藏", { visibility: "very-hidden" }),
    named("表", {
      formats: new Map([[2, ["yyyy/m/d"]], [3, Object.assign([], { 3: "0%" })]]), merges: [{ top: 0, left: 0, bottom: 0, right: 3 }], hiddenRows: new Set([3]), hiddenColumns: new Set([1]),
    }),
  ],
};

describe("XlsxHost.fromSnapshot", () => {
  it("writes all that the snapshot knows", async () => {
    const read = await XlsxHost.open(XlsxHost.fromSnapshot(snapshot, nodeCodec).save(), "旧.xls", nodeCodec).readWorkbook();
    assert.deepEqual(read, snapshot);
  });

  it("writes the value in place of a formula that points to another workbook", async () => {
    const linked = named("表", { formulas: new Map([[cellKey(2, 1), "[1]Sheet1!A1+1"]]) });
    const [read] = (await XlsxHost.fromSnapshot({ name: "旧.xls", sheets: [linked] }, nodeCodec).readWorkbook()).sheets;
    assert.deepEqual([...read!.formulas], []);
    assert.equal(read!.rows.get(2)?.[1], 39001);
  });

  it("makes a sound workbook", function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    assert.deepEqual(complaintsAbout(XlsxHost.fromSnapshot(snapshot, nodeCodec).save()), []);
  });
});
