import {
  addressOf, asStated, cellAt, conversion, countedForm, figureCodes, findIdentity, formHead, layOutForm, numberInCell, recordOfUnit, passedOverTitle, saysPassedOver, steppedBack, withoutPersonal,
  type Address, type CellPlace, type DistrictPicture, type FormOptions, type FormSheet, type Language, type PictureCell, type Place, type PlannedSheet, type PriorPeriod, type Quantity, type RollUp, type SheetSnapshot, type Step, type Steps,
  type TemplateReview, type Unit, type UnitRecord, type WorkbookSnapshot,
} from "#core";
import type { DistrictNames } from "./district-names";
import { entriesToShow } from "./shown-entries";

/** Where the units' submissions stand in the district workbook, and the tabs that must be made for it. */
export interface UnitTabs {
  /** Fresh sheets, one for each submission that does not stand in the workbook already; and copies of an earlier run that now say that they do not count. */
  readonly sheets: readonly PlannedSheet[];
  /** The cell in the district workbook that holds the record's figure of `indicator`, which was sent in at `address`; null if none does. */
  figurePlace(record: UnitRecord, indicator: string, address: Address): CellPlace | null;
  /** The same of what stands at `address` of the record's own sheet. */
  placeOf(record: UnitRecord, address: Address): CellPlace | null;
  /** Whether the record was read from a copy that an earlier run laid out in this workbook: its unit sent it in another. */
  isCopy(record: UnitRecord): boolean;
}

/**
 * Plans a fresh tab from its template for each submission, with the values as sent in (text stays text, never a formula).
 * A submission that stands in `base` itself stays where it is. A copy that an earlier run laid out and that counts no longer is
 * kept, for its period may be wanted again, but its title says so, until it counts again. A step a tab; `step` makes it of the tab's name.
 */
export function* unitTabs(
  reviewed: TemplateReview, base: WorkbookSnapshot, names: DistrictNames, language: Language, step: (what: string) => Step,
): Steps<UnitTabs> {
  const { template, sheetOf } = reviewed;
  const standing = new Set(base.sheets);
  const isPassedOver = saysPassedOver(template);
  const isInPlace = (record: UnitRecord) => standing.has(sheetOf(record)) && !isPassedOver(sheetOf(record));
  const fresh = new Map<UnitRecord, FreshTab>();
  const placesOf = placesOnForms();
  for (const record of reviewed.records) {
    yield step(record.unit.name);
    if (!isInPlace(record)) fresh.set(record, freshTab(record, reviewed, names, language, placesOf));
  }
  const passedOver = new Map<string, PlannedSheet>();
  const replaced = new Set([...fresh.keys()].map(({ unit }) => unit.code));
  for (const record of reviewed.stale) {
    yield step(record.unit.name);
    if (isInPlace(record) && !replaced.has(record.unit.code)) passedOver.set(record.unit.code, passedOverTab(record, reviewed, names, language, placesOf));
  }
  const copies = new Set(reviewed.records.filter((record) => !fresh.has(record) && findIdentity(sheetOf(record))?.role === "copy"));
  const entryAt = entriesByAddress();
  const placeOn = ({ sheet, places }: FreshTab, entry: EntryPlace | undefined): CellPlace | null => {
    const place = entry && places.get(entry.indicator);
    return place ? { worksheet: sheet.name, address: addressOf(place.row + entry.line, place.column) } : null;
  };
  return {
    sheets: [...[...fresh.values()].map(({ sheet }) => sheet), ...passedOver.values()],
    figurePlace(record, indicator, address) {
      const tab = fresh.get(record);
      return tab ? placeOn(tab, { indicator, line: 0 }) : { worksheet: record.worksheet, address };
    },
    placeOf(record, address) {
      const tab = fresh.get(record);
      return tab ? placeOn(tab, entryAt(record, address)) : { worksheet: record.worksheet, address };
    },
    isCopy: (record) => copies.has(record),
  };
}

/** A submission that is to be laid out afresh, and where each indicator will stand. */
interface FreshTab {
  readonly sheet: PlannedSheet;
  readonly places: Places;
}

type Places = ReadonlyMap<string, Place>;

function passedOverTab(record: UnitRecord, reviewed: TemplateReview, names: DistrictNames, language: Language, placesOf: PlacesOf): PlannedSheet {
  const more = { period: record.period, title: passedOverTitle(reviewed.template, language) };
  const { sheet } = freshTab(record, reviewed, names, language, placesOf, more);
  return { ...sheet, layOut: () => steppedBack(sheet.layOut()) };
}

function freshTab(
  record: UnitRecord, { template, period, sheetOf }: TemplateReview, names: DistrictNames, language: Language, placesOf: PlacesOf, more: Partial<FormOptions> = {},
): FreshTab {
  const sheet = sheetOf(record);
  const form = asStated(withoutPersonal(template), (record.ledger?.entries ?? [record]).map(({ figures }) => figures));
  const options: FormOptions = { role: "copy", unit: record.unit, period: record.period ?? period, worksheet: names.tabFor(record.unit, template.id), language, ...more };
  const layOut = (known?: Places): FormSheet => layOutForm(form, { ...options, ...sentBy(record, sheet, template), ...(known && { places: known }) });
  const places = placesOf(form, layOut);
  return { sheet: { ...formHead(form, options), layOut: () => layOut(places).draft }, places };
}

/** What was sent in, as it may be shown. */
const sentBy = (record: UnitRecord, sheet: SheetSnapshot, template: TemplateReview["template"]): Pick<FormOptions, "rows" | "values"> =>
  record.ledger
    ? { rows: record.ledger.entries.map(({ figures }) => entriesToShow(figures, sheet, template)) }
    : { values: entriesToShow(record.figures, sheet, template) };

type PlacesOf = (form: TemplateReview["template"], layOut: () => FormSheet) => Places;

/** Where figures stand on a form is the same on all its tabs, whatever was sent in: the first that is laid out shows it. */
function placesOnForms(): PlacesOf {
  const known = new Map<TemplateReview["template"], Places>();
  return (form, layOut) => {
    const places = known.get(form) ?? layOut().places;
    known.set(form, places);
    return places;
  };
}

/** Where an entry stands on its form: its indicator and, in a ledger, its row from the top. */
interface EntryPlace {
  readonly indicator: string;
  readonly line: number;
}

/** Finds entries by their address on a record's own sheet. Of the record asked about last an index is kept: findings come unit by unit. */
function entriesByAddress(): (record: UnitRecord, address: Address) => EntryPlace | undefined {
  let last: { readonly record: UnitRecord; readonly byAddress: ReadonlyMap<Address, EntryPlace> } | null = null;
  return (record, address) => {
    if (last?.record !== record) last = { record, byAddress: new Map(entryPlaces(record)) };
    return last.byAddress.get(address);
  };
}

const entryPlaces = ({ figures, ledger }: UnitRecord): (readonly [Address, EntryPlace])[] =>
  (ledger ? ledger.entries : [{ figures }]).flatMap((entry, line) => [...entry.figures].map(([indicator, { row, column }]) => [addressOf(row, column), { indicator, line }] as const));

/** The units' figures and their cells in the district workbook, beside the roll-up that was made of them. */
export function pictureOf(reviewed: TemplateReview, rollUp: RollUp, tabs: UnitTabs): DistrictPicture {
  const { template, units, records, previous } = reviewed;
  const form = countedForm(template);
  const codes = figureCodes(form);
  const byUnit = new Map(records.map((record) => [record.unit.code, record]));
  return {
    template: form,
    rollUp,
    rows: units.map((unit) => {
      const record = byUnit.get(unit.code);
      return { unit, cells: record ? cellsOf(record, codes, reviewed, tabs) : new Map() };
    }),
    ...(previous && { previous: { period: previous.period, figures: new Map(units.map((unit) => [unit.code, lastFigures(previous, unit)])) } }),
  };
}

/** What a unit reported last, as far as it is figures. */
const lastFigures = (previous: PriorPeriod, unit: Unit): ReadonlyMap<string, Quantity> =>
  new Map([...(recordOfUnit(previous, unit)?.figures ?? [])].flatMap(([code, { value }]) => (typeof value === "number" ? [[code, value] as const] : [])));

function cellsOf(record: UnitRecord, codes: readonly string[], reviewed: TemplateReview, tabs: UnitTabs): ReadonlyMap<string, PictureCell> {
  if (record.ledger) return countedCells(record, codes, reviewed.template);
  const sheet = reviewed.sheetOf(record);
  const cells = new Map<string, PictureCell>();
  for (const code of codes) {
    const figure = record.figures.get(code);
    if (!figure) continue;
    const cell: PictureCell = { at: tabs.figurePlace(record, code, addressOf(figure.row, figure.column)), held: cellAt(sheet, figure.row, figure.column), value: typeof figure.value === "number" ? figure.value : null };
    const indicator = figure.statedIn === undefined ? undefined : reviewed.template.indicators.get(code);
    cells.set(code, indicator?.type === "quantity" ? { ...cell, scale: conversion(figure.statedIn!, indicator.measure) } : cell);
  }
  return cells;
}

/** Counted figures have no cell of their own. */
const countedCells = ({ figures }: UnitRecord, codes: readonly string[], { indicators }: TemplateReview["template"]): ReadonlyMap<string, PictureCell> =>
  new Map(codes.flatMap((code) => {
    const value = figures.get(code)?.value;
    const indicator = indicators.get(code);
    return typeof value === "number" && indicator?.type === "quantity" ? [[code, { at: null, held: numberInCell(indicator, value), value }] as const] : [];
  }));
