import type { Place } from "../model/address";
import type { CellValue } from "../model/cell";
import type { Figure } from "../model/figure";
import type { Language } from "../model/localised";
import type { Period } from "../model/period";
import type { SheetDraft } from "../model/sheet-draft";
import type { NeighbourForm } from "../native/native-scope";
import type { Unit } from "../model/unit";

/** What stands in one cell of a form. */
export interface FormEntry {
  /** The value; with a formula its cached result. */
  readonly value: CellValue;
  /** Without "=". Only for formulas of our own, never a submitted one. */
  readonly formula?: string;
  /** Number format of the submitted cell; the indicator's own when left out. */
  readonly format?: string;
}

/** What a form needs so as to check itself. */
export interface LiveChecks {
  /** Other forms in the same workbook, by template id. */
  readonly neighbours: ReadonlyMap<string, NeighbourForm>;
}

/** What the unit reported for an earlier period. */
export interface PriorFigures {
  readonly period: Period;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** What stands in the cells of a form, looked up by indicator. */
export type FormEntries<Code extends string = string> = Pick<ReadonlyMap<Code, FormEntry>, "get">;

/** For whom, for when and with what a form sheet is laid out. */
export interface FormOptions<Code extends string = string> {
  /**
   * form: a unit's own form. copy: what a unit sent, laid out once more in the district's workbook; takes no entries.
   * district: the form one level up (汇总), with a defined name for each figure.
   */
  readonly role: "form" | "copy" | "district";
  readonly unit: Unit;
  /** Whom the unit reports to. */
  readonly superior?: Unit;
  readonly period: Period | null;
  readonly values?: FormEntries<Code>;
  /** What stands in each row of a ledger; empty rows when left out. */
  readonly rows?: readonly FormEntries<Code>[];
  /** open: a clerk may type into the entry cells (as they do without `values`). locked: what was sent in stays as it is. */
  readonly entries?: "open" | "locked";
  /** Whether an open form says itself what does not agree, in native formulas; it does not when left out. */
  readonly checks?: LiveChecks;
  /** Shown on an open form beside the entries that ask for it, in columns of their own that nobody types into. */
  readonly prior?: PriorFigures;
  /** Title instead of the template's name. */
  readonly title?: string;
  /** A line under the head: where the figures come from. */
  readonly note?: string;
  /** A line under the head that must not be overlooked: which units are missing. */
  readonly caution?: string;
  /** Tab name; the unit's name for a filled form, the template's for an empty one, 汇总 for a district. */
  readonly worksheet?: string;
  readonly language?: Language;
  /** Where its figures stand, if another sheet of the same form has shown it: they must stand there. */
  readonly places?: ReadonlyMap<Code, Place>;
}

/** A form as a draft, and where each indicator's figure stands (in a ledger: its first row). */
export interface FormSheet<Code extends string = string> {
  readonly draft: SheetDraft;
  readonly places: ReadonlyMap<Code, Place>;
}
