import assert from "node:assert/strict";
import fc from "fast-check";
import { loadTemplateSchema } from "#core";
import { builtInTemplates } from "#templates";

const CROSSED = {
  id: "A01", version: 1, kind: "form", name: "日报", period: "day", level: "street",
  header: [{ role: "unit", label: "单位" }, { role: "period", label: "日期" }], indicators: {},
  tables: [{ stub: "类别", rows: ["甲", "乙", "计"].map((label) => ({ code: label, label })), columns: ["女", "男", "计"].map((label) => ({ code: label, label, measure: "人" })) }],
  edits: [{ id: "s", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, totalColumn: 2, source: "" }],
};

const SUMMED = {
  ...CROSSED, indicators: Object.fromEntries(["open", "shut", "all"].map((code) => [code, { label: code, measure: "家" }])),
  tables: [{ stub: "指标", rows: ["已复工", "未复工", "企业"], columns: ["数"], cells: [["open"], ["shut"], ["all"]] }],
  edits: [{ id: "s", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, source: "" }],
};

/** Characters of a template that is read in no time. */
const SHORT = 8_000;

type Node = Record<string, unknown>;

/** Every place in a template's JSON: what holds it, and its key. */
function placesIn(node: Node): [Node, string][] {
  return Object.entries(node).flatMap(([key, value]) => [[node, key] as [Node, string], ...(value !== null && typeof value === "object" ? placesIn(value as Node) : [])]);
}

/** A slip of whoever writes a template: something left out, put twice, mistaken for something else. */
const slip = fc.record({ at: fc.nat(), from: fc.nat(), kind: fc.constantFrom("left-out", "twice", "other-text", "odd-text", "odd-number") });

const ODD_TEXTS = ["constructor", "__proto__", "", "1e9", "=1+1", "9".repeat(70)];
const ODD_NUMBERS = [0, -1, 3, 99, 0.5];

function makeSlip(json: Node, { at, from, kind }: typeof slip extends fc.Arbitrary<infer Slip> ? Slip : never): void {
  const places = placesIn(json);
  const [holder, key] = places[at % places.length]!;
  const texts = places.map(([node, name]) => node[name]).filter((value) => typeof value === "string");
  if (kind === "other-text" && typeof holder[key] === "string") holder[key] = texts[from % texts.length];
  if (kind === "odd-text" && typeof holder[key] === "string") holder[key] = ODD_TEXTS[from % ODD_TEXTS.length];
  if (kind === "odd-number" && typeof holder[key] === "number") holder[key] = ODD_NUMBERS[from % ODD_NUMBERS.length];
  if (kind === "twice" && Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
  if (kind === "left-out" && Array.isArray(holder)) holder.splice(Number(key), 1);
  if (kind === "left-out" && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
}

describe("parseTemplate, given a template with any slips in it", () => {
  it("gives the template or tells what is wrong, and never breaks off", async () => {
    const { parseTemplate, templateToJson } = await loadTemplateSchema();
    const short = builtInTemplates.map(templateToJson).filter((json) => JSON.stringify(json).length < SHORT);
    const templates = [...short, ...[CROSSED, SUMMED].flatMap((json) => [json, json, json])];
    fc.assert(fc.property(fc.nat(), fc.array(slip, { maxLength: 4 }), (which, slips) => {
      const json = structuredClone(templates[which % templates.length]) as Node;
      for (const one of slips) makeSlip(json, one);
      const result = parseTemplate(json);
      assert.ok("template" in result || result.problems.length > 0);
    }), { numRuns: 800 });
  });
});
