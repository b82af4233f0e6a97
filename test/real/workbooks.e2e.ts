import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "#core";
import { builtInTemplates } from "#templates";
import { readAnyWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

const FOLDER = "../shared/real/changchun-2022";
const isThere = existsSync(FOLDER);
const files = isThere ? readdirSync(FOLDER).filter((file) => /\.xlsx?$/.test(file)) : [];

describe(`the 24 real workbooks${isThere ? "" : ` (skipped: ${FOLDER} is absent)`}`, () => {
  before(function () {
    if (!isThere) this.skip();
  });

  it("are all there, .xls beside .xlsx", () => {
    assert.deepEqual([files.length, files.filter((file) => file.endsWith(".xls")).length], [24, 7]);
  });

  // Without the folder there is no file, and one test that says so.
  for (const file of isThere ? files : ["(none)"]) {
    it(`${file} is read whole, and taken for none of our forms`, async () => {
      const workbook = await readAnyWorkbook(readFileSync(join(FOLDER, file)), file, nodeCodec);
      assert.ok(workbook.sheets.some(({ rows }) => rows.size > 0));
      const { findings, templates } = review([workbook], { templates: builtInTemplates, roster: null, period: null, expects: "any" });
      assert.deepEqual(templates, []);
      assert.deepEqual(findings.map(({ code }) => code), ["sheet.not-recognised"]);
    });
  }
});
