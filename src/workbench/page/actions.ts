import type { PaneTheme } from "../../pane/pane-theme";
import type { Sample } from "../samples";
import type { Book } from "../shelf";

/** What the page can do for a person. */
export interface WorkbenchActions {
  openFiles(files: readonly File[]): void;
  openSample(sample: Sample): void;
  /** Hands the workbook over as a file; says whether that came about. */
  save(book: Book): Promise<boolean>;
  clearMarks(book: Book): void;
  setTheme(theme: PaneTheme): void;
  setLanguage(language: string): void;
  /** Whether the three steps were closed once; they come by themselves until then. */
  readonly knowsTour: boolean;
  closeTour(): void;
}
