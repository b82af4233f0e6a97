import assert from "node:assert/strict";
import { auditWorkbooks, type Finding } from "#core";
import { readFaults } from "../../seeds/build/faults";
import { SeedOnDisk } from "./seed-on-disk";

for (const name of ["wuling", "furong"]) {
  describe(`the audit of seeds/${name}, without its templates`, () => {
    const district = new SeedOnDisk(name);
    let spoken: readonly Finding[];
    before(async () => {
      const workbooks = [...(await district.workbooks()), ...(await district.prior())];
      spoken = auditWorkbooks(workbooks).findings.filter(({ belief }) => belief!.level !== "look");
    });

    it("says nothing aloud but of faults that were planted, or of figures that a planted one made wrong", () => {
      const planted = new Set(readFaults(district.seed).map(({ file, sheet, cell }) => `${file}!${sheet}!${cell}`));
      const touches = ({ cells }: Finding) => cells.some(({ workbook, worksheet, address }) => planted.has(`${workbook}!${worksheet}!${address}`));
      assert.deepEqual(spoken.filter((finding) => !touches(finding)).map(({ workbook, worksheet, cells, code }) => `${workbook} ${worksheet}!${cells[0]?.address ?? ""} ${code}`), []);
    });

    if (name === "wuling") {
      it("finds the sums, balances, rates and ranges among them that a sheet tells by itself", () => {
        const found = new Set(spoken.map(({ workbook, cells, code }) => `${workbook} ${cells[0]?.address ?? ""} ${code}`));
        for (const meant of [
          "长庚街道3.20.xlsx G15 audit.column-total", "东江街道日报3.20.xlsx G22 audit.column-total", "永安街道3.20物资、签约.xlsx E11 audit.row-total", "南坪街道日报 3.20.xlsx E14 audit.left-out",
          "南坪街道日报 3.20.xlsx G7 audit.stock", "【芷兰街道】20200320日报.xlsx H22 audit.column-total", "德山街道3.20最终版.xlsx I10 audit.rate", "樟木桥街道日报.xlsx C30 audit.error-value",
        ]) assert.ok(found.has(meant), meant);
      });
    }
  });
}
