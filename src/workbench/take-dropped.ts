import type { Language } from "#core";
import { isWorkbookFile } from "../pane/consolidate/file-endings";
import type { Shelf } from "./shelf";
import { workbenchText } from "./workbench-texts";

/**
 * Takes files that fell onto the page beside the pane. They are opened; but while somebody collects there, only a workbook that comes alone
 * is, and all else is received: mails, archives, lists, a heap of workbooks. What happened is then said.
 */
export function takeDropped(files: readonly File[], shelf: Shelf, language: Language, open: (files: readonly File[]) => Promise<void>): void {
  const { books, front } = shelf.state();
  const book = books.find(({ id }) => id === front);
  if (book?.tray.isTaken && !isOneWorkbook(files)) {
    book.tray.put(files);
    return shelf.tell({ kind: "info", text: workbenchText("dropped.received", language, { count: files.length }) });
  }
  if (book?.tray.isTaken) shelf.tell({ kind: "info", text: workbenchText("dropped.opened", language, { file: files[0]!.name, book: book.host.name }) });
  void open(files);
}

const isOneWorkbook = (files: readonly File[]): boolean => files.length === 1 && isWorkbookFile(files[0]!.name);
