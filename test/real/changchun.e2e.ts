import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadTemplateSchema, printQuantity, review, rollUpFigures, type Finding, type Review, type Template } from "#core";
import { readAnyWorkbook } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

const FOLDER = "../shared/real/changchun-2022";
const FILE = "附件4生活物资相关数据__5月5日__1.（晚上上报）.0505--附件表.xlsx";

const isThere = existsSync(FOLDER);

describe(`汇总表2 of the commerce bureau's workbook of 5 May, a unit a row${isThere ? "" : ` (skipped: ${FOLDER} is absent)`}`, () => {
  let template: Template;
  let result: Review;

  before(async function () {
    if (!isThere) this.skip();
    const { parseTemplate } = await loadTemplateSchema();
    const parsed = parseTemplate(JSON.parse(readFileSync(new URL("changchun.template.json", import.meta.url), "utf8")));
    assert.ok("template" in parsed, JSON.stringify(parsed));
    template = parsed.template;
    const workbook = await readAnyWorkbook(readFileSync(join(FOLDER, FILE)), FILE, nodeCodec);
    result = review([workbook], { templates: [template], roster: null, period: null, expects: "any" });
  });

  const totals = () => {
    const [own] = result.templates;
    const rollUp = rollUpFigures(template, {
      superior: { code: "220100", name: "长春市" }, period: null, records: own!.records, missing: [], withHard: own!.withHard, hardFindings: "in",
    });
    return new Map(rollUp.totals.map((total) => [total.indicator, total]));
  };
  const printed = (code: string) => {
    const indicator = template.indicators.get(code)!;
    const value = totals().get(code)?.value;
    return indicator.type === "quantity" && typeof value === "number" ? printQuantity(value, indicator.decimals) : null;
  };
  const wrongTotals = (): readonly Finding[] => result.findings.filter((finding) => finding.code.startsWith("total."));

  it("reads the 17 districts, and not the total row as one of them", () => {
    assert.deepEqual(result.templates.map((one) => one.records.length), [17]);
    assert.equal(result.templates[0]!.records.some(({ unit }) => unit.name === "合计"), false);
  });

  it("adds 1,239 reopened of 1,503 enterprises, and makes the rate from these sums", () => {
    assert.deepEqual([printed("open"), printed("firms"), printed("openRate")], ["1239", "1503", "0.824351"]);
  });

  it("adds 61,667 people back of 104,440, and makes the rate from these sums", () => {
    assert.deepEqual([printed("back"), printed("staff"), printed("backRate")], ["61667", "104440", "0.590454"]);
  });

  it("names the cells of all districts behind a total", () => {
    const { contributions } = totals().get("lodging_total")!;
    assert.deepEqual(contributions.map(({ address }) => address), Array.from({ length: 17 }, (_, at) => `K${at + 5}`));
  });

  it("finds the one typed constant among the sums: K22 says 92 where the districts add to 91", () => {
    const [wrong, ...others] = wrongTotals();
    assert.deepEqual(others, []);
    assert.equal(wrong?.cells[0]?.worksheet, "汇总表2");
    assert.equal(wrong.cells[0].address, "K22");
    assert.deepEqual([wrong.values["reported"], wrong.expected, wrong.imbalance], ["92", "91", "+1"]);
  });

  it("names every cell that inherits the wrong total by formula, or was copied from it by hand, on this and other tabs", () => {
    const dependents = wrongTotals()[0]!.values["dependents"] as readonly string[];
    const shown = dependents.map((text) => text.replace(/(\d\.\d{6})\d*$/, "$1"));
    const byFormula = ["W22 = 0.823803", "附件1!D23 = 0.823803", "0.排名表!D22 = 0.823803", "限上排名!D23 = 0.823803"];
    const byHand = ["省厅报表!B8 = 92", "省厅报表!D8 = 0.706521", "省厅报表!B5 = 1504", "省厅报表!D5 = 0.823803"];
    assert.deepEqual([...shown].sort(), [...byFormula, ...byHand].sort());
  });
});
