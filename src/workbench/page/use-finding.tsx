import { useCallback, useState, type ReactNode, type RefObject } from "react";
import type { Book } from "../shelf";
import { FindBar } from "./find-bar";
import type { ShownGrid } from "./grid-place";

/** The bar that finds a text, once somebody asked for it, and what asks for it. When it is closed the sheet has the keyboard. */
export function useFinding(book: Book | null, grid: RefObject<ShownGrid | null>): { readonly find: () => void; readonly bar: ReactNode } {
  const [asked, setAsked] = useState(0);
  const find = useCallback(() => setAsked((before) => before + 1), []);
  const close = (): void => {
    setAsked(0);
    grid.current?.focus();
  };
  return { find, bar: book && asked > 0 && <FindBar book={book} asked={asked} front={() => grid.current?.worksheet ?? null} onClose={close} /> };
}
