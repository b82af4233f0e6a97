import { useState, type ReactNode } from "react";
import type { Book, Shelf } from "../shelf";
import type { WorkbenchActions } from "./actions";
import { CloseQuestion } from "./close-question";

/** A way to close workbooks, and what is to be shown for it. */
export interface Closing {
  readonly close: (id: number) => void;
  /** Asks about a workbook with changes that are nowhere else; nothing while none is being closed. */
  readonly question: ReactNode;
}

/** Closes workbooks, after asking where something would be lost. */
export function useClosing(shelf: Shelf, books: readonly Book[], save: WorkbenchActions["save"]): Closing {
  const [asked, setAsked] = useState<number | null>(null);
  const book = books.find(({ id }) => id === asked);
  const close = (id: number): void => (books.some((one) => one.id === id && one.isChanged) ? setAsked(id) : shelf.close(id));
  const discard = (): void => {
    if (book) shelf.close(book.id);
    setAsked(null);
  };
  const stay = (): void => setAsked(null);
  const saveFirst = (): void => void (book && save(book).then((isSaved) => (isSaved ? discard() : stay())));
  return { close, question: book && <CloseQuestion book={book} onSave={saveFirst} onDiscard={discard} onStay={stay} /> };
}
