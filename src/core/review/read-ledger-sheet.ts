import { rowEditsOnce } from "./compiled";
import { hideStrays } from "./hide-strays";
import { checked, driftFinding, readHead, type SubmissionRead } from "./read-submission";
import { checkRecord, type Checked } from "../check/check-record";
import type { LedgerEntry, UnitRecord } from "../model/figure";
import type { FindingPlace } from "../model/finding";
import { lastDayOf } from "../model/period";
import type { LedgerPlacement } from "../model/placement";
import { addCounts } from "../model/review";
import type { SheetSnapshot } from "../model/sheet";
import type { Roster } from "../model/unit";
import type { Template } from "../model/template";
import { countRows } from "../read/count-rows";
import { readLedger } from "../read/read-ledger";
import { identifyUnit } from "../recognise/identify-unit";
import { entryForm } from "../template/ledger-views";

/** Reads and checks a ledger: whose it is, for when, its rows one by one, and the figures that are counted from them. */
export function readLedgerSheet(sheet: SheetSnapshot, placement: LedgerPlacement, roster: Roster | null): SubmissionRead {
  const found = identifyUnit(sheet, placement, roster);
  const { period, filedOn, drift } = readHead(sheet, placement);
  const at: FindingPlace = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: found.unit?.code ?? null, period };
  const { template, identity } = placement;
  const form = entryForm(template, identity);
  const { entries, findings: read } = readLedger(sheet, { ...placement, template: form }, at);
  const { figures, counted } = countRows({ ...placement, template: form }, entries, period === null ? null : lastDayOf(period));
  const record: UnitRecord | null = found.unit && {
    template: template.id, version: identity?.version ?? template.version, unit: found.unit, period, workbook: at.workbook, worksheet: at.worksheet,
    figures, ledger: { entries, counted },
  };
  const rows = record ? checkRows(record, entries, form) : { findings: [], counts: addCounts([]) };
  const drifts = [...placement.drift, ...found.drift, ...drift].map((one) => driftFinding(one, at));
  return checked({ sheet, placement, record, written: found.written, period, filedOn }, [...drifts, ...hideStrays([...read, ...rows.findings], template)], rows.counts);
}

/** Each row by itself, as if it were a form. */
function checkRows(record: UnitRecord, entries: readonly LedgerEntry[], form: Template): Checked {
  const edits = rowEditsOnce(form);
  const outcomes = entries.map(({ figures }) => checkRecord({ ...record, figures }, edits));
  return { findings: outcomes.flatMap(({ findings }) => findings), counts: addCounts(outcomes.map(({ counts }) => counts)) };
}
