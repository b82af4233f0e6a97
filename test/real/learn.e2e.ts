import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTemplate, learnForms, review, sureProposals, templateOfForm, type LearnedForm, type WorkbookSnapshot } from "#core";
import { readAnyWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

const FOLDER = "../shared/real/changchun-2022";
const isThere = existsSync(FOLDER);
const files = isThere ? readdirSync(FOLDER).filter((file) => /\.xlsx?$/.test(file)) : [];
const opened = (file: string): Promise<WorkbookSnapshot> => readAnyWorkbook(readFileSync(join(FOLDER, file)), file, nodeCodec);

describe(`templates learnt from the real workbooks${isThere ? "" : ` (skipped: ${FOLDER} is absent)`}`, () => {
  before(function () {
    if (!isThere) this.skip();
  });

  describe("汇总表2 of 5 May", () => {
    let workbook: WorkbookSnapshot;
    let form: LearnedForm;
    before(async () => {
      workbook = await opened(files.find((file) => file.includes("5月5日"))!);
      form = learnForms([workbook]).find(({ worksheets }) => worksheets.includes("汇总表2"))!;
    });

    it("is learnt as a table with a row a district, its sums from its own formulas", () => {
      assert.deepEqual([form.shape, form.head.level, form.observed], ["unit-rows", "district", 17]);
      const sums = form.proposals.filter(({ edit }) => edit === "balance");
      assert.deepEqual(sums.map(({ level, reason }) => [level, reason.code, reason.values["formula"], reason.values["agree"], reason.values["against"]]), [["sure", "formula", "D5+H5+L5+P5", "17", "0"], ["sure", "formula", "F5+J5+N5+R5", "17", "0"]]);
    });

    it("reads its own 17 districts by what was learnt, and finds its one typed total", () => {
      const template = templateOfForm(form, sureProposals(form))!;
      assert.deepEqual(checkTemplate(template), []);
      const { templates, findings } = review([workbook], { templates: [template], roster: null, period: null, expects: "any" });
      assert.deepEqual(templates.map(({ records }) => records.length), [17]);
      assert.deepEqual(findings.filter(({ worksheet }) => worksheet === "汇总表2").map(({ code, cells }) => [code, cells[0]!.address]), [["total.wrong-and-used", "K22"]]);
    });
  });

  // Without the folder there is no file, and one test that says so.
  for (const file of isThere ? files : ["(none)"]) {
    it(`${file}: each form that is found makes a template that stands the check`, async () => {
      const forms = learnForms([await opened(file)]);
      assert.ok(forms.length > 0);
      for (const form of forms) {
        const template = templateOfForm(form, sureProposals(form));
        assert.ok(template, form.worksheets.join());
        assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), [], form.worksheets.join());
      }
    });
  }
});
