/// <reference types="office-js" />

/** What the host needs of Excel's own client: handed in, so that tests hand in the same client over a workbook of theirs. */
export interface ExcelSession {
  /** `Excel.run`. */
  readonly run: <Result>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;
  /** `Excel.createWorkbook`: a file in base64, opened as a workbook that has no name yet. */
  readonly createWorkbook: (base64: string) => Promise<void>;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (name: string, version: string) => boolean;
}

/** The requirement set below which Excel lacks what we need: Office LTSC 2021 has it. */
export const EXCEL_FLOOR = "1.14";

/** Runs a batch with the options that this Excel knows: waits while somebody types into a cell, and makes one step of *Undo* of it all. */
export function runBatch<Result>(session: ExcelSession, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  const mergeUndoGroup = session.isSetSupported("ExcelApi", "1.20");
  return session.run({ delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) }, batch);
}

/** Whether notes can be written: Excel must say so, and the client that was loaded must know them. */
export const hasNotes = (session: ExcelSession, context: Excel.RequestContext): boolean =>
  session.isSetSupported("ExcelApi", "1.18") && "notes" in context.workbook;
