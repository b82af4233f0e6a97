import type { Area } from "#core";
import { oneOf, recordOf, wholeOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable, type ValueMember } from "../protocol/class-table";
import { invalidArgument } from "../protocol/rich-error";
import { isAllColumns, isAllRows, WHOLE_SHEET } from "../model/areas";
import { guardPermission, guardWorkbook } from "../model/guard";
import { AreasRef, RangeRef, type Region } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { found, isBound, rangeArgument, regionArgument } from "./range-navigation";
import { areasAt } from "./find-range";

const on = (sheet: FakeSheet): Region => new AreasRef(sheet, []);

/** The rows and columns that stay in view, as a range from A1 on; null when nothing does. */
function frozen(sheet: FakeSheet): RangeRef | null {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return new RangeRef(sheet, { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : WHOLE_SHEET.bottom, right: columns > 0 ? columns - 1 : WHOLE_SHEET.right });
}

function freezeAt(sheet: FakeSheet, given: unknown): void {
  const { area } = rangeArgument(given, on(sheet));
  sheet.frozen = { rows: isAllRows(area) ? 0 : area.bottom + 1, columns: isAllColumns(area) ? 0 : area.right + 1 };
}

const count = (given: unknown): number => (given === null || given === undefined ? 1 : wholeOf(given, "count"));

/** Excel.WorksheetFreezePanes. */
export const freezePanes: ClassTable<FakeSheet> = {
  name: "WorksheetFreezePanes",
  members: {
    FreezeAt: act((sheet, [given]) => freezeAt(sheet, given)),
    FreezeRows: act((sheet, [rows]) => void (sheet.frozen = { rows: count(rows), columns: 0 })),
    FreezeColumns: act((sheet, [columns]) => void (sheet.frozen = { rows: 0, columns: count(columns) })),
    Unfreeze: act((sheet) => void (sheet.frozen = null)),
    GetLocation: finds(() => range, (sheet) => found(frozen(sheet), "frozen panes")),
    GetLocationOrNullObject: finds(() => range, frozen),
  },
};

const SETTINGS = [
  "PaperSize", "BlackAndWhite", "PrintErrors", "CenterHorizontally", "CenterVertically", "PrintHeadings", "PrintGridlines", "LeftMargin", "RightMargin",
  "TopMargin", "BottomMargin", "HeaderMargin", "FooterMargin", "PrintComments", "DraftMode", "FirstPageNumber", "PrintOrder",
];

const setting = (name: string): ValueMember<FakeSheet> =>
  value((sheet: FakeSheet) => sheet.page.other[name] ?? null, (sheet, given) => {
    guardWorkbook(sheet.book);
    sheet.page.other[name] = given;
  });

function titleArea(sheet: FakeSheet, given: unknown, isWhole: (area: Area) => boolean): Area {
  const { area } = rangeArgument(given, on(sheet));
  if (!isWhole(area)) throw invalidArgument("print titles must be whole rows or columns");
  return area;
}

const rangeOf = (sheet: FakeSheet, area: Area | null): RangeRef | null => area && new RangeRef(sheet, area);
const printed = (sheet: FakeSheet): AreasRef | null => (sheet.page.printAreas.length > 0 ? new AreasRef(sheet, sheet.page.printAreas) : null);

function setZoom(sheet: FakeSheet, given: unknown): void {
  const zoom = recordOf(given, "zoom");
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  const isScale = typeof scale === "number" && scale >= 10 && scale <= 400;
  const isFit = scale === undefined && [horizontalFitToPages, verticalFitToPages].some((pages) => typeof pages === "number" && pages >= 0);
  if (!isScale && !isFit) throw invalidArgument("zoom");
  sheet.page.zoom = zoom;
}

const TEXTS = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

const headerFooter: ClassTable<FakeSheet> = { name: "HeaderFooter", members: Object.fromEntries(TEXTS.map((name) => [name, setting(name)] as const)) };

const headersFooters: ClassTable<FakeSheet> = { name: "HeaderFooterGroup", members: { DefaultForAllPages: child(() => headerFooter, (sheet) => sheet) } };

/** Excel.PageLayout. */
export const pageLayout: ClassTable<FakeSheet> = {
  name: "PageLayout",
  members: {
    Orientation: value((sheet) => sheet.page.orientation, (sheet, given) => void (sheet.page.orientation = oneOf(["Portrait", "Landscape"], given, "orientation"))),
    HeadersFooters: child(() => headersFooters, (sheet) => sheet),
    Zoom: value((sheet) => sheet.page.zoom, setZoom),
    ...Object.fromEntries(SETTINGS.map((name) => [name, setting(name)] as const)),
    SetPrintTitleRows: act((sheet, [given]) => void (sheet.page.titleRows = titleArea(sheet, given, isAllColumns))),
    SetPrintTitleColumns: act((sheet, [given]) => void (sheet.page.titleColumns = titleArea(sheet, given, isAllRows))),
    SetPrintArea: act((sheet, [given]) => void (sheet.page.printAreas = isBound(given) ? regionArgument(given, on(sheet)).areas : areasAt(sheet, given).areas)),
    SetPrintMargins: act((sheet, [unit, margins]) => void Object.assign(sheet.page.other, { MarginUnit: unit, ...recordOf(margins) })),
    GetPrintTitleRows: finds(() => range, (sheet) => found(rangeOf(sheet, sheet.page.titleRows), "title rows")),
    GetPrintTitleRowsOrNullObject: finds(() => range, (sheet) => rangeOf(sheet, sheet.page.titleRows)),
    GetPrintTitleColumns: finds(() => range, (sheet) => found(rangeOf(sheet, sheet.page.titleColumns), "title columns")),
    GetPrintTitleColumnsOrNullObject: finds(() => range, (sheet) => rangeOf(sheet, sheet.page.titleColumns)),
    GetPrintArea: finds(() => rangeAreas, (sheet) => found(printed(sheet), "a print area")),
    GetPrintAreaOrNullObject: finds(() => rangeAreas, printed),
  },
};

/** Excel.AutoFilter, of a sheet. Criteria are remembered; which rows they hide the fake does not work out. */
export const autoFilter: ClassTable<FakeSheet> = {
  name: "AutoFilter",
  members: {
    Enabled: value((sheet) => sheet.filter !== null),
    IsDataFiltered: value((sheet) => sheet.filter !== null && sheet.filter.criteria.length > 0),
    Criteria: value((sheet) => sheet.filter?.criteria ?? []),
    Apply: act((sheet, [given, column, criteria]) => {
      guardPermission(sheet, "nothing");
      sheet.filter = { area: rangeArgument(given, on(sheet)).area, criteria: criteria === null || criteria === undefined ? [] : [{ column, ...recordOf(criteria) }] };
    }),
    ClearCriteria: act((sheet) => void (sheet.filter = sheet.filter && { ...sheet.filter, criteria: [] })),
    Remove: act((sheet) => {
      guardPermission(sheet, "nothing");
      sheet.filter = null;
    }),
    GetRange: finds(() => range, (sheet) => found(rangeOf(sheet, sheet.filter?.area ?? null), "a filter")),
    GetRangeOrNullObject: finds(() => range, (sheet) => rangeOf(sheet, sheet.filter?.area ?? null)),
  },
};
