import { findUnitIn, matchUnit } from "./match-unit";
import { isBlank, printCellValue } from "../model/cell";
import { plainText } from "../model/label-text";
import type { Drift, Placement, PlacedField } from "../model/placement";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import type { Roster, Unit } from "../model/unit";

/** Whose sheet it is; unit is null when that cannot be said, and then a hard drift says why. */
export interface UnitFound {
  readonly unit: Unit | null;
  /** The unit as written on the sheet; its name where nothing is written. */
  readonly written: string;
  readonly drift: readonly Drift[];
}

const found = (unit: Unit, written: string, drift: readonly Drift[] = []): UnitFound => ({ unit, written, drift });
const notFound = (written: string, drift: Drift): UnitFound => ({ unit: null, written, drift: [drift] });

/** The content of a header field as text; "" when it is blank or not on the sheet. */
export function fieldText(sheet: SheetSnapshot, field: PlacedField | undefined): string {
  if (!field) return "";
  return (field.text ?? printCellValue(cellAt(sheet, field.place.row, field.place.column))).trim();
}

/**
 * Says whose submission a form sheet is: by the unit written on it, else by its identity block, its tab, its file's name.
 * Two answers that contradict each other, or a text that fits two units, are none.
 */
export function identifyUnit(sheet: SheetSnapshot, placement: Placement, roster: Roster | null): UnitFound {
  const field = placement.fields.find((candidate) => candidate.role === "unit");
  const written = fieldText(sheet, field);
  if (!roster) return withoutRoster(sheet, placement, written);
  return isBlank(written) ? fromNames(sheet, placement, roster) : fromText(written, field, placement, roster);
}

/** Finds a unit by a text that stands on the sheet; `field` is where. */
export function fromText(written: string, field: PlacedField | undefined, placement: Placement, roster: Roster): UnitFound {
  const places = field ? [field.place] : [];
  const match = matchUnit(written, roster);
  if (match.kind === "none") return notFound(written, { code: "roster.unknown-unit", strength: "hard", places, values: { text: written, superior: roster.superior.name } });
  if (match.kind === "several") {
    return notFound(written, { code: "roster.ambiguous-unit", strength: "hard", places, values: { text: written, units: match.units.map((unit) => unit.name) } });
  }
  const issuedFor = roster.units.find((unit) => unit.code === placement.identity?.unit);
  if (!issuedFor || issuedFor.code === match.unit.code) return found(match.unit, written);
  const values = { text: written, issued: issuedFor.name };
  return notFound(written, { code: "roster.unit-conflict", strength: "hard", places, values });
}

function fromNames(sheet: SheetSnapshot, placement: Placement, roster: Roster): UnitFound {
  const issuedFor = roster.units.find((unit) => unit.code === placement.identity?.unit);
  if (issuedFor) return found(issuedFor, issuedFor.name);
  for (const text of [sheet.worksheet, stemOf(sheet.workbook)]) {
    const match = findUnitIn(text, roster);
    if (match.kind === "unit") {
      const values = { text, name: match.unit.name };
      return found(match.unit, match.unit.name, [{ code: "roster.unit-from-name", strength: "note", places: [], values }]);
    }
  }
  return notFound("", { code: "roster.no-unit", strength: "hard", places: [], values: {} });
}

function withoutRoster(sheet: SheetSnapshot, placement: Placement, written: string): UnitFound {
  const name = written !== "" ? written : isDefaultTab(sheet.worksheet) ? stemOf(sheet.workbook) : sheet.worksheet;
  return found({ code: placement.identity?.unit || plainText(name), name }, name);
}

const isDefaultTab = (worksheet: string): boolean => /^(sheet|工作表)\s*\d*$/i.test(worksheet);

const stemOf = (workbook: string): string => workbook.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
