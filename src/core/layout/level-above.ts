import { UNIT_LEVELS, type UnitLevel } from "../model/unit";

/** The level that units of `level` report to; the city, which is the highest, has itself. */
export const levelAbove = (level: UnitLevel): UnitLevel => UNIT_LEVELS[UNIT_LEVELS.indexOf(level) + 1] ?? level;

/** The level that reports to `level`; the lowest has itself. */
export const levelBelow = (level: UnitLevel): UnitLevel => UNIT_LEVELS[UNIT_LEVELS.indexOf(level) - 1] ?? level;
