import { child, value, type ClassTable } from "../protocol/class-table";
import type { AreasRef } from "../model/region";
import { checkSheet } from "./find-range";
import { worksheet } from "./worksheet";

/** Excel.RangeAreas. */
export const rangeAreas: ClassTable<AreasRef> = {
  name: "RangeAreas",
  isReferenced: true,
  check: ({ sheet }) => checkSheet(sheet),
  members: {
    Address: value((areas) => areas.address),
    AreaCount: value(({ areas }) => areas.length),
    Worksheet: child(() => worksheet, ({ sheet }) => sheet),
  },
};
