import { labelIn, LANGUAGES, type Language } from "../model/localised";
import type { CellValue } from "../model/cell";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import type { SheetDraft } from "../model/sheet-draft";
import type { Template } from "../model/template";
import { COLOURS } from "./styles";
import { sheetText } from "./sheet-texts";

/** Title of a copy that an earlier run laid out and that counts no longer. It stands where the form's own title stands, so that no figure moves. */
export const passedOverTitle = (template: Template, language: Language): string =>
  sheetText("copy.passed-over", language, { name: labelIn(template.name, language) });

/** The draft of such a copy, with a tab that steps back behind those that count. */
export const steppedBack = (draft: SheetDraft): SheetDraft => ({ ...draft, tab: COLOURS.faint });

/** Tells of copies of a form whether they say of themselves that they do not count. */
export function saysPassedOver(template: Template): (sheet: SheetSnapshot) => boolean {
  const titles: readonly CellValue[] = LANGUAGES.map((language) => passedOverTitle(template, language));
  return (sheet) => titles.includes(cellAt(sheet, 1, 0));
}
