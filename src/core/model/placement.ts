import type { Place } from "./address";
import type { FindingValue, Strength } from "./finding";
import type { SheetIdentity } from "./identity";
import type { Measure } from "./measure";
import type { HeaderField, Template } from "./template";

/** Something that is not as the template says: repaired and noted, or missing. Becomes a finding of the sheet. */
export interface Drift {
  /** Message code, such as "sheet.renamed-label". */
  readonly code: string;
  readonly strength: Strength;
  /** The first is where it is shown. */
  readonly places: readonly Place[];
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** Where a header field's value stands, or the text itself when label and value share a cell ("填报单位：府坪街道"). */
export interface PlacedField {
  readonly role: HeaderField["role"];
  readonly place: Place;
  /** The text behind the colon of the label's own cell; null when the value stands in `place` alone. */
  readonly text: string | null;
}

/** Where an indicator's figure stands. */
export interface PlacedIndicator<Code extends string = string> {
  readonly indicator: Code;
  readonly row: number;
  readonly column: number;
  /** The measure that the sheet states, where it is not the indicator's own. */
  readonly measure?: Measure;
}

/** The column of an indicator, in tables with a row a unit or a thing. */
export type PlacedColumn<Code extends string = string> = Omit<PlacedIndicator<Code>, "row">;

interface PlacementBase<Code extends string> {
  readonly template: Template<Code>;
  readonly identity: SheetIdentity | null;
  readonly fields: readonly PlacedField[];
  readonly drift: readonly Drift[];
  /** Figures found ÷ figures that the template has, 0–1. */
  readonly coverage: number;
}

/** One sheet, one unit: each indicator has its cell. */
export interface FormPlacement<Code extends string = string> extends PlacementBase<Code> {
  readonly shape: "form";
  readonly figures: readonly PlacedIndicator<Code>[];
}

/** One sheet, a unit a row. */
export interface UnitRowsPlacement<Code extends string = string> extends PlacementBase<Code> {
  readonly shape: "unit-rows";
  readonly columns: readonly PlacedColumn<Code>[];
  readonly unitColumn: number;
  readonly rows: readonly { readonly row: number; readonly unitText: string }[];
  /** Row in which the sheet itself adds the units up; null when it has none. */
  readonly totalRow: number | null;
}

/** One sheet, a thing a row. */
export interface LedgerPlacement<Code extends string = string> extends PlacementBase<Code> {
  readonly shape: "ledger";
  /** Row of the innermost column labels. */
  readonly header: number;
  readonly columns: readonly PlacedColumn<Code>[];
  readonly rows: readonly number[];
}

export type Placement<Code extends string = string> = FormPlacement<Code> | UnitRowsPlacement<Code> | LedgerPlacement<Code>;
