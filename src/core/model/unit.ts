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

/** The units that must report to one superior, in the order in which they are listed. */
export interface Roster {
  /** The unit that they report to. */
  readonly superior: Unit;
  readonly units: readonly Unit[];
}
