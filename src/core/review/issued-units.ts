import type { SheetRead } from "./read-sheet";
import type { SubmissionRead } from "./read-submission";
import type { SheetSnapshot } from "../model/sheet";
import type { Roster, Unit, UnitCode } from "../model/unit";
import { fieldText } from "../recognise/identify-unit";
import { matchUnit, unitKind } from "../recognise/match-unit";
import type { Recognition } from "../recognise/recognise-sheet";

/** A sheet and what it is. */
export interface RecognisedSheet {
  readonly sheet: SheetSnapshot;
  readonly recognition: Recognition;
}

/**
 * The units whose code stands on forms that were issued to them, to stand in for a roster where there is none: a unit may fill in one form that we
 * issued and write another itself, on which only its name stands. A code under which quite different names stand is nobody's.
 */
export function issuedUnits(sheets: readonly RecognisedSheet[]): Roster {
  const names = new Map<UnitCode, Set<string>>();
  for (const unit of sheets.flatMap(issuedTo)) names.set(unit.code, (names.get(unit.code) ?? new Set()).add(unit.name));
  return rosterOf([...names].flatMap(([code, written]) => unitOf(code, [...written]) ?? []));
}

/** A name counts where it is written on the form: forms of quite different units have one tab's name. */
function issuedTo({ sheet, recognition }: RecognisedSheet): Unit | [] {
  if (recognition.kind !== "placed") return [];
  const { identity, fields } = recognition.placement;
  const name = fieldText(sheet, fields.find(({ role }) => role === "unit"));
  return identity?.unit && identity.role !== "district" && name !== "" ? { code: identity.unit, name } : [];
}

/** Its fullest name, if all others are that name, too. */
function unitOf(code: UnitCode, names: readonly string[]): Unit | null {
  const unit = { code, name: names.reduce((fullest, name) => (name.length > fullest.length ? name : fullest)) };
  return names.every((name) => isNameOf(unit, name)) ? unit : null;
}

/** 城关 and 城关街道 name 城关街道; 城关镇 does not. */
function isNameOf(unit: Unit, name: string): boolean {
  const kinds = new Set([unit.name, name].flatMap((one) => unitKind(one) ?? []));
  return kinds.size <= 1 && matchUnit(name, rosterOf([unit])).kind === "unit";
}

const rosterOf = (units: readonly Unit[]): Roster => ({ superior: { code: "", name: "" }, units });

/** What was read without a roster, each submission of an issued unit under its code and fullest name. */
export function withIssuedUnits(part: SheetRead, issued: Roster): SheetRead {
  const reads = part.reads.map((read) => withUnit(read, issued));
  return reads.every((read, index) => read === part.reads[index]) ? part : { ...part, reads };
}

function withUnit(read: SubmissionRead, issued: Roster): SubmissionRead {
  const { record } = read;
  if (!record) return read;
  const unit = issued.units.find(({ code }) => code === record.unit.code) ?? named(record.unit.name, issued);
  if (!unit || (unit.code === record.unit.code && unit.name === record.unit.name)) return read;
  const findings = read.findings.map((finding) => (finding.unit === record.unit.code ? { ...finding, unit: unit.code } : finding));
  return { ...read, record: { ...record, unit }, findings };
}

/** The one issued unit that has this name; null where none or more than one has. */
function named(name: string, issued: Roster): Unit | null {
  const match = matchUnit(name, issued);
  return match.kind === "unit" && isNameOf(match.unit, name) ? match.unit : null;
}
