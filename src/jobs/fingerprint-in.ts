import { fingerprintOf, textDigest, type Review, type UnitCode } from "#core";

/** Signs that stand for all figures of a unit that a workbook brought into a review; "" where it brought none. */
export function fingerprintIn(workbook: string, unit: UnitCode, { templates }: Review): string {
  const signs = templates.flatMap(({ template, records, sheetOf }) =>
    records.filter((record) => record.workbook === workbook && record.unit.code === unit).map((record) => [template.id, fingerprintOf(record, sheetOf(record)).fingerprint]));
  return signs.length === 0 ? "" : textDigest(JSON.stringify(signs));
}
