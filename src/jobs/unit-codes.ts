import type { Review, UnitCode } from "#core";

/** Codes of units by the names that lists of ours call them by. */
export type UnitCodes = ReadonlyMap<string, UnitCode>;

/** The units of a review. */
export const unitCodes = ({ templates }: Review): UnitCodes => new Map(templates.flatMap(({ units }) => units.map(({ code, name }) => [name, code] as const)));
