import {
  addressOf, cellAt, figureCodes, findIdentity, formatAt, layOutForm,
  type Address, type CellPlace, type DistrictPicture, type FormEntry, type Language, type PictureCell, type RollUp, type SheetDraft, type Step, type Steps,
  type TemplateReview, type UnitRecord, type WorkbookSnapshot,
} from "#core";
import type { DistrictNames } from "./district-names";

/** Where the units' submissions stand in the district workbook, and the tabs that must be made for it. */
export interface UnitTabs {
  /** Fresh sheets, one for each submission that does not stand in the workbook already. */
  readonly drafts: readonly SheetDraft[];
  /** The cell in the district workbook that holds what stands at `address` of the record's own sheet; null if none does. */
  placeOf(record: UnitRecord, address: Address): CellPlace | null;
  /** Whether the record was read from a copy that an earlier run laid out in this workbook: its unit sent it in another. */
  isCopy(record: UnitRecord): boolean;
}

/**
 * Lays each submission out on a fresh tab from its template, with the values as sent in (text stays text, never a formula).
 * A submission that stands in `base` itself stays where it is. A step a tab; `step` makes it of the tab's name.
 */
export function* unitTabs(
  reviewed: TemplateReview, base: WorkbookSnapshot, names: DistrictNames, language: Language, step: (what: string) => Step,
): Steps<UnitTabs> {
  const standing = new Set(base.sheets);
  const fresh = new Map<UnitRecord, ReturnType<typeof freshTab>>();
  for (const record of reviewed.records) {
    yield step(record.unit.name);
    if (!standing.has(reviewed.sheetOf(record))) fresh.set(record, freshTab(record, reviewed, names, language));
  }
  return {
    drafts: [...fresh.values()].map(({ draft }) => draft),
    placeOf(record, address) {
      const tab = fresh.get(record);
      return tab ? (tab.places.get(address) ?? null) : { worksheet: record.worksheet, address };
    },
    isCopy: (record) => !fresh.has(record) && findIdentity(reviewed.sheetOf(record))?.role === "copy",
  };
}

function freshTab(record: UnitRecord, { template, period, sheetOf }: TemplateReview, names: DistrictNames, language: Language) {
  const sheet = sheetOf(record);
  const values = new Map<string, FormEntry>();
  for (const [code, { row, column }] of record.figures) values.set(code, { value: cellAt(sheet, row, column), format: formatAt(sheet, row, column) });
  const worksheet = names.tabFor(record.unit, template.id);
  const { draft, places } = layOutForm(template, { role: "copy", unit: record.unit, period: record.period ?? period, values, worksheet, language });
  const moved = new Map<Address, CellPlace>();
  for (const [code, place] of places) {
    const figure = record.figures.get(code);
    if (figure) moved.set(addressOf(figure.row, figure.column), { worksheet, address: addressOf(place.row, place.column) });
  }
  return { draft, places: moved };
}

/** The units' figures and their cells in the district workbook, beside the roll-up that was made of them. */
export function pictureOf(reviewed: TemplateReview, rollUp: RollUp, tabs: UnitTabs): DistrictPicture {
  const { template, units, records } = reviewed;
  const codes = figureCodes(template);
  const byUnit = new Map(records.map((record) => [record.unit.code, record]));
  return {
    template,
    rollUp,
    rows: units.map((unit) => {
      const record = byUnit.get(unit.code);
      return { unit, cells: record ? cellsOf(record, codes, reviewed, tabs) : new Map() };
    }),
  };
}

function cellsOf(record: UnitRecord, codes: readonly string[], reviewed: TemplateReview, tabs: UnitTabs): ReadonlyMap<string, PictureCell> {
  const sheet = reviewed.sheetOf(record);
  const cells = new Map<string, PictureCell>();
  for (const code of codes) {
    const figure = record.figures.get(code);
    if (!figure) continue;
    const at = tabs.placeOf(record, addressOf(figure.row, figure.column));
    cells.set(code, { at, held: cellAt(sheet, figure.row, figure.column), value: typeof figure.value === "number" ? figure.value : null });
  }
  return cells;
}
