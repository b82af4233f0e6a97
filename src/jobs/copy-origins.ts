import { findIdentity, readSources, type CellPlace, type CellRef, type SourceRow, type WorkbookSnapshot } from "#core";

/** Where the figures of copies were sent in, as the sheet 来源 of an earlier run says. */
export interface CopyOrigins {
  /** The cell that a copy's cell was taken from; null when that is not known, or was with another value. */
  of(copy: CellPlace, value: string): CellRef | null;
}

/** What the sheets 来源 of a district workbook know of its copies. */
export function copyOrigins(base: WorkbookSnapshot): CopyOrigins {
  const rows = base.sheets.filter((sheet) => findIdentity(sheet)?.role === "sources").flatMap(readSources);
  const byCopy = new Map(rows.flatMap((row): [string, SourceRow][] => (row.here ? [[keyOf(row.here), row]] : [])));
  return {
    of(copy, value) {
      const row = byCopy.get(keyOf(copy));
      return row && row.value === value ? { workbook: row.workbook, worksheet: row.worksheet, address: row.address } : null;
    },
  };
}

const keyOf = ({ worksheet, address }: CellPlace): string => `${worksheet}!${address}`;
