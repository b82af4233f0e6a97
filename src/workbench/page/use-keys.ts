import { useEffect } from "react";
import type { Book } from "../shelf";

/** What the keys do. */
export interface KeyActions {
  readonly save: (book: Book) => unknown;
  readonly find: () => void;
  readonly focusGrid: () => void;
}

/**
 * Keys that work wherever the keyboard is, while a workbook is in front. Ctrl+S (⌘S) saves it, Ctrl+F finds in it, since the browser sees no
 * cells. F6 goes from the sheet to the pane and back, as in Excel; inside the sheet the Tab key moves the selection.
 */
export function useKeys(book: Book | null, { save, find, focusGrid }: KeyActions): void {
  useEffect(() => {
    if (!book) return;
    const hear = (event: KeyboardEvent): void => {
      const act = isWithCtrl("s", event) ? () => save(book) : isWithCtrl("f", event) ? find : event.key === "F6" ? () => turnParts(focusGrid) : null;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // The grid keeps its cursor outside of the page's frame, and takes keys for itself.
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, [book, save, find, focusGrid]);
}

const isWithCtrl = (letter: string, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => key.toLowerCase() === letter && (ctrlKey || metaKey) && !altKey && !shiftKey;

function turnParts(focusGrid: () => void): void {
  if (document.activeElement?.closest("[data-u-comp]")) document.querySelector<HTMLElement>("[data-part=front] [role=tab][aria-selected=true]")?.focus();
  else focusGrid();
}
