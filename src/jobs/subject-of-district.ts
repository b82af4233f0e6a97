import { levelAbove, levelOf, type SheetSubject } from "#core";
import type { OpenDistrict } from "./open-district";

/** Whom the sheets of a district workbook are about. */
export function subjectOfDistrict({ review: { templates: [first] }, settings: { roster, period }, workbook }: OpenDistrict): SheetSubject {
  const unit = roster?.superior ?? { code: "", name: workbook.name.replace(/\.[^.]*$/, "") };
  return { unit, level: levelOf(unit, levelAbove(first?.template.level ?? "street")), period: period ?? first?.period ?? null, template: null };
}
