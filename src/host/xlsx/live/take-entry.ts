import type { CellValue } from "#core";

/** What a typed text becomes. */
export interface TakenEntry {
  readonly value: CellValue;
  /** Without "="; the value is then null until it is calculated. */
  readonly formula?: string;
  /** A number format that the entry brings along, into a cell that has none (General): "0%", "yyyy/m/d", … */
  readonly format?: string;
}
