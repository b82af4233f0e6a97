import { codesOf, type QuantityIndicator, type Template } from "#core";

/** An indicator that the district makes anew from the totals of its parts. */
export interface Rate {
  readonly code: string;
  readonly indicator: QuantityIndicator;
}

/** The rates of a form: those of its tables' total rows where it has such, since they tell of the whole, else all. */
export function ratesOf(form: Template): readonly Rate[] {
  const totals = new Set(form.edits.flatMap((edit) => (edit.kind === "table-balance" && edit.totalRow !== undefined ? (form.tables[edit.table]?.cells[edit.totalRow] ?? []) : [])));
  const rates = codesOf(form).flatMap((code): Rate[] => {
    const indicator = form.indicators.get(code)!;
    return indicator.type === "quantity" && indicator.rollUp.method === "ratio" ? [{ code, indicator }] : [];
  });
  const ofAll = rates.filter(({ code }) => totals.has(code));
  return ofAll.length > 0 ? ofAll : rates;
}
