import { readFigures } from "./read-figures";
import type { LedgerEntry } from "../model/figure";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { LedgerPlacement } from "../model/placement";
import type { SheetSnapshot } from "../model/sheet";
import { codesOf } from "../model/template";

/**
 * Reads a ledger: one entry a row with anything in it, each cell for its column's indicator. A required field that is
 * blank is a finding of its row; what cannot be read is one as on a form. Never throws on content.
 */
export function readLedger<Code extends string>(
  sheet: SheetSnapshot, placement: LedgerPlacement<Code>, at: FindingPlace,
): { entries: LedgerEntry<Code>[]; findings: Finding[] } {
  const { template, columns, rows } = placement;
  const required = codesOf(template).filter((code) => template.indicators[code].required);
  const findings: Finding[] = [];
  const entries = rows.map((row): LedgerEntry<Code> => {
    const read = readFigures(sheet, template, columns.map(({ indicator, column }) => ({ indicator, row, column })), at);
    findings.push(...read.findings);
    for (const code of required) {
      const figure = read.figures.get(code);
      if (figure?.state !== "blank" && figure?.state !== "not-reported") continue;
      const values = { label: template.indicators[code].label["zh-CN"], reported: "" };
      findings.push(findingAt(at, { code: "edit.required", edit: `${template.id}.required`, strength: "hard", reach: "form", places: [figure], values }));
    }
    return { row, figures: read.figures };
  });
  return { entries, findings };
}
