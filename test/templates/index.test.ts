import assert from "node:assert/strict";
import { checkTemplate, codesOf, LANGUAGES, loadTemplateSchema, type Label, type Template } from "#core";
import { builtInTemplates, templateById } from "#templates";

/** Every label of a template, wherever it stands. */
function labelsOf(template: Template): Label[] {
  const tables = template.tables.flatMap((table) => [...(table.title ? [table.title] : []), table.stub, ...[...table.rows, ...table.columns].flatMap(({ path }) => path)]);
  const unitTable = template.unitTable?.columns.flatMap(({ path }) => path) ?? [];
  const edits = template.edits.flatMap(({ label }) => label ?? []);
  const fields = template.header.map(({ label }) => label);
  return [template.name, ...fields, ...codesOf(template).map((code) => template.indicators.get(code)!.label), ...tables, ...unitTable, ...edits, ...(template.instructions ?? [])];
}

describe("builtInTemplates", () => {
  for (const template of builtInTemplates) {
    describe(`${template.id} ${template.name["zh-CN"]}`, () => {
      it("stands the check of templates without any remark", () => {
        assert.deepEqual(checkTemplate(template), []);
      });

      it("is the same after a journey through JSON", async () => {
        const { parseTemplate, templateToJson } = await loadTemplateSchema();
        const parsed = parseTemplate(JSON.parse(JSON.stringify(templateToJson(template))));
        assert.deepEqual(parsed, { template });
      });

      it("speaks every language of the interface", () => {
        const silent = labelsOf(template).filter((label) => LANGUAGES.some((language) => !label[language]));
        assert.deepEqual(silent, []);
      });

      it("has a place on the form for every indicator, and one only", () => {
        const columns = template.ledger?.columns.map(({ indicator }) => indicator) ?? [];
        const placed = template.tables.flatMap(({ cells }) => cells.flat()).filter((code) => code !== null);
        assert.deepEqual([...columns, ...placed].sort(), [...codesOf(template)].sort());
      });

      it("makes every rate anew from its parts' totals", () => {
        const rates = [...template.indicators.values()].filter((one) => one.type === "quantity" && one.measure === "%");
        const added = rates.filter((one) => one.type === "quantity" && one.rollUp.method === "sum");
        assert.deepEqual(added, []);
      });
    });
  }

  it("are known by their ids", () => {
    const ids = builtInTemplates.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    assert.equal(templateById("S03")?.name["zh-CN"], "防疫物资收发存日报");
    assert.equal(templateById("S99"), null);
  });
});
