import type { Place } from "../model/address";
import type { UnitRecord } from "../model/figure";
import type { SheetSnapshot } from "../model/sheet";
import type { StampedForm } from "../model/stamp";
import { fingerprintOf } from "./fingerprint";

/** A figure (or the row of a ledger) that is not what it was when the workbook was stamped. */
export interface ChangedFigure {
  /** Its indicator; of a ledger the row's number from the top. */
  readonly figure: string;
  /** Where it stands; null when it stands there no more. */
  readonly place: Place | null;
}

/** What was changed, added or taken away on a form since it was stamped, in the order of the sheet; empty when nothing was. */
export function changedSince(stamped: StampedForm, record: UnitRecord, sheet: SheetSnapshot): ChangedFigure[] {
  const { fingerprint, figures: now } = fingerprintOf(record, sheet);
  if (fingerprint === stamped.fingerprint) return [];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(stamped.figures)])].filter((key) => now[key] !== stamped.figures[key]);
  return keys.map((figure) => ({ figure, place: placeOf(record, figure) })).sort(inSheetOrder);
}

function placeOf({ figures, ledger }: UnitRecord, key: string): Place | null {
  const figure = ledger ? ledger.entries[Number(key) - 1]?.figures.values().next().value : figures.get(key);
  return figure ? { row: figure.row, column: figure.column } : null;
}

/** What stands nowhere any more comes last. */
const inSheetOrder = ({ place: one }: ChangedFigure, { place: other }: ChangedFigure): number =>
  one && other ? one.row - other.row || one.column - other.column : Number(one === null) - Number(other === null);
