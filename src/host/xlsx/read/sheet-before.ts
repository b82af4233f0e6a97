import type { SheetForm } from "./sheet-form";

/** After so many sheets in a row that are not of the form, the next one is asked what else it may be. */
const MOST_UNLIKE = 2;

/** The form that most sheets of a workbook have, as far as they were read. */
export class SheetBefore {
  private form: SheetForm | null = null;
  private unlike = 0;

  /** What the next sheet most likely follows. */
  get expected(): SheetForm | null {
    return this.unlike < MOST_UNLIKE ? this.form : null;
  }

  /** @param form that the sheet read last makes or follows; null if it does neither */
  remember(form: SheetForm | null): void {
    if (form) this.form = form;
    this.unlike = form ? 0 : this.unlike + 1;
  }
}
