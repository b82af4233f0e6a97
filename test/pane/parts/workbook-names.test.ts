import { strict as assert } from "node:assert";
import fc from "fast-check";
import { renamed, uniqueName } from "../../../src/pane/parts/workbook-names";
import { sampleForm } from "../../helpers/sample-form";
import { submitted } from "../../helpers/submitted";

describe("uniqueName", () => {
  it("keeps a name that nobody has, and numbers one that somebody has in whatever case", () => {
    assert.equal(uniqueName("日报.xlsx", ["周报.xlsx"]), "日报.xlsx");
    assert.equal(uniqueName("日报.XLSX", ["日报.xlsx", "日报 (2).xlsx"]), "日报 (3).XLSX");
    assert.equal(uniqueName("日报", ["日报"]), "日报 (2)");
    assert.equal(uniqueName(".xlsx", [".xlsx"]), ".xlsx (2)");
  });

  it("gives any files in a row different names", () => {
    const name = fc.constantFrom("日报.xlsx", "日报 (2).xlsx", "日报.XLSX", "日报", "a.b.xls", "日报 (2)");
    fc.assert(fc.property(fc.array(name, { maxLength: 12 }), (files) => {
      const taken = files.reduce<string[]>((known, file) => [...known, uniqueName(file, known)], []);
      assert.equal(new Set(taken.map((one) => one.toLowerCase())).size, files.length);
    }));
  });
});

describe("renamed", () => {
  it("lets every sheet say the new name", async () => {
    const fuping = submitted(sampleForm, "府坪.xlsx", { code: "001", name: "府坪街道" }, { people: 100 });
    const { name, sheets } = renamed(await fuping.readWorkbook(), "府坪 (2).xlsx");
    assert.deepEqual([name, ...sheets.map(({ workbook }) => workbook)], ["府坪 (2).xlsx", "府坪 (2).xlsx"]);
  });
});
