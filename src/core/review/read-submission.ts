import { compileEditsOnce, countingEditsOnce } from "./compiled";
import { checkRecord } from "../check/check-record";
import type { Figure, UnitRecord } from "../model/figure";
import { compareFindings, findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { IsoDate } from "../model/period";
import { printPeriod, type Period } from "../model/period";
import type { Drift, FormPlacement, PlacedField, Placement, UnitRowsPlacement } from "../model/placement";
import { addCounts, NO_COUNTS, type EditCounts } from "../model/review";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
import type { Roster, Unit } from "../model/unit";
import { readFigures } from "../read/read-figures";
import { parsePeriodText, parseSheetDate } from "../read/read-period";
import { readSurroundings } from "../read/read-surroundings";
import { fieldText, fromText, identifyUnit } from "../recognise/identify-unit";
import { entryForm } from "../template/ledger-views";

/** One unit's figures as read from one sheet (or one row of it) and checked by themselves. */
export interface SubmissionRead {
  readonly sheet: SheetSnapshot;
  readonly placement: Placement;
  /** Null when it cannot be said whose it is; a hard finding then says why. */
  readonly record: UnitRecord | null;
  readonly written: string;
  readonly period: Period | null;
  readonly filedOn: IsoDate | null;
  /** In total order. */
  readonly findings: readonly Finding[];
  readonly counts: EditCounts;
}

/** Reads and checks a form: one sheet, one unit. */
export function readForm(sheet: SheetSnapshot, placement: FormPlacement, roster: Roster | null): SubmissionRead {
  const found = identifyUnit(sheet, placement, roster);
  const head = readHead(sheet, placement);
  const at: FindingPlace = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: found.unit?.code ?? null, period: head.period };
  const drift = [...placement.drift, ...found.drift, ...head.drift].map((one) => driftFinding(one, at));
  const { figures, findings } = readFigures(sheet, entryForm(placement.template, placement.identity), placement.figures, at);
  const surroundings = readSurroundings(sheet, placement.figures, at);
  const record = found.unit && recordOf(placement, found.unit, at, figures);
  return checked({ sheet, placement, record, written: found.written, period: head.period, filedOn: head.filedOn }, [...drift, ...findings, ...surroundings]);
}

/** Reads and checks each row of a table with a row a unit; `total` are the figures of its own total row. */
export function readUnitRows(
  sheet: SheetSnapshot, placement: UnitRowsPlacement, roster: Roster | null,
): { submissions: SubmissionRead[]; total: ReadonlyMap<string, Figure> | null; findings: Finding[]; at: FindingPlace } {
  const head = readHead(sheet, placement);
  const at: FindingPlace = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: null, period: head.period };
  const placesOn = (row: number) => placement.columns.map((place) => ({ ...place, row }));
  const submissions = placement.rows.map(({ row, unitText }): SubmissionRead => {
    const field: PlacedField = { role: "unit", place: { row, column: placement.unitColumn }, text: unitText };
    const found = roster ? fromText(unitText, field, { ...placement, identity: null }, roster) : { unit: { code: unitText.trim(), name: unitText.trim() }, drift: [] };
    const here = { ...at, unit: found.unit?.code ?? null };
    const { figures, findings } = readFigures(sheet, placement.template, placesOn(row), here);
    const record = found.unit && recordOf(placement, found.unit, here, figures);
    const drift = found.drift.map((one) => driftFinding(one, here));
    return checked({ sheet, placement, record, written: unitText, period: head.period, filedOn: head.filedOn }, [...drift, ...findings]);
  });
  const total = placement.totalRow === null ? null : readFigures(sheet, placement.template, placesOn(placement.totalRow), at).figures;
  const surroundings = readSurroundings(sheet, placement.rows.flatMap(({ row }) => placesOn(row)), at);
  const drift = [...placement.drift, ...head.drift].map((one) => driftFinding(one, at));
  return { submissions, total, findings: [...drift, ...surroundings], at };
}

function recordOf(placement: Placement, unit: Unit, at: FindingPlace, figures: ReadonlyMap<string, Figure>): UnitRecord {
  const { template, identity } = placement;
  return {
    template: template.id, version: identity?.version ?? template.version, unit, period: at.period,
    workbook: at.workbook, worksheet: at.worksheet, figures,
  };
}

/** A submission with all that is to be said of it by itself: `findings` and `counts` are what was found on the way. */
export function checked(read: Omit<SubmissionRead, "findings" | "counts">, findings: readonly Finding[], counts: EditCounts = NO_COUNTS): SubmissionRead {
  if (!read.record) return { ...read, findings: [...findings].sort(compareFindings), counts };
  const { template } = read.placement;
  const outcome = checkRecord(read.record, read.record.ledger ? countingEditsOnce(template) : compileEditsOnce(template));
  return { ...read, findings: [...findings, ...outcome.findings].sort(compareFindings), counts: addCounts([counts, outcome.counts]) };
}

/** A drift as a finding of its sheet. */
export const driftFinding = (drift: Drift, at: FindingPlace): Finding =>
  findingAt(at, { code: drift.code, strength: drift.strength, reach: drift.code.startsWith("roster.") ? "roll-up" : "sheet", places: drift.places, values: drift.values });

/** What a sheet says of its time. */
export interface Head {
  readonly period: Period | null;
  readonly filedOn: IsoDate | null;
  readonly drift: readonly Drift[];
}

/** Period and day of filing as the sheet says them, and what is wrong with them. */
export function readHead(sheet: SheetSnapshot, placement: Placement): Head {
  const filed = placement.fields.find((field) => field.role === "filed-on");
  const issued = placement.identity?.period ?? null;
  const { period, drift } = readPeriod(sheet, placement, issued);
  const filedOn = filed ? parseSheetDate(fieldValue(sheet, filed), { format: formatOf(sheet, filed), date1904: sheet.date1904, period }) : null;
  return { period, filedOn, drift };
}

function readPeriod(sheet: SheetSnapshot, placement: Placement, issued: Period | null): { period: Period | null; drift: readonly Drift[] } {
  const field = placement.fields.find((candidate) => candidate.role === "period");
  const text = fieldText(sheet, field);
  if (!field || text === "") return { period: issued, drift: [] };
  const year = issued === null ? null : Number(issued.slice(0, 4));
  const period = parsePeriodText(fieldValue(sheet, field), formatOf(sheet, field), sheet.date1904, placement.template.period, year);
  if (period !== null) return { period, drift: [] };
  const example = printPeriod({ day: "2020-03-20", week: "2020-W12", month: "2020-03", quarter: "2020-Q1", year: "2020" }[placement.template.period]);
  return { period: null, drift: [{ code: "sheet.period-unreadable", strength: "hard", places: [field.place], values: { text, example } }] };
}

const fieldValue = (sheet: SheetSnapshot, field: PlacedField) => field.text ?? cellAt(sheet, field.place.row, field.place.column);

const formatOf = (sheet: SheetSnapshot, field: PlacedField) => (field.text === null ? formatAt(sheet, field.place.row, field.place.column) : "General");
