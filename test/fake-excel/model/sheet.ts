import { addressOf, cellKey, placeOfKey, type Area, type CellKey, type Visibility } from "#core";
import { boundingArea, cellCount, isAllColumns, isAllRows, oneCell } from "./areas";
import { emptyCell, hasContent, type Cell } from "./cell";
import type { FakeChart } from "./chart";
import type { ConditionalRule } from "./conditional-rule";
import { PLAIN, type CellFormat } from "./format";
import type { Remark } from "./remark";
import type { Table } from "./table";
import type { ValidationRule } from "./validation-rule";
import type { FakeWorkbook } from "./workbook";

/** A row or a column as a whole. Sizes in points; null is automatic. */
export interface Line {
  size: number | null;
  hidden: boolean;
  format: CellFormat | null;
}

export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  titleRows: Area | null;
  titleColumns: Area | null;
  printAreas: readonly Area[];
  zoom: Readonly<Record<string, unknown>>;
  /** All other properties, as they were set. */
  readonly other: Record<string, unknown>;
}

/** One worksheet of the fake. Rows and columns are 0-based. */
export class FakeSheet {
  visibility: Visibility = "visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly cells = new Map<CellKey, Cell>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  format: CellFormat = PLAIN;
  merges: Area[] = [];
  /** In order of priority. */
  rules: ConditionalRule[] = [];
  validations: ValidationRule[] = [];
  tables: Table[] = [];
  /** From the lowest to the uppermost. */
  charts: FakeChart[] = [];
  /** Notes and comments, in the order in which they came. */
  remarks: Remark[] = [];
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null } | null = null;
  /** Rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  readonly customProperties = new Map<string, string>();
  readonly page: PageSetup = { orientation: "Portrait", titleRows: null, titleColumns: null, printAreas: [], zoom: { scale: 100 }, other: {} };
  filter: { readonly area: Area; readonly criteria: readonly unknown[] } | null = null;
  isDeleted = false;

  constructor(readonly book: FakeWorkbook, readonly id: string, public name: string) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  /** The cell, made when it is not there. */
  makeCell(row: number, column: number): Cell {
    const key = cellKey(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const made = emptyCell();
    this.cells.set(key, made);
    return made;
  }

  /** The cells that are there within an area, in any order. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    if (cellCount(area) <= this.cells.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.cell(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const { row, column } = placeOfKey(key);
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }

  formatAt(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? this.rows.get(row)?.format ?? this.columns.get(column)?.format ?? this.format;
  }

  row(index: number): Line {
    return line(this.rows, index);
  }

  column(index: number): Line {
    return line(this.columns, index);
  }

  /** Changes how an area looks: whole rows, columns and the sheet at once, else cell by cell. */
  changeFormat(area: Area, change: (format: CellFormat) => CellFormat): void {
    if (!isAllRows(area) && !isAllColumns(area)) {
      this.changeCells(area, change);
      return;
    }
    for (const { cell } of this.cellsIn(area)) if (cell.format) cell.format = change(cell.format);
    if (isAllRows(area) && isAllColumns(area)) {
      this.format = change(this.format);
      for (const one of [...this.rows.values(), ...this.columns.values()]) if (one.format) one.format = change(one.format);
    } else if (isAllRows(area)) {
      for (let column = area.left; column <= area.right; column++) this.column(column).format = change(this.column(column).format ?? this.format);
    } else {
      for (let row = area.top; row <= area.bottom; row++) this.row(row).format = change(this.row(row).format ?? this.format);
    }
  }

  private changeCells(area: Area, change: (format: CellFormat) => CellFormat): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        this.makeCell(row, column).format = change(this.formatAt(row, column));
      }
    }
  }

  /** What is used: cells with content, and unless `valuesOnly` also cells with a format, and merged areas. Null if nothing is. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: Area | null = null;
    for (const merged of valuesOnly || within ? [] : this.merges) used = used ? boundingArea(used, merged) : merged;
    for (const { row, column, cell } of this.cellsIn(within ?? { top: 0, left: 0, bottom: Infinity, right: Infinity })) {
      if (!hasContent(cell) && (valuesOnly || (cell.format === null && cell.link === null))) continue;
      const one = oneCell(row, column);
      used = used ? boundingArea(used, one) : one;
    }
    return used;
  }

  /** For messages and drawings: "Sheet1!B3". */
  print(row: number, column: number): string {
    return `${this.name}!${addressOf(row, column)}`;
  }
}

function line(lines: Map<number, Line>, index: number): Line {
  const known = lines.get(index);
  if (known) return known;
  const made: Line = { size: null, hidden: false, format: null };
  lines.set(index, made);
  return made;
}
