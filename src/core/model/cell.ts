/** An error that a cell shows, such as #REF!. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: null is blank, a string is text (never a number in disguise). */
export type CellValue = number | string | boolean | CellError | null;

/** Whether the cell shows an error. */
export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

/** Whether nothing stands in the cell: no value, or text of blanks only. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** The cell's content as text: blank is "", an error its code, TRUE and FALSE as Excel shows them. */
export function printCellValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}
