import { addressOf, cellKey, formulaRef } from "../model/address";
import { labelIn, type Language } from "../model/localised";
import type { Measure } from "../model/measure";
import type { Unit } from "../model/unit";
import type { DistrictPicture } from "./district-picture";
import type { FormEntry, FormSheet } from "./form-types";
import type { ByUnitSheet, SheetOptions } from "./lay-out-by-unit";
import { layOutForm } from "./lay-out-form";
import { rollUpStatus } from "./roll-up-status";
import { sheetText } from "./sheet-texts";

/** What the sheet 汇总 needs besides the picture. */
export interface DistrictOptions extends SheetOptions {
  /** When it was compiled, as it is to be read; left out: not said. */
  readonly compiledAt?: string;
  /** values: the note does not say that figures are formulas. */
  readonly figures?: "live" | "values";
  /** The measure of its amounts, where that is not the template's. */
  readonly measure?: Measure;
  /** Whom the district reports to. */
  readonly superior?: Unit;
}

/**
 * Lays out 汇总: the template's own form one level up, each figure pointing at its total on the sheet 分街道, with a
 * defined name. The head says of how many units it is made, who is missing, and that it is provisional while any is.
 */
export function layOutDistrict<Code extends string>(picture: DistrictPicture<Code>, byUnit: ByUnitSheet<Code>, options: DistrictOptions = {}): FormSheet<Code> {
  const language = options.language ?? "zh-CN";
  const { template, rollUp } = picture;
  const status = rollUpStatus(picture, language);
  const title = sheetText(status.isProvisional ? "district.title-provisional" : "district.title", language, { name: labelIn(template.name, language) });
  const note = compileNote(picture, byUnit, options, language);
  return layOutForm(template, {
    ...options,
    role: "district",
    unit: rollUp.superior,
    period: rollUp.period,
    values: totalEntries(byUnit),
    title,
    note: status.caution === null ? `${status.reported} · ${note}` : note,
    ...(status.caution === null ? {} : { caution: status.caution }),
  });
}

function compileNote(picture: DistrictPicture, byUnit: ByUnitSheet, { compiledAt, figures, measure }: DistrictOptions, language: Language): string {
  const { id, version } = picture.template;
  return [
    sheetText("district.compiled-from", language, { template: id, version }),
    ...(compiledAt === undefined ? [] : [sheetText("district.compiled-at", language, { time: compiledAt })]),
    ...(measure === undefined ? [] : [sheetText("district.measure", language, { measure })]),
    ...(figures === "values" ? [] : [sheetText("district.live", language, { sheet: byUnit.draft.name })]),
  ].join(" · ");
}

/** Each total of 分街道 as a reference with its cached value; what is not added up there stays as it is said there. */
function totalEntries<Code extends string>({ draft, totals }: ByUnitSheet<Code>): ReadonlyMap<Code, FormEntry> {
  const rows = new Set([...totals.values()].map(({ row }) => row));
  const cells = new Map(draft.cells.filter(({ row }) => rows.has(row)).map((cell) => [cellKey(cell.row, cell.column), cell]));
  return new Map(
    [...totals].map(([code, { row, column }]) => {
      const { value = null, formula } = cells.get(cellKey(row, column)) ?? {};
      return [code, formula === undefined ? { value } : { value, formula: formulaRef(draft.name, addressOf(row, column)) }];
    }),
  );
}
