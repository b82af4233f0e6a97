/** A reporting unit's code, such as "430702002". */
export type UnitCode = string;

/** Levels of the hierarchy, lowest first: 社区/村, 街道/镇/乡, 区/县, 市. */
export const UNIT_LEVELS = ["community", "street", "district", "city"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Somebody who reports. */
export interface Unit {
  readonly code: UnitCode;
  readonly name: string;
}

/** Digits of a statistical division code (统计用区划代码) on each level; those below hold those above: 430702 is in 4307. */
const DIGITS: Readonly<Record<UnitLevel, number>> = { community: 12, street: 9, district: 6, city: 4 };

/** The level of a unit as its code tells it, or `usual` for codes of another kind. The same form serves communities, streets and districts. */
export const levelOf = ({ code }: Pick<Unit, "code">, usual: UnitLevel): UnitLevel =>
  UNIT_LEVELS.find((level) => code.length === DIGITS[level] && /^\d+$/.test(code)) ?? usual;

/** The units that must report to one superior, in the order in which they are listed. */
export interface Roster {
  /** The unit that they report to. */
  readonly superior: Unit;
  readonly units: readonly Unit[];
}
