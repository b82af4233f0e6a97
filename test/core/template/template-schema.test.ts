import assert from "node:assert/strict";
import fc from "fast-check";
import { loadTemplateSchema, type QuantityIndicator, type Template } from "#core";
import { builtInTemplates } from "#templates";

const json = (more: object = {}) => ({
  id: "A01", version: 1, kind: "form", name: "日报", period: "day", level: "street",
  header: [{ role: "unit", label: "单位" }, { role: "period", label: { "zh-CN": "日期", en: "Day" } }],
  indicators: { all: { label: "企业", measure: "家" }, open: { label: "其中：复工", measure: "家", required: true } },
  tables: [{ stub: "指标", column: "数", list: ["all", "open"] }],
  edits: [{ id: "s", kind: "subset", strength: "hard", whole: "all", parts: ["open"], source: "" }],
  ...more,
});

describe("parseTemplate", () => {
  const problemsOf = async (data: unknown): Promise<readonly string[]> => {
    const result = (await loadTemplateSchema()).parseTemplate(data);
    return "problems" in result ? result.problems.map(({ code, path }) => `${path}: ${code}`) : [];
  };

  it("reads a template as an author writes it: plain labels, lists, usual values left out", async () => {
    const result = (await loadTemplateSchema()).parseTemplate(json());
    assert.ok("template" in result);
    assert.deepEqual(result.template.tables[0]?.cells, [["all"], ["open"]]);
    assert.deepEqual(result.template.indicators.get("open"), { type: "quantity", label: { "zh-CN": "其中：复工" }, required: true, measure: "家", decimals: 0, rollUp: { method: "sum" } });
  });

  it("tells all that is wrong with the shape at once, and where", async () => {
    const indicators = { all: { label: 3, measure: "间" }, open: { type: "number", label: "x" }, sum: { label: { "zh-CN": "甲", fr: "x" }, measure: "家", decimals: 9, rollUp: { method: "ratio", numerator: "all" } } };
    const edits = [{ id: "s", kind: "subset", strength: "strong", whole: "all", parts: "open", source: "" }, { id: "t", kind: "sum", strength: "hard", source: "" }];
    assert.deepEqual(await problemsOf(json({ version: undefined, indicators, edits, tabels: [] })), [
      "version: template.missing",
      "indicators.all.label: template.wrong-shape",
      "indicators.all.measure: template.not-a-choice",
      "indicators.open.type: template.not-a-choice",
      "indicators.sum.label.fr: template.unknown-field",
      "indicators.sum.decimals: template.out-of-bounds",
      "indicators.sum.rollUp.denominator: template.missing",
      "edits[0].strength: template.not-a-choice",
      "edits[0].parts: template.wrong-shape",
      "edits[1].kind: template.not-a-choice",
      "tabels: template.unknown-field",
    ]);
  });

  it("tells what a well-shaped template says wrongly", async () => {
    const edits = [{ id: "s", kind: "subset", strength: "hard", whole: "all", parts: ["opem"], source: "" }, { id: "s", kind: "expression", strength: "hard", test: "[企业] >", source: "" }];
    assert.deepEqual(await problemsOf(json({ edits })), ["edits[0].parts[0]: template.unknown-indicator", "edits[1].id: template.edit-twice", "edits[1].test: template.expression-operand-missing"]);
    assert.deepEqual(await problemsOf(json({ tables: [{ stub: "x", column: "y", list: ["all", "shut"] }] })), ["tables[0].cells[1][0]: template.unknown-indicator", "indicators.open: template.no-place"]);
  });

  it("tells a misspelt code in a table that adds up once, where it stands", async () => {
    const edits = [{ id: "s", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, source: "" }];
    for (const misspelt of ["opem", "constructor"]) {
      for (const cells of [[["open"], ["all"], [misspelt]], [[misspelt], ["open"], ["all"]]]) {
        const problems = await problemsOf(json({ tables: [{ stub: "x", rows: ["一", "二", "计"], columns: ["y"], cells }], edits }));
        assert.deepEqual(problems, [`tables[0].cells[${cells.findIndex(([code]) => code === misspelt)}][0]: template.unknown-indicator`]);
      }
    }
  });

  const kinds = [{ code: "shops", label: "门店", measure: "家" }, { code: "firms", label: { "zh-CN": "企业", en: "Firms" }, measure: "家", rollUp: { method: "none" } }];
  const counts = [{ code: "all", label: "总数" }, { code: "open", label: "已复工", required: false }, { code: "rate", label: "复工率", measure: "%", decimals: 2, ratioOf: ["open", "all"] }];
  const crossing = (rows: readonly object[], columns: readonly object[], more: object = {}) =>
    json({ indicators: {}, tables: [{ stub: "类别", rows, columns }], edits: [{ id: "s", kind: "subset", strength: "hard", whole: "firms_all", parts: ["firms_open"], source: "" }], ...more });

  it("writes the crossings of a table given by its rows and columns out as indicators", async () => {
    const result = (await loadTemplateSchema()).parseTemplate(crossing(kinds, counts));
    assert.ok("template" in result);
    const { indicators, tables } = result.template;
    assert.deepEqual(tables[0]?.cells, [["shops_all", "shops_open", "shops_rate"], ["firms_all", "firms_open", "firms_rate"]]);
    assert.deepEqual(indicators.get("firms_open"), { type: "quantity", label: { "zh-CN": "企业·已复工", en: "Firms·已复工" }, required: false, measure: "家", decimals: 0, rollUp: { method: "none" } });
    assert.deepEqual((indicators.get("shops_rate") as QuantityIndicator).rollUp, { method: "ratio", numerator: "shops_open", denominator: "shops_all" });
  });

  it("takes the group that a row or column stands under", async () => {
    const result = (await loadTemplateSchema()).parseTemplate(crossing(kinds.map((kind) => ({ ...kind, group: "市场主体" })), counts));
    assert.ok("template" in result);
    assert.deepEqual(result.template.tables[0]?.rows[0]?.path, [{ "zh-CN": "市场主体" }, { "zh-CN": "门店" }]);
    assert.deepEqual(result.template.indicators.get("shops_all")?.label, { "zh-CN": "市场主体·门店·总数" });
  });

  it("keeps an indicator that the author writes out himself instead of its crossing", async () => {
    const own = { label: "企业总数（含个体）", measure: "家" };
    const result = (await loadTemplateSchema()).parseTemplate(crossing(kinds, counts, { indicators: { firms_all: own } }));
    assert.ok("template" in result);
    assert.deepEqual([result.template.indicators.get("firms_all")?.label, result.template.indicators.size], [{ "zh-CN": "企业总数（含个体）" }, 6]);
  });

  it("tells where rows and columns do not cross", async () => {
    assert.deepEqual(await problemsOf(crossing([{ code: "1 x", label: "门店" }], counts)), ["tables[0].rows[0].code: template.malformed"]);
    const uncounted = { code: "shops", label: "商场" };
    const wrongRatio = { code: "open", label: "开业率", measure: "%", ratioOf: ["opem", "all"] };
    assert.deepEqual(await problemsOf(crossing([...kinds, uncounted], [...counts, wrongRatio])), [
      "tables[0].rows[2].code: template.several-places",
      "tables[0].columns[3].code: template.several-places",
      "tables[0].rows[2].measure: template.missing",
      "tables[0].columns[3].ratioOf[0]: template.unknown-indicator",
    ]);
  });

  it("does not take a template for good because of what JavaScript objects inherit", async () => {
    const edits = [{ id: "s", kind: "subset", strength: "hard", whole: "constructor", parts: ["toString"], source: "" }];
    assert.deepEqual(await problemsOf(json({ edits })), ["edits[0].whole: template.unknown-indicator", "edits[0].parts[0]: template.unknown-indicator"]);
    assert.deepEqual(await problemsOf(JSON.parse(JSON.stringify(json()).replace('"all":', '"__proto__":'))), [
      "tables[0].cells[0][0]: template.unknown-indicator", "edits[0].whole: template.unknown-indicator",
    ]);
  });

  it("never throws, whatever the JSON", async () => {
    const { parseTemplate } = await loadTemplateSchema();
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom("indicators", "tables", "edits", "header", "unitTable", "ledger", "name"), (value, field) => {
      parseTemplate(value);
      parseTemplate(json({ [field]: value }));
      parseTemplate(json({ [field]: [value] }));
      parseTemplate(json({ [field]: { all: value } }));
    }), { numRuns: 500 });
  });
});

describe("templateToJson", () => {
  it("goes out to JSON text and comes back the same", async () => {
    const { parseTemplate, templateToJson } = await loadTemplateSchema();
    for (const template of builtInTemplates) {
      const result = parseTemplate(JSON.parse(JSON.stringify(templateToJson(template))));
      assert.deepEqual(result, { template } satisfies { template: Template });
    }
  });
});
