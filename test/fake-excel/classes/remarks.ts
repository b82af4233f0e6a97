import { addressOf } from "#core";
import { cellCount, oneCell, parseReference, splitSheet } from "../model/areas";
import { guardPermission } from "../model/guard";
import { RangeRef } from "../model/region";
import type { Remark } from "../model/remark";
import { FakeSheet } from "../model/sheet";
import type { FakeWorkbook } from "../model/workbook";
import { textOf } from "../protocol/arguments";
import { act, finds, value, type ClassTable, type Args } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { alreadyExists, RichError } from "../protocol/rich-error";
import { checkSheet } from "./find-range";
import { range } from "./range";
import { isBound } from "./range-navigation";

type RemarkScope = FakeWorkbook | FakeSheet;
type Kind = Remark["kind"];

const remarksOf = (scope: RemarkScope, kind: Kind): readonly Remark[] =>
  (scope instanceof FakeSheet ? [scope] : scope.sheets).flatMap(({ remarks }) => remarks.filter((remark) => remark.kind === kind));

const addressIn = ({ row, column }: Remark): string => addressOf(row, column);

/** Puts a remark at a cell. @throws RichError when the address is not of a single cell, or the cell has one already */
const adder = (kind: Kind, refusal: string) => (scope: RemarkScope, [given, content]: Args): Remark => {
  const { sheet, area } = cellAt(scope, given, refusal);
  guardPermission(sheet, "allowEditObjects");
  if (sheet.remarks.some(({ row, column }) => row === area.top && column === area.left)) throw alreadyExists("a note or comment at that cell");
  const remark: Remark = { sheet, kind, id: sheet.book.nextId(), row: area.top, column: area.left, content: textOf(content, "content") };
  sheet.remarks.push(remark);
  return remark;
};

function cellAt(scope: RemarkScope, given: unknown, refusal: string): RangeRef {
  const range = isBound(given) && given.self instanceof RangeRef ? given.self : rangeOf(scope, textOf(given, "cellAddress"));
  if (!range || cellCount(range.area) !== 1) throw new RichError(refusal, "The address must be of a single cell.");
  return range;
}

function rangeOf(scope: RemarkScope, address: string): RangeRef | null {
  const split = splitSheet(address);
  const area = split && parseReference(split.rest);
  const sheet = scope instanceof FakeSheet ? scope : split?.sheet ? scope.sheetNamed(split.sheet) : null;
  return area && sheet && new RangeRef(sheet, area);
}

const remove = ({ sheet, id }: Remark): void => {
  guardPermission(sheet, "allowEditObjects");
  sheet.remarks = sheet.remarks.filter((one) => one.id !== id);
};

const members = {
  Content: value<Remark>(({ content }) => content, (remark, content) => void (remark.content = textOf(content))),
  AuthorName: value<Remark>(() => "经办人"),
  GetLocation: finds<Remark, RangeRef>(() => range, ({ sheet, row, column }) => new RangeRef(sheet, oneCell(row, column))),
  Delete: act<Remark>(remove),
};

/** Excel.CommentCollection: threaded comments, of the workbook or of a sheet. */
export const comments: ClassTable<RemarkScope> = collection<RemarkScope, Remark>({
  name: "CommentCollection",
  of: () => comment,
  items: (scope) => remarksOf(scope, "comment"),
  keys: ({ id }) => [id],
  members: { Add: finds(() => comment, adder("comment", "InvalidArgument")) },
});

const comment: ClassTable<Remark> = { name: "Comment", id: ({ id }) => id, check: ({ sheet }) => checkSheet(sheet), members: { Id: value(({ id }) => id), ...members } };

/** Excel.NoteCollection (ExcelApi 1.18), which newer clients know: newer-client.ts. */
export const notes: ClassTable<RemarkScope> = collection<RemarkScope, Remark>({
  name: "NoteCollection",
  of: () => note,
  items: (scope) => remarksOf(scope, "note"),
  keys: (remark) => [addressIn(remark)],
  members: { Add: finds(() => note, adder("note", "InvalidCellAddress")) },
});

const note: ClassTable<Remark> = { name: "Note", check: ({ sheet }) => checkSheet(sheet), members };
