import { printCellValue, type Area } from "#core";
import { flagOf, listOf, numberOf, textOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { alreadyExists, invalidArgument, invalidOperation, notImplemented } from "../protocol/rich-error";
import { intersection, isWithin, oneCell, parseReference, splitSheet } from "../model/areas";
import { valueAt } from "../model/cell-values";
import { guardPermission, guardWorkbook } from "../model/guard";
import { RangeRef, type Region } from "../model/region";
import { FakeSheet } from "../model/sheet";
import { Table } from "../model/table";
import type { FakeWorkbook } from "../model/workbook";
import { writeCells, clearCells } from "../model/write-cells";
import { checkSheet } from "./find-range";
import { range } from "./range";
import { found, isBound } from "./range-navigation";
import { worksheet } from "./worksheet";

type TableScope = FakeWorkbook | FakeSheet;

const bookOf = (scope: TableScope): FakeWorkbook => (scope instanceof FakeSheet ? scope.book : scope);
const tablesOf = (scope: TableScope): readonly Table[] => (scope instanceof FakeSheet ? scope.tables : scope.sheets.flatMap((sheet) => sheet.tables));

function addTable(scope: TableScope, [given, hasHeaders]: readonly unknown[]): Table {
  const { sheet, area } = place(scope, given);
  if (!flagOf(hasHeaders, "hasHeaders")) throw notImplemented("tables without headers");
  guardPermission(sheet, "nothing");
  if (sheet.tables.some((table) => intersection(table.area, area)) || sheet.merges.some((merge) => intersection(merge, area))) throw invalidOperation("a table over another table or over merged cells");
  const book = bookOf(scope);
  const numbers = tablesOf(book).map((table) => Number(/^表(\d+)$/.exec(table.name)?.[1] ?? 0));
  const table = new Table(sheet, book.nextId(), `表${Math.max(0, ...numbers) + 1}`, area, true);
  sheet.tables.push(table);
  return table;
}

function place(scope: TableScope, given: unknown): RangeRef {
  const self = isBound(given) ? given.self : null;
  if (self instanceof RangeRef) return self;
  const split = splitSheet(textOf(given, "address"));
  const area = split && parseReference(split.rest);
  const sheet = split?.sheet ? bookOf(scope).sheetNamed(split.sheet) : scope instanceof FakeSheet ? scope : scope.active;
  if (!area || !sheet) throw invalidArgument("the address of a table");
  return new RangeRef(sheet, area);
}

function rename(table: Table, given: unknown): void {
  guardWorkbook(table.sheet.book);
  const name = textOf(given, "name");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255) throw invalidArgument(`the table name ${name}`);
  if (tablesOf(table.sheet.book).some((one) => one !== table && one.name.toLowerCase() === name.toLowerCase())) throw alreadyExists(`a table with the name ${name}`);
  table.name = name;
}

const part = (of: (area: Area) => Area) => (table: Table): RangeRef => new RangeRef(table.sheet, of(table.area));
const body = part((area) => ({ ...area, top: area.top + 1 }));
const header = part((area) => ({ ...area, bottom: area.top }));

/** Excel.TableCollection, of the workbook or of a sheet. */
export const tables: ClassTable<TableScope> = collection<TableScope, Table>({
  name: "TableCollection",
  of: () => table,
  items: tablesOf,
  keys: ({ name, id }) => [name, id],
  members: { Count: value((scope) => tablesOf(scope).length), Add: finds(() => table, addTable) },
});

/** Excel.TableScopedCollection: the tables that touch a range. */
export const scopedTables: ClassTable<Region> = collection<Region, Table>({
  name: "TableScopedCollection",
  of: () => table,
  items: ({ sheet, areas }) => sheet.tables.filter((one) => areas.some((area) => intersection(area, one.area))),
  keys: ({ name, id }) => [name, id],
});

/** Excel.Table. */
const table: ClassTable<Table> = {
  name: "Table",
  id: ({ id }) => id,
  check: ({ sheet }) => checkSheet(sheet),
  members: {
    Id: value(({ id }) => id),
    Name: value(({ name }) => name, rename),
    ShowHeaders: value(({ showHeaders }) => showHeaders),
    ShowTotals: value(({ showTotals }) => showTotals),
    ShowFilterButton: value((one) => one.showFilterButton, (one, on) => void (one.showFilterButton = flagOf(on))),
    ShowBandedRows: value((one) => one.showBandedRows, (one, on) => void (one.showBandedRows = flagOf(on))),
    Style: value(({ style }) => style, (one, style) => void (one.style = textOf(style))),
    Worksheet: child(() => worksheet, ({ sheet }) => sheet),
    Columns: child(() => columns, (one) => one),
    Rows: child(() => rows, (one) => one),
    GetRange: finds(() => range, part((area) => area)),
    GetHeaderRowRange: finds(() => range, header),
    GetDataBodyRange: finds(() => range, body),
    ConvertToRange: finds(() => range, (one) => {
      one.sheet.tables = one.sheet.tables.filter((other) => other !== one);
      return new RangeRef(one.sheet, one.area);
    }),
    Delete: act((one) => {
      guardPermission(one.sheet, "nothing");
      one.sheet.tables = one.sheet.tables.filter((other) => other !== one);
      clearCells(one.sheet, [one.area], "All");
      one.sheet.book.generation++;
    }),
  },
};

interface TableLine {
  readonly table: Table;
  readonly index: number;
}

const columnsOf = (one: Table): readonly TableLine[] => Array.from({ length: one.area.right - one.area.left + 1 }, (_, index) => ({ table: one, index }));
const columnArea = ({ table: one, index }: TableLine): Area => ({ ...one.area, left: one.area.left + index, right: one.area.left + index });
const columnName = (line: TableLine): string => printCellValue(valueAt(line.table.sheet, line.table.area.top, line.table.area.left + line.index));

const columns: ClassTable<Table> = collection<Table, TableLine>({
  name: "TableColumnCollection",
  of: () => column,
  items: columnsOf,
  keys: (line) => [columnName(line), line.index + 1],
  members: { Count: value((one) => columnsOf(one).length) },
});

const column: ClassTable<TableLine> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  members: {
    Id: value(({ index }) => index + 1),
    Index: value(({ index }) => index),
    Name: value(columnName, (line, name) => writeCells(new RangeRef(line.table.sheet, oneCell(line.table.area.top, line.table.area.left + line.index)), textOf(name))),
    GetRange: finds(() => range, (line) => new RangeRef(line.table.sheet, columnArea(line))),
    GetDataBodyRange: finds(() => range, (line) => new RangeRef(line.table.sheet, { ...columnArea(line), top: line.table.area.top + 1 })),
    GetHeaderRowRange: finds(() => range, (line) => new RangeRef(line.table.sheet, { ...columnArea(line), bottom: line.table.area.top })),
  },
};

/** Rows go to the end, below which nothing may stand. */
function addRows(one: Table, [index, values]: readonly unknown[]): TableLine {
  if (index !== null && index !== undefined && numberOf(index) !== -1 && numberOf(index) !== rowCountOf(one)) throw notImplemented("rows in the middle of a table");
  const given = listOf(values).map((row) => listOf(row));
  const below = { ...one.area, top: one.area.bottom + 1, bottom: one.area.bottom + given.length };
  if (one.sheet.usedArea(true, below)) throw invalidOperation("cells below the table");
  one.area = { ...one.area, bottom: below.bottom };
  writeCells(new RangeRef(one.sheet, below), given);
  return { table: one, index: rowCountOf(one) - 1 };
}

const rowCountOf = ({ area }: Table): number => area.bottom - area.top;
const rowArea = ({ table: one, index }: TableLine): Area => ({ ...one.area, top: one.area.top + 1 + index, bottom: one.area.top + 1 + index });

const rows: ClassTable<Table> = collection<Table, TableLine>({
  name: "TableRowCollection",
  of: () => row,
  items: (one) => Array.from({ length: rowCountOf(one) }, (_, index) => ({ table: one, index })),
  keys: ({ index }) => [index],
  members: { Count: value(rowCountOf), Add: finds(() => row, addRows) },
});

const row: ClassTable<TableLine> = {
  name: "TableRow",
  members: {
    Index: value(({ index }) => index),
    GetRange: finds(() => range, (line) => new RangeRef(line.table.sheet, found(isWithin(rowArea(line), line.table.area) ? rowArea(line) : null, "a row"))),
  },
};
