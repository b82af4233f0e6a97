import { useEffect, type RefObject } from "react";
import type { Book } from "../shelf";

/**
 * Keys that work wherever the keyboard is, while a workbook is in front. Ctrl+S (⌘S) saves it. F6 goes from the sheet to the pane and back,
 * as in Excel; inside the sheet the Tab key moves the selection.
 */
export function useKeys(book: Book | null, focusGrid: RefObject<() => void>, save: (book: Book) => unknown): void {
  useEffect(() => {
    if (!book) return;
    const hear = (event: KeyboardEvent): void => {
      const isSaving = isSave(event);
      if (!isSaving && event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      if (isSaving) save(book);
      else turnParts(focusGrid.current);
    };
    // The grid keeps its cursor outside of the page's frame, and takes keys for itself.
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, [book, focusGrid, save]);
}

const isSave = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => key.toLowerCase() === "s" && (ctrlKey || metaKey) && !altKey && !shiftKey;

function turnParts(focusGrid: () => void): void {
  if (document.activeElement?.closest("[data-u-comp]")) document.querySelector<HTMLElement>("[data-part=front] [role=tab][aria-selected=true]")?.focus();
  else focusGrid();
}
