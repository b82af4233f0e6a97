import type { DistrictPicture, PictureCell, RollUp, Template, Unit } from "#core";
import { addressOf, layOutForm, parseAddress } from "#core";
import { LIST_TEMPLATE } from "./sample-templates";

export const DISTRICT: Unit = { code: "430702", name: "武陵区" };

export const UNITS: readonly Unit[] = ["启明街道", "府坪街道", "永安街道", "丹洲乡"].map((name, index) => ({ code: `43070200${index + 1}`, name }));

/** What a unit's tab holds for each indicator, and what was read from it: [held, value]. */
type Held = readonly [PictureCell["held"], PictureCell["value"]];

/** Figures of the list template in the order enterprises, resumed, staff, rate (in 0.01 %). */
const SUBMITTED: readonly (readonly Held[] | null)[] = [
  [[40, 40], [30, 30], [900, 900], [0.75, 7500]],
  [["1,897", 1897], [19, 19], ["７６１２人", 7612], [1, 100]],
  [[60, 60], [null, null], [700, 700], [null, null]],
  null,
];

/** Cells of a unit as they stand on its tab: the list template's places. */
function cellsOf(template: Template, unit: Unit, held: readonly Held[]): Map<string, PictureCell> {
  const { places } = layOutForm(template, { role: "form", unit, period: "2020-03-20", values: new Map() });
  return new Map([...places].map(([code, place], index) => {
    const [cell, value] = held[index]!;
    return [code, { at: { worksheet: unit.name, address: addressOf(place.row, place.column) }, held: cell, value }];
  }));
}

/** A district of four: one with plain figures, one with texts that were read, one with gaps and hard findings, one missing. */
export function sampleDistrict(hardFindings: "in" | "out" = "in"): DistrictPicture {
  const rows = UNITS.map((unit, index) => ({ unit, cells: SUBMITTED[index] ? cellsOf(LIST_TEMPLATE, unit, SUBMITTED[index]) : new Map<string, PictureCell>() }));
  const isIn = hardFindings === "in";
  const [first, second, third, fourth] = UNITS.map(({ code }) => code) as [string, string, string, string];
  const total = (indicator: string, value: number) => ({
    indicator, value, missing: [fourth], leftOut: isIn ? [] : [third],
    contributions: rows.filter(({ unit }) => isIn || unit.code !== third).flatMap(({ unit, cells }) => {
      const cell = cells.get(indicator);
      return typeof cell?.value === "number" ? [{ indicator, unit: unit.code, value: cell.value, workbook: `${unit.name}.xlsx`, worksheet: "Sheet1", address: cell.at!.address }] : [];
    }),
  });
  const rollUp: RollUp = {
    template: "S01", version: 2, superior: DISTRICT, period: "2020-03-20",
    totals: isIn
      ? [total("enterprises", 1997), total("resumed", 49), total("staff-at-work", 9212), total("rate", 245)]
      : [total("enterprises", 1937), total("resumed", 49), total("staff-at-work", 8512), total("rate", 253)],
    included: isIn ? [first, second, third] : [first, second], missing: [fourth], leftOut: isIn ? [] : [third], withHard: isIn ? [third] : [],
  };
  return { template: LIST_TEMPLATE, rollUp, rows };
}

/** The forms of the sample district's units as tabs. */
export function sampleTabs() {
  return sampleDistrict().rows.filter(({ cells }) => cells.size > 0).map(({ unit, cells }) =>
    layOutForm(LIST_TEMPLATE, { role: "form", unit, superior: DISTRICT, period: "2020-03-20", values: new Map([...cells].map(([code, cell]) => [code, { value: cell.held }])) }).draft);
}

/** 0-based place of an A1 address that a test writes by hand. */
export const placeAt = (address: string) => parseAddress(address)!;
