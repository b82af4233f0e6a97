import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from "#core";

/** Writes a formula as it stands so many rows further down and columns further right. */
export type ShiftedFormula = (rows: number, columns: number) => string;

/**
 * What may hold a reference, in order: text, quoted sheet names and bracketed table or workbook names, since nothing inside
 * them is a reference; areas; words. Each branch takes time linear in what it passes.
 */
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"/, /'(?:[^']|'')*'/, /\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/,
    /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![$\w.?\\\u0080-\uffff(!])/,
    /[$\w.?\\\u0080-\uffff]+/,
  ].map((part) => part.source).join("|"),
  "g",
);

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

type Piece = string | ShiftedFormula;

/**
 * Takes a shared formula apart once, to be written out for each of its cells: relative references move, what has a $ stays,
 * names, functions, text and sheet names are left alone. A reference that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string): ShiftedFormula {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of formula.matchAll(TOKENS)) {
    const end = match.index + match[0].length;
    const piece = referencePiece(match[0], formula[end]);
    if (!piece) continue;
    pieces.push(formula.slice(done, match.index), piece);
    done = end;
  }
  pieces.push(formula.slice(done));
  return (rows, columns) => {
    const moved: string[] = [];
    for (const piece of pieces) moved.push(typeof piece === "string" ? piece : piece(rows, columns));
    return moved.join("");
  };
}

/** A function or a sheet's name may look like a reference; what follows it tells. */
function referencePiece(word: string, next: string | undefined): ShiftedFormula | null {
  if (next === "(" || next === "!") return null;
  const words = word.split(":");
  const cells = words.map(cellEnd);
  const [from, to] = cells.every((cell) => cell !== null) ? cells : lineEnds(words);
  if (!from) return null;
  if (!to) return (rows, columns) => from(rows, columns) ?? "#REF!";
  return (rows, columns) => {
    const first = from(rows, columns);
    const last = to(rows, columns);
    return first === null || last === null ? "#REF!" : `${first}:${last}`;
  };
}

/** An end of a reference, moved; null if it leaves the sheet. */
type End = (rows: number, columns: number) => string | null;

function cellEnd(word: string): End | null {
  const match = CELL.exec(word);
  const column = match && columnIndex(match[2]!);
  const row = match && Number(match[4]) - 1;
  if (column === null || row === null || row >= SHEET_ROWS) return null;
  const columnEnd = movedColumn(match![1]!, column);
  const rowEnd = movedRow(match![3]!, row);
  return (rows, columns) => {
    const columnText = columnEnd(columns);
    const rowText = rowEnd(rows);
    return columnText === null || rowText === null ? null : columnText + rowText;
  };
}

/** Both ends of whole columns (A:$C) or whole rows (1:$3); neither stands alone. */
function lineEnds(words: readonly string[]): readonly (End | null)[] {
  if (words.length !== 2) return [];
  const columns = words.map((word) => {
    const match = COLUMN.exec(word);
    const column = match && columnIndex(match[2]!);
    const end = column === null ? null : movedColumn(match![1]!, column);
    return end && ((_rows: number, by: number) => end(by));
  });
  if (columns.every((end) => end !== null)) return columns;
  const rows = words.map((word) => {
    const match = ROW.exec(word);
    return match && movedRow(match[1]!, Number(match[2]) - 1);
  });
  return rows.every((end) => end !== null) ? rows : [];
}

function movedColumn(dollar: string, column: number): (by: number) => string | null {
  // Formulas are mostly filled down: the last answer is the next one.
  let lastBy = 0;
  let lastText: string | null = dollar + columnName(column);
  return (by) => {
    if (by === lastBy || dollar) return lastText;
    const moved = column + by;
    lastBy = by;
    lastText = moved < 0 || moved >= SHEET_COLUMNS ? null : columnName(moved);
    return lastText;
  };
}

function movedRow(dollar: string, row: number): (by: number) => string | null {
  return (by) => {
    const moved = dollar ? row : row + by;
    return moved < 0 || moved >= SHEET_ROWS ? null : dollar + String(moved + 1);
  };
}
