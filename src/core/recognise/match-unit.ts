import { plainText } from "../model/label-text";
import type { Roster, Unit } from "../model/unit";

/** Who a text names: one unit, several that it could be, or none. */
export type UnitMatch =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "several"; readonly units: readonly Unit[] }
  | { readonly kind: "none" };

/** What may follow a unit's proper name, longest first. */
const SUFFIXES = [
  "街道办事处", "街道办", "街道", "人民政府", "镇人民政府", "乡人民政府", "镇政府", "乡政府", "镇", "乡", "办事处", "社区居委会", "社区",
  "村委会", "村", "区", "县", "市", "综合治理办公室",
];

/** Proper names shorter than this are compared with their suffix only: 东关 is a name, 关 is not. */
const SHORTEST_NAME = 2;

/**
 * Finds the unit that `text` names: by code, by full name, or by proper name with any suffix or none; traditional and
 * simplified script, blanks, width and readings in brackets do not matter, nor do the superior's name and a province's or city's in front.
 * Never by likeness.
 */
export function matchUnit(text: string, roster: Roster): UnitMatch {
  const known = knownUnits(roster);
  const plain = withoutSuperior(withoutReadings(plainText(text)), known.superior);
  return decided(known.byCode.get(plain) ?? known.byName.get(plain) ?? known.byProperName.get(properName(plain)) ?? []);
}

/** Finds the units whose full name, else proper name, occurs in a longer text such as a tab's or a file's name. */
export function findUnitIn(text: string, roster: Roster): UnitMatch {
  const plain = plainText(text);
  const { units } = knownUnits(roster);
  const byCode = units.filter(({ unit }) => plain.includes(unit.code));
  const byName = units.filter(({ name }) => plain.includes(name));
  const byProperName = units.filter(({ proper }) => plain.includes(proper));
  return decided([byCode, byName, byProperName].find((matches) => matches.length > 0) ?? []);
}

/** A unit and its names as they are compared. */
interface KnownUnit {
  readonly unit: Unit;
  readonly name: string;
  readonly proper: string;
}

type UnitsByText = ReadonlyMap<string, readonly KnownUnit[]>;

/** A roster's units, ready to be found. */
interface KnownUnits {
  readonly units: readonly KnownUnit[];
  /** By code, and by code and name in one. */
  readonly byCode: UnitsByText;
  readonly byName: UnitsByText;
  readonly byProperName: UnitsByText;
  /** The superior's name as it is compared. */
  readonly superior: string;
}

const remembered = new WeakMap<Roster, KnownUnits>();

/** The roster's units with their names made plain, once for as long as the roster lives. */
function knownUnits(roster: Roster): KnownUnits {
  const known = remembered.get(roster) ?? newKnownUnits(roster);
  remembered.set(roster, known);
  return known;
}

function newKnownUnits({ units: listed, superior }: Roster): KnownUnits {
  const units = listed.map((unit): KnownUnit => ({ unit, name: plainText(unit.name), proper: properName(unit.name) }));
  return {
    units,
    byCode: byTexts(units, ({ unit, name }) => [unit.code, unit.code + name]),
    byName: byTexts(units, ({ name }) => [name]),
    byProperName: byTexts(units, ({ proper }) => [proper]),
    superior: plainText(superior.name),
  };
}

function byTexts(units: readonly KnownUnit[], textsOf: (unit: KnownUnit) => readonly string[]): UnitsByText {
  const groups = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const text of new Set(textsOf(unit))) groups.set(text, [...(groups.get(text) ?? []), unit]);
  }
  return groups;
}

function decided(matches: readonly KnownUnit[]): UnitMatch {
  const units = matches.map((match) => match.unit);
  const [unit, ...others] = units;
  return !unit ? { kind: "none" } : others.length > 0 ? { kind: "several", units } : { kind: "unit", unit };
}

/** The name without 街道, 镇, 乡 …: "府坪街道办事处" → "府坪". */
export function properName(name: string): string {
  const plain = plainText(name);
  const suffix = SUFFIXES.find((candidate) => plain.endsWith(candidate) && plain.length - candidate.length >= SHORTEST_NAME);
  return suffix ? plain.slice(0, -suffix.length) : plain;
}

/** What a name says that its unit is, whatever it calls its office: 街道 of "府坪街道办事处"; null where it does not say. */
export const unitKind = (name: string): string | null => /(街道|[镇乡村区县市]|社区)(?:办事处|办|人民政府|政府|居委会|委会)?$/.exec(plainText(name))?.[1] ?? null;

/** Signs of the names of provinces and cities that may stand in front of the superior's: 湖南省长沙市. */
const LONGEST_PLACE = 8;

function withoutSuperior(plain: string, superior: string): string {
  const at = superior === "" ? -1 : plain.indexOf(superior);
  return at >= 0 && at <= LONGEST_PLACE && plain.length > at + superior.length ? plain.slice(at + superior.length) : plain;
}

/** Latin readings in brackets behind a sign, as a faulty conversion between scripts leaves them: 東風(fēng)路街道. */
const withoutReadings = (plain: string): string => (plain.includes("(") ? plain.replace(/\(\p{Script=Latin}+\)/gu, "") : plain);
