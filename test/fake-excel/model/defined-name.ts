import type { FakeSheet } from "./sheet";

/** A name of the workbook, or of one sheet. */
export class DefinedName {
  visible = true;
  comment = "";

  /** @param formula with "=": "=Sheet1!$A$1", "=3" */
  constructor(public name: string, public formula: string, readonly scope: FakeSheet | null) {}
}
