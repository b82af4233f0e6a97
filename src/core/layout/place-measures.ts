import type { Language } from "../model/localised";
import type { Template } from "../model/template";
import type { FormBlock } from "./form-block";
import { sheetText } from "./sheet-texts";

type Bare<Code extends string> = Omit<FormBlock<Code>, "measureNote" | "rowMeasures">;

/**
 * Says once what a table's figures count, where the reader looks for it: a column for a list or for rows that differ,
 * a note where all count the same, the heads where columns differ.
 */
export function placeMeasures<Code extends string>(template: Template<Code>, language: Language, bare: Bare<Code>): FormBlock<Code> {
  const ofRows = bare.cells.map((row) => distinct(row.map((code) => measureOf(template, code))));
  const all = distinct(ofRows.flat());
  const plain = { ...bare, measureNote: null, rowMeasures: null };
  if (all.length === 0) return plain;
  if (bare.columns.length === 1) return { ...plain, rowMeasures: ofRows.map(([measure = ""]) => measure) };
  if (all.length === 1) return { ...plain, measureNote: note(all, language) };
  if (ofRows.every((measures) => measures.length <= 1)) return { ...plain, rowMeasures: ofRows.map(([measure = ""]) => measure) };
  const ofColumns = bare.columns.map((_, column) => distinct(bare.cells.map((row) => measureOf(template, row[column] ?? null))));
  if (ofColumns.every((measures) => measures.length <= 1)) {
    return { ...plain, columns: bare.columns.map((path, column) => withMeasure(path, ofColumns[column]?.[0])) };
  }
  return { ...plain, measureNote: note(all, language) };
}

const note = (measures: readonly string[], language: Language): string => sheetText("form.measures", language, { measures });

function measureOf(template: Template, code: string | null): string {
  const indicator = code === null ? undefined : template.indicators.get(code);
  return indicator?.type === "quantity" && indicator.measure !== "1" ? indicator.measure : "";
}

/** The different measures; "%" counts only when alone, since its cells show the sign themselves. */
function distinct(measures: readonly string[]): string[] {
  const different = [...new Set(measures)].filter((measure) => measure !== "");
  const others = different.filter((measure) => measure !== "%");
  return others.length > 0 ? others : different;
}

function withMeasure(path: readonly string[], measure: string | undefined): readonly string[] {
  const last = path.at(-1) ?? "";
  if (measure === undefined || measure === "%" || measure === last || last.includes(`（${measure}）`) || last.includes(`(${measure})`)) return path;
  return [...path.slice(0, -1), `${last}\n（${measure}）`];
}
