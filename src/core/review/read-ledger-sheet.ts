import { driftFinding, readHead } from "./read-submission";
import type { LedgerRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import type { LedgerPlacement } from "../model/placement";
import type { Submission } from "../model/review";
import type { SheetSnapshot } from "../model/sheet";
import type { Roster } from "../model/unit";
import { readLedger } from "../read/read-ledger";
import { identifyUnit } from "../recognise/identify-unit";

/** Reads a ledger sheet: whose it is, for when, its entries, and all that is to be said of them. */
export function readLedgerSheet(
  sheet: SheetSnapshot, placement: LedgerPlacement, roster: Roster | null,
): { record: LedgerRecord | null; findings: Finding[]; submission: Submission } {
  const { workbook, worksheet } = sheet;
  const found = identifyUnit(sheet, placement, roster);
  const { period, drift } = readHead(sheet, placement);
  const at = { workbook, worksheet, unit: found.unit?.code ?? null, period };
  const { entries, findings: read } = readLedger(sheet, placement, at);
  const findings = [...[...placement.drift, ...found.drift, ...drift].map((one) => driftFinding(one, at)), ...read];
  const version = placement.identity?.version ?? placement.template.version;
  const record = found.unit && { template: placement.template.id, version, unit: found.unit, period, workbook, worksheet, entries };
  const state = record === null ? "refused" : findings.some(({ strength }) => strength === "hard") ? "hard" : "accepted";
  return {
    record,
    findings,
    submission: { workbook, worksheet, unit: at.unit, unitName: found.unit?.name ?? found.written, template: placement.template.id, version, period, state },
  };
}
