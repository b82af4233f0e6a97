import { isBand } from "./find-tables";
import type { AuditedTable } from "./audited-table";
import { contentIn } from "./table";
import { CONTENT } from "./cell-content";
import { textAt } from "./sheet-view";
import { plainText } from "../model/label-text";

/** Words by which somebody explains why a figure is as it is. */
const REASON = /说明|因为|因|由于|原因|清零|腐烂|损耗|报废|变动|调整|核减|核增|更正|修正|移交|划转|包含|含|不含|包括|重新|合并|关闭|停业|暂停/;

/** Shortest piece of a label by which a note can mean its row. */
const TELLING = 3;

/**
 * Whether a note on the sheet, or a remark in the row itself, explains this row: a sentence that names it and gives a
 * reason. Such a row may look wrong and be right.
 */
export function isExplained(table: AuditedTable, row: number): boolean {
  return notesOf(table).some((sentence) => REASON.test(sentence) && names(table, row).some((name) => sentence.includes(name))) || hasOwnRemark(table, row);
}

const known = new WeakMap<AuditedTable, readonly string[]>();

/** The sentences of all notes of the sheet. */
function notesOf(table: AuditedTable): readonly string[] {
  const found = known.get(table);
  if (found) return found;
  const { view } = table;
  const notes = view.lines.filter((line) => isBand(view, line)).flatMap((line) => line.columns.map((column) => textAt(view, line.row, column)));
  const sentences = notes.flatMap((text) => text.split(/[。；;\n]|(?<!\d)\d{1,2}[、.．](?!\d)/)).map(plainText).filter((text) => text.length > TELLING);
  known.set(table, sentences);
  return sentences;
}

/** The words of the row's label, and the beginning of each. */
const names = ({ names: rows }: AuditedTable, row: number): readonly string[] =>
  rows[row]!.label.split(" ").map((word) => plainText(word).replace(/\(.*\)$/, "")).filter((word) => word.length >= 2).flatMap((word) => [word, ...(word.length > TELLING ? [word.slice(0, TELLING)] : [])]);

/** A remark that only this row bears, in a column where others have none, and that gives a reason. */
function hasOwnRemark({ body, kinds, view, names: rows }: AuditedTable, row: number): boolean {
  return kinds.some((kind, column) => {
    if (kind !== "remark" && kind !== "label") return false;
    if (contentIn(body, row, column) !== CONTENT.text && contentIn(body, row, column) !== CONTENT.vague) return false;
    const text = plainText(textAt(view, body.rows[row]!, body.columns[column]!));
    return REASON.test(text) && !rows[row]!.label.includes(text) && body.rows.filter((other) => plainText(textAt(view, other, body.columns[column]!)) === text).length === 1;
  });
}
