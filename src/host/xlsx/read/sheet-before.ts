import type { SheetForm } from "./sheet-form";

/** After so many sheets in a row that are not of the form, the next one is asked what else it may be. */
const MOST_UNLIKE = 2;

/** Numbers in an array that sheets share, once there are many sheets. */
const SHARED = 65_536;

/** What sheets of one workbook share with those that were read before: mostly they are one form. */
export class SheetBefore {
  private form: SheetForm | null = null;
  private unlike = 0;
  private numbers = new Float64Array(0);
  private taken = 0;

  /** What the next sheet most likely follows. */
  get expected(): SheetForm | null {
    return this.unlike < MOST_UNLIKE ? this.form : null;
  }

  /** @param form that the sheet read last makes or follows; null if it does neither */
  remember(form: SheetForm | null): void {
    if (form) this.form = form;
    this.unlike = form ? 0 : this.unlike + 1;
  }

  /** Copies the numbers of a sheet to where they stay, behind those of other sheets: `first` is the index of the first. */
  kept(own: Float64Array): { readonly numbers: Float64Array; readonly first: number } {
    if (this.taken + own.length > this.numbers.length) {
      this.numbers = new Float64Array(Math.max(own.length, Math.min(SHARED, 2 * this.numbers.length)));
      this.taken = 0;
    }
    const first = this.taken;
    this.numbers.set(own, first);
    this.taken += own.length;
    return { numbers: this.numbers, first };
  }
}
