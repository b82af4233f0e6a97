import { levelAbove, levelOf, type Review, type ReviewSettings, type SheetSubject, type Unit } from "#core";

/** Whom the sheets of a district are about that serve all its templates: the roster's superior, else `superior`. */
export function districtSubject({ templates: [first] }: Review, { roster, period }: Pick<ReviewSettings, "roster" | "period">, superior: Unit): SheetSubject {
  const unit = roster?.superior ?? superior;
  return { unit, level: levelOf(unit, levelAbove(first?.template.level ?? "street")), period: period ?? first?.period ?? null, template: null };
}
