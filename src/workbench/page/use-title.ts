import { useEffect } from "react";
import type { Book } from "../shelf";
import { useWorkbenchTexts } from "./use-workbench-texts";

/** Names the workbook in front in the browser's tab, with a dot while it holds what no file does. */
export function useTitle(book: Book | null): void {
  const brand = useWorkbenchTexts()("name");
  const [name, isChanged] = [book?.host.name, book?.isChanged];
  useEffect(() => {
    document.title = name === undefined ? brand : `${isChanged ? "● " : ""}${name} - ${brand}`;
  }, [name, isChanged, brand]);
}
