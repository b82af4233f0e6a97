import { columnIndex, type Place } from "../model/address";

const REF = /'(?:[^']|'')*'!|[\p{L}\p{N}_.[\]]+!|"(?:[^"]|"")*"|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(A-Za-z_.])/giu;

/**
 * A formula by what it does from where it stands: references as distances (R[-1]C[2]), those with $ as places (R5C), so
 * that a formula that was filled down reads alike in each row. Names of sheets and texts stay as they are.
 */
export const relativeFormula = (formula: string, { row, column }: Place): string =>
  formula.replace(REF, (whole, columnSign: string | undefined, name: string | undefined, rowSign: string | undefined, digits: string | undefined) => {
    if (name === undefined || digits === undefined) return whole;
    const [toRow, toColumn] = [Number(digits) - 1, columnIndex(name.toUpperCase()) ?? 0];
    const rowPart = rowSign === "$" ? `R${toRow}` : `R[${toRow - row}]`;
    return `${rowPart}${columnSign === "$" ? `C${toColumn}` : `C[${toColumn - column}]`}`;
  }).replace(/\s+/g, "");
