import {
  addressOf, compareRecords,
  type CellRef, type LogEntry, type SettledFinding, type TemplateReview, type Unit, type UnitRecord,
} from "#core";
import { checkWorkbooks, type Checked } from "./check-workbooks";
import { fingerprintIn } from "./fingerprint-in";
import type { Host } from "./host";
import type { OpenDistrict } from "./open-district";
import { recallExplanations } from "./recall-explanations";
import { seenByDistrict } from "./seen-by-district";
import { unitCodes } from "./unit-codes";

/** A file as it came in, opened anew. */
export interface Original<Made extends Host = Host> {
  readonly host: Made;
  /** Under what name it can be saved: its own, but .xlsx where it came in an older format. */
  readonly savedAs: string;
}

/** A unit's own workbook, checked, and the forms that the district's figures were taken from it. */
export interface OwnWorkbook<Made extends Host = Host> {
  readonly original: Original<Made>;
  readonly checked: Checked;
  readonly forms: readonly TemplateReview[];
}

/** Which of the originals the figures of a unit's forms were taken from; none for a form that came in none of them. */
export type OwnWorkbooks<Made extends Host> = (unit: Unit, forms: readonly TemplateReview[]) => readonly OwnWorkbook<Made>[];

/**
 * Looks through originals for what a district took. A workbook with figures of several units is nobody's own: it would carry one unit's figures to
 * another. That it is the one that was taken its fingerprint on 收报记录 says; without such an entry, that it says just what the district has.
 */
export async function ownWorkbooks<Made extends Host>(district: OpenDistrict, originals: readonly Original<Made>[]): Promise<OwnWorkbooks<Made>> {
  const explanations = recallExplanations(district.workbook, unitCodes(district.review));
  const known: { readonly original: Original<Made>; readonly checked: Checked; readonly unit: string }[] = [];
  for (const original of originals) {
    const checked = await checkWorkbooks([original.host], { ...district.settings, expects: "any" }, { explanations });
    const units = new Set(checked.review.submissions.filter(({ template }) => template !== null).map((one) => one.unit));
    const [unit] = units;
    if (units.size === 1 && typeof unit === "string") known.push({ original, checked, unit });
  }
  return (unit, forms) => {
    const left = new Set(forms);
    return known.filter((one) => one.unit === unit.code).reverse().flatMap(({ original, checked }) => {
      const own = [...left].filter((form) => wasTaken(unit, form, checked, district.log));
      own.forEach((form) => left.delete(form));
      return own.length === 0 ? [] : [{ original, checked, forms: own }];
    });
  };
}

const recordIn = (unit: Unit, { template }: TemplateReview, { review }: Checked): { readonly record: UnitRecord; readonly reviewed: TemplateReview } | null => {
  const reviewed = review.templates.find((one) => one.template.id === template.id);
  const record = reviewed?.records.find((one) => one.unit.code === unit.code);
  return reviewed && record ? { record, reviewed } : null;
};

function wasTaken(unit: Unit, form: TemplateReview, checked: Checked, log: readonly LogEntry[]): boolean {
  const found = recordIn(unit, form, checked);
  const taken = form.records.find((one) => one.unit.code === unit.code);
  if (!found || !taken || found.record.period !== taken.period) return false;
  const entry = log.filter(({ action, unit: of, period, templates }) => action === "taken" && of.code === unit.code && period === taken.period && templates.includes(form.template.id)).at(-1);
  if (entry && entry.fingerprint !== "") return entry.fingerprint === fingerprintIn(found.record.workbook, unit.code, checked.review);
  return compareRecords(form.template, taken, seenByDistrict(found.record, found.reviewed.sheetOf(found.record), form.template)).length === 0;
}

/** Findings about the district's copies with the cells of the unit's own workbooks in their place, as far as a figure stands there. */
export function inOwnCells(settled: readonly SettledFinding[], unit: Unit, workbooks: readonly OwnWorkbook[]): readonly SettledFinding[] {
  const moved = new Map(workbooks.flatMap(({ forms, checked }) => forms.flatMap((form) => {
    const [copy, own] = [form.records.find((one) => one.unit.code === unit.code), recordIn(unit, form, checked)?.record];
    return copy && own ? cellPairs(copy, own) : [];
  })));
  const place = (cell: CellRef): CellRef => moved.get(keyOf(cell)) ?? cell;
  return settled.map((one) => {
    const cells = one.finding.cells.map(place);
    const [first] = cells;
    return first ? { ...one, finding: { ...one.finding, cells, workbook: first.workbook, worksheet: first.worksheet } } : one;
  });
}

const keyOf = ({ workbook, worksheet, address }: CellRef): string => JSON.stringify([workbook, worksheet, address]);

/** Where each figure stands on the copy, and where on the unit's own sheet. */
function cellPairs(copy: UnitRecord, own: UnitRecord): readonly (readonly [string, CellRef])[] {
  const lines = ({ figures, ledger }: UnitRecord) => (ledger ? ledger.entries.map((entry) => entry.figures) : [figures]);
  const [theirs, ours] = [lines(copy), lines(own)];
  return theirs.flatMap((figures, line) => [...figures].flatMap(([code, { row, column }]) => {
    const there = ours[line]?.get(code);
    return there ? [[keyOf({ ...at(copy), address: addressOf(row, column) }), { ...at(own), address: addressOf(there.row, there.column) }] as const] : [];
  }));
}

const at = ({ workbook, worksheet }: UnitRecord): Pick<CellRef, "workbook" | "worksheet"> => ({ workbook, worksheet });
