import {
  addressOf, compareRecords,
  type CellRef, type LogEntry, type SettledFinding, type TemplateReview, type Unit, type UnitCode, type UnitRecord,
} from "#core";
import { checkWorkbooks, type Checked } from "./check-workbooks";
import { fingerprintIn } from "./fingerprint-in";
import type { Host } from "./host";
import type { OpenDistrict } from "./open-district";
import { recallExplanations } from "./recall-explanations";
import { seenByDistrict } from "./seen-by-district";
import { unitCodes } from "./unit-codes";
import type { WorkOptions } from "./work";

/** A file as it came in. */
export interface Original<Made extends Host = Host> {
  /** Under what name it can be saved: its own, but .xlsx where it came in an older format. */
  readonly savedAs: string;
  /** Opens it as it came, under a name that no other original has; marks that were set before are not in it. @throws HostError */
  open(): Promise<Made>;
}

/** A unit's own workbook, checked, and the forms that the district's figures were taken from it. */
export interface OwnWorkbook<Made extends Host = Host> {
  readonly host: Made;
  readonly savedAs: string;
  readonly checked: Checked;
  readonly forms: readonly TemplateReview[];
}

/** A unit, and the forms of which its figures go back. */
export interface Concerned {
  readonly unit: Unit;
  readonly forms: readonly TemplateReview[];
}

/**
 * Looks through originals, the last that came first, for those that the figures of these forms were taken from; by the unit's code, and none for forms that came in none of them.
 * A workbook with figures of several units is nobody's own: it would carry one unit's figures to another. That it is the one that was taken its
 * fingerprint on 收报记录 says; without such an entry, that it says just what the district has. What is nobody's here is let go before the next is opened.
 */
export async function ownWorkbooks<Made extends Host>(
  district: OpenDistrict, concerned: readonly Concerned[], originals: readonly Original<Made>[], options: WorkOptions = {},
): Promise<ReadonlyMap<UnitCode, readonly OwnWorkbook<Made>[]>> {
  const explanations = recallExplanations(district.workbook, unitCodes(district.review));
  const wanted = new Map(concerned.map(({ unit, forms }) => [unit.code, { unit, left: new Set(forms) }]));
  const found = new Map<UnitCode, readonly OwnWorkbook<Made>[]>();
  for (const { savedAs, open } of [...originals].reverse()) {
    if ([...wanted.values()].every(({ left }) => left.size === 0)) break;
    const host = await open();
    const checked = await checkWorkbooks([host], { ...district.settings, expects: "any" }, { ...options, explanations });
    const whose = wanted.get(onlyUnitIn(checked) ?? "");
    const forms = whose ? [...whose.left].filter((form) => wasTaken(whose.unit, form, checked, district.log)) : [];
    if (!whose || forms.length === 0) continue;
    forms.forEach((form) => whose.left.delete(form));
    found.set(whose.unit.code, [...(found.get(whose.unit.code) ?? []), { host, savedAs, checked, forms }]);
  }
  return found;
}

/** The unit whose figures alone stand in a workbook; null where there is none, or more than one. */
function onlyUnitIn({ review }: Checked): UnitCode | null {
  const units = new Set(review.submissions.filter(({ template }) => template !== null).map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit ? unit : null;
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
