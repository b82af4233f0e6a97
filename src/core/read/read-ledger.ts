import { readFigures } from "./read-figures";
import type { LedgerEntry } from "../model/figure";
import type { Finding, FindingPlace } from "../model/finding";
import type { LedgerPlacement } from "../model/placement";
import type { SheetSnapshot } from "../model/sheet";

/** Reads a ledger: one entry a row with anything in it, each cell for its column's indicator; what cannot be read is a finding. Never throws on content. */
export function readLedger<Code extends string>(
  sheet: SheetSnapshot, { template, columns, rows }: LedgerPlacement<Code>, at: FindingPlace,
): { entries: LedgerEntry<Code>[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const entries = rows.map((row): LedgerEntry<Code> => {
    const read = readFigures(sheet, template, columns.map((place) => ({ ...place, row })), at);
    findings.push(...read.findings);
    return { row, figures: read.figures };
  });
  return { entries, findings };
}
