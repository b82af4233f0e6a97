import type { PaneTheme } from "../../pane/pane-theme";
import type { Sample } from "../samples";
import type { Book } from "../shelf";

/** What the page can do for a person. */
export interface WorkbenchActions {
  openFiles(files: readonly File[]): void;
  openSample(sample: Sample): void;
  save(book: Book): void;
  clearMarks(book: Book): void;
  setTheme(theme: PaneTheme): void;
  setLanguage(language: string): void;
  /** Whether the three steps were closed once; they come by themselves until then. */
  readonly knowsTour: boolean;
  closeTour(): void;
}
