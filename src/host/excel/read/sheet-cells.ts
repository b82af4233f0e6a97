import { cellKey, dropCoveredCells, isInside, placeOfKey, type Area, type CellError, type CellKey, type CellValue, type SheetSnapshot } from "#core";

/** What Excel answers about an area, row by row. */
export interface AreaAnswer {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The cells of a sheet while they are being read, area after area, from top to bottom. */
export class SheetCells {
  readonly rows = new Map<number, (CellValue | undefined)[]>();
  readonly formulas = new Map<CellKey, string>();
  readonly formats = new Map<number, (string | undefined)[]>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: readonly Area[] = [];

  /** Takes the cells of an area whose top left cell is given; blank ones cost nothing. */
  take({ top, left }: Pick<Area, "top" | "left">, answer: AreaAnswer): void {
    answer.values.forEach((values, down) => {
      values.forEach((value, across) => {
        const type = answer.valueTypes[down]?.[across];
        this.takeCell(top + down, left + across, { value, type, formula: answer.formulas[down]?.[across], format: answer.numberFormat[down]?.[across] });
      });
    });
  }

  /** Begins with what was read before, without the cells of these areas. */
  startFrom(before: SheetSnapshot, areas: readonly Area[]): void {
    const isKept = (row: number, column: number) => !areas.some((area) => isInside(area, { row, column }));
    for (const [row, values] of before.rows) values.forEach((value, column) => {
      if (value !== undefined && isKept(row, column)) itemsOf(this.rows, row)[column] = value;
    });
    for (const [row, formats] of before.formats) formats.forEach((format, column) => {
      if (format !== undefined && isKept(row, column)) itemsOf(this.formats, row)[column] = format;
    });
    for (const [key, formula] of before.formulas) {
      const { row, column } = placeOfKey(key);
      if (isKept(row, column)) this.formulas.set(key, formula);
    }
  }

  private takeCell(row: number, column: number, { value: given, type, formula, format }: CellAnswer): void {
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== given;
    const value = type === "Error" ? errorOf(String(given)) : isCellValue(given) ? given : String(given);
    if ((value === "" || value === null) && !isFormula) return;
    itemsOf(this.rows, row)[column] = value;
    if (isFormula) this.formulas.set(cellKey(row, column), formula.slice(1));
    if (typeof value === "number" && typeof format === "string" && !/^general$/i.test(format) && format !== "") itemsOf(this.formats, row)[column] = format;
  }

  /** The snapshot of it all; hidden lines are told up to the last value, as nothing is hidden beyond. */
  finish(about: Pick<SheetSnapshot, "workbook" | "worksheet" | "visibility" | "date1904">): SheetSnapshot {
    const { formulas, formats } = this;
    const merges = [...this.merges].sort((one, other) => one.top - other.top || one.left - other.left);
    const rows = new Map([...this.rows].sort(([one], [other]) => one - other));
    dropCoveredCells({ rows, formulas, formats }, merges, () => undefined);
    const bottom = [...rows.keys()].pop() ?? -1;
    const right = [...rows.values()].reduce((most, values) => Math.max(most, values.length), 0) - 1;
    return { ...about, rows, formulas, formats, merges, hiddenRows: upTo(this.hiddenRows, bottom), hiddenColumns: upTo(this.hiddenColumns, right) };
  }
}

interface CellAnswer {
  readonly value: unknown;
  readonly type: unknown;
  readonly formula: unknown;
  readonly format: unknown;
}

const isCellValue = (value: unknown): value is number | string | boolean | null =>
  value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean";

const errors = new Map<string, CellError>();

/** One object for each code, since a sheet may show the same one a million times. */
function errorOf(code: string): CellError {
  const known = errors.get(code) ?? Object.freeze({ error: code });
  errors.set(code, known);
  return known;
}

const upTo = (lines: ReadonlySet<number>, last: number): Set<number> => new Set([...lines].filter((line) => line <= last).sort((one, other) => one - other));

function itemsOf<Item>(rows: Map<number, (Item | undefined)[]>, row: number): (Item | undefined)[] {
  const items = rows.get(row) ?? [];
  rows.set(row, items);
  return items;
}
