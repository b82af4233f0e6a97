import type { Language } from "../model/localised";
import type { UnitCode } from "../model/unit";
import type { DistrictPicture } from "./district-picture";
import { sheetText } from "./sheet-texts";

/** Of how many units the totals are made, in words: what is whole is said calmly, what is not by name. */
export interface RollUpStatus {
  /** "已报 17 / 19" */
  readonly reported: string;
  /** "17 / 19": units in the totals, units that must report. */
  readonly ratio: string;
  /** "已报 17 / 19 · 缺 2：…"; null when all units are in without hard findings. */
  readonly caution: string | null;
  readonly isProvisional: boolean;
}

/** Says of how many units a roll-up is made, who is missing, who was left out, who is in with hard findings. */
export function rollUpStatus({ rollUp, rows }: Pick<DistrictPicture, "rollUp" | "rows">, language: Language): RollUpStatus {
  const names = new Map(rows.map(({ unit }) => [unit.code, unit.name]));
  const reportedUnits = rollUp.included.length + rollUp.leftOut.length;
  const counts = { in: reportedUnits, of: reportedUnits + rollUp.missing.length };
  const named = (key: "district.missing" | "district.left-out" | "district.with-hard", units: readonly UnitCode[]): string[] =>
    units.length === 0 ? [] : [sheetText(key, language, { count: units.length, units: units.map((unit) => names.get(unit) ?? unit) })];
  const reported = sheetText("district.reported", language, counts);
  const parts = [...named("district.missing", rollUp.missing), ...named("district.left-out", rollUp.leftOut), ...named("district.with-hard", rollUp.withHard)];
  return {
    reported,
    ratio: `${rollUp.included.length} / ${counts.of}`,
    caution: parts.length === 0 ? null : [reported, ...parts].join(" · "),
    isProvisional: rollUp.missing.length > 0 || rollUp.leftOut.length > 0,
  };
}
