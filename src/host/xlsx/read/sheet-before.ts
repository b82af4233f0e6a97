import { areSameItems, PackedRows, type SheetSnapshot } from "#core";

type Formats = SheetSnapshot["formats"];

/** The last sheet of a workbook with numbers side by side: sheets of one form share with it what they have alike. */
export class SheetBefore {
  private rows: PackedRows | undefined;
  private formats: Formats = new Map();

  /** What a snapshot keeps of rows and formats, all read. */
  sharedWith(own: PackedRows, ownFormats: Formats): Pick<SheetSnapshot, "rows" | "formats"> {
    const rows = own.finished(this.rows);
    const formats = areSame(ownFormats, this.formats) ? this.formats : ownFormats;
    if (rows instanceof PackedRows) [this.rows, this.formats] = [rows, formats];
    return { rows, formats };
  }
}

/** Whether all rows have the same formats. Many share an array, which is looked through once. */
function areSame(some: Formats, others: Formats): boolean {
  if (some.size !== others.size) return false;
  let [last, sameAsLast]: (readonly unknown[] | undefined)[] = [];
  let areSameSoFar = true;
  some.forEach((codes, row) => {
    const other = others.get(row);
    areSameSoFar &&= other !== undefined && ((codes === last && other === sameAsLast) || areSameItems(codes, other));
    [last, sameAsLast] = [codes, other];
  });
  return areSameSoFar;
}
