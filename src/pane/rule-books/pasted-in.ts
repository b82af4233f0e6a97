import { pastedTemplate, type WorkbookSnapshot } from "#core";
import type { PastedText } from "./rule-book";

/** The templates that were pasted into a workbook: their tabs and texts. */
export const pastedIn = ({ sheets }: WorkbookSnapshot): readonly PastedText[] =>
  sheets.flatMap((sheet) => {
    const text = pastedTemplate(sheet);
    return text === null ? [] : [{ worksheet: sheet.worksheet, text }];
  });
