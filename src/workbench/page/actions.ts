import type { Template } from "#core";
import type { FormChoiceProps } from "../../pane/forms/form-choice";
import type { PaneTheme } from "../../pane/pane-theme";
import type { Sample } from "../samples";
import type { Book } from "../shelf";

/** What the page can do for a person. */
export interface WorkbenchActions {
  openFiles(files: readonly File[]): void;
  /** Takes files that fell onto the page beside the pane. */
  dropFiles(files: readonly File[]): void;
  /** Opens an empty workbook to collect a district's returns in. */
  newDistrict(): void;
  openSample(sample: Sample): void;
  /** The forms that a new workbook may be made of. */
  readonly templates: readonly Template[];
  /** The minute, as a clock on the wall shows it. */
  time(): string;
  /** Opens a new workbook with the empty form. */
  readonly newForm: FormChoiceProps["onChosen"];
  /** Hands the workbook over as a file; says whether that came about. */
  save(book: Book): Promise<boolean>;
  clearMarks(book: Book): void;
  setTheme(theme: PaneTheme): void;
  setLanguage(language: string): void;
  /** Whether the three steps were closed once; they come by themselves until then. */
  readonly knowsTour: boolean;
  closeTour(): void;
}
