import type { Address, Area, Strength } from "#core";
import type { CellLook, DifferentialLook } from "./cell-look";

/** How a worksheet looks, beside its values, for a grid to show. Rows and columns are 0-based; what we do not know is left out. */
export interface SheetLook {
  readonly worksheet: string;
  /** RRGGBB. */
  readonly tabColour: string | null;
  readonly showsGridlines: boolean;
  readonly isProtected: boolean;
  /** Percent; 100 as it comes. */
  readonly zoom: number;
  /** So many rows above and columns on the left do not scroll away. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In characters of the default font. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  /** Whether rows that are not named in `rows` are hidden. */
  readonly hidesOtherRows: boolean;
  /** Runs of columns that differ from the default, left to right; `size` in characters. */
  readonly columns: readonly LineLook[];
  /** Runs of rows that differ from the default, downwards; `size` in points. */
  readonly rows: readonly LineLook[];
  readonly merges: readonly Area[];
  /**
   * Row → index into `looks` by column, of each cell that stands in the file, blank ones too; a hole is a cell that is not
   * there: it looks as its row says, else as its column.
   */
  readonly cells: ReadonlyMap<number, readonly (number | undefined)[]>;
  /** All looks of the workbook, the same array for each sheet; the first one is the default. */
  readonly looks: readonly CellLook[];
  readonly validations: readonly ValidationLook[];
  /** Of highest precedence first. */
  readonly conditionalFormats: readonly ConditionalFormatLook[];
  readonly notes: readonly NoteLook[];
}

/** Neighbouring rows or columns that are alike; both ends inclusive. */
export interface LineLook {
  readonly first: number;
  readonly last: number;
  /** Null is the default. */
  readonly size: number | null;
  readonly isHidden: boolean;
  /** Index into `looks` of cells that are not there; null says nothing. */
  readonly look: number | null;
}

/** What may be typed into an area. */
export interface ValidationLook {
  readonly areas: readonly Area[];
  readonly kind: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator: ComparisonOperator;
  /** One or two, without "="; of a list that is written out, none. */
  readonly formulas: readonly string[];
  /** The items of a list that is written out; null where it is a formula, or no list. */
  readonly list: readonly string[] | null;
  readonly allowsBlank: boolean;
  readonly showsDropDown: boolean;
  /** Shown when the cell is selected. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Shown when an entry is refused; null where any entry is taken. */
  readonly alert: { readonly style: "stop" | "warning" | "information"; readonly title: string; readonly text: string } | null;
}

export type ComparisonOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";

/** A rule that changes how cells look. */
export interface ConditionalFormatLook {
  readonly areas: readonly Area[];
  /** As the file names it: "expression", "cellIs", "duplicateValues", "colorScale", … */
  readonly kind: string;
  /** As the file names it, such as "greaterThan" or "beginsWith". */
  readonly operator: string | null;
  /** Without "=", as seen from the top left cell of the areas. */
  readonly formulas: readonly string[];
  /** Lower numbers come first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly look: DifferentialLook;
  /** The strength that it shows, where it is a mark of ours: true for every cell of its areas. */
  readonly mark: Strength | null;
}

/** A note at a cell. */
export interface NoteLook {
  readonly address: Address;
  readonly text: string;
  readonly author: string;
  /** Whether it is a mark's. */
  readonly isOurs: boolean;
}
