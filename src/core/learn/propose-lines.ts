import type { Place } from "../model/address";
import { dimensionOf, type Measure } from "../model/measure";
import type { Level } from "../model/finding";
import { saysNote } from "../audit/words";
import type { FoundForm } from "./found-form";
import type { FoundField } from "./form-head";
import type { IndicatorFacts } from "./indicator-facts";
import type { Unnumbered } from "./learned";

/** Labels named in a proposal about many. */
const MOST_NAMED = 6;

/** A few of many labels. */
export const named = (labels: readonly string[]): string => `${labels.slice(0, MOST_NAMED).join("、")}${labels.length > MOST_NAMED ? "…" : ""}`;

export const proposeFields = (fields: readonly FoundField[]): readonly Unnumbered[] =>
  fields.map(({ role, label, place }) => ({ part: { kind: "field", role }, level: "sure", label, edit: null, reason: { code: "heading", values: { filled: "1", of: "1" } }, place }));

/** The rows and columns of all tables; a list has its rows alone, a table with a row a unit or a thing its columns. */
export function proposeLines(form: FoundForm, facts: ReadonlyMap<string, IndicatorFacts>): readonly Unnumbered[] {
  return form.tables.flatMap(({ rows, columns, table }, at) => {
    const codes = form.codes[at]!;
    const header = table.audited.block.header.bottom;
    const ofColumns = columns.length === 1 && form.shape === "form" ? [] : columns.map(({ path, at: column }, c) => lineOf("column", path, codes.flatMap((row) => row[c] ?? []), { row: header, column }, form, facts));
    const ofRows = form.shape === "form" ? rows.map(({ path, at: row }, r) => lineOf("row", path, codes[r]!.filter((code) => code !== null), { row, column: table.audited.body.columns[table.stubColumn]! }, form, facts)) : [];
    return [...ofRows, ...ofColumns].filter(({ part }) => part.kind === "line" && part.codes.length > 0);
  });
}

function lineOf(axis: "row" | "column", path: readonly string[], codes: readonly string[], place: Place, { observations }: FoundForm, facts: ReadonlyMap<string, IndicatorFacts>): Unnumbered {
  const filled = codes.reduce((sum, code) => sum + facts.get(code)!.filled, 0);
  const level: Level = saysNote(path.at(-1)!) ? "likely" : "sure";
  return {
    part: { kind: "line", axis, codes }, level, label: path.join("·"), edit: null, place,
    reason: { code: filled === 0 ? "unfilled" : "heading", values: { filled: String(filled), of: String(codes.length * observations.length) } },
  };
}

/** Which figures are stated in what: what stands on the sheet is sure, what words suggest is not. */
export function proposeMeasures(form: FoundForm, facts: ReadonlyMap<string, IndicatorFacts>): readonly Unnumbered[] {
  const groups = new Map<string, { readonly measure: Measure; readonly by: IndicatorFacts["measureBy"]; readonly codes: string[] }>();
  for (const [code, { type, measure, measureBy }] of facts) {
    if (type !== "quantity" || dimensionOf(measure) === "rate" || dimensionOf(measure) === "rank") continue;
    const key = `${measureBy} ${measure}`;
    const group = groups.get(key) ?? { measure, by: measureBy, codes: [] };
    groups.set(key, group);
    group.codes.push(code);
  }
  return [...groups.values()].map(({ measure, by, codes }) => ({
    part: { kind: "measure", measure, codes }, level: levelOf(measure, by), label: measure, edit: null, place: null,
    reason: { code: by, values: { labels: named(codes.map((code) => form.indicators.get(code)!.label)), count: String(codes.length) } },
  }));
}

/** Whether amounts are in 元 or in 万元 no word tells. */
const levelOf = (measure: Measure, by: IndicatorFacts["measureBy"]): Level =>
  by === "stated" || by === "percent-format" ? "sure" : by === "unknown-measure" || dimensionOf(measure) === "money" ? "look" : "likely";
