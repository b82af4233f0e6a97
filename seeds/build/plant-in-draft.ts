import type { SheetDraft } from "#core";
import { placeOf, withCell, withColumnInserted, withMerge, withoutRow, withRowInserted, withRowsSwapped } from "./change-draft";
import type { Fault } from "./faults";

/** The cell in which our forms say what they are. Hosts write no sheet that does not, so it is changed in the file. */
export const IDENTITY = "A1";

/** Puts a sheet's faults into it, in the order of the list; those that only a file can have are left to plantInPackage. */
export const plantInDraft = (draft: SheetDraft, faults: readonly Fault[]): SheetDraft => faults.reduce(planted, draft);

function planted(draft: SheetDraft, { cell, put }: Fault): SheetDraft {
  if (cell === IDENTITY) return draft;
  const [deed = "", of = ""] = put.split(" ");
  switch (deed) {
    case "":
    case "!hide-row":
    case "!hide-column":
    case "!used-range":
      return draft;
    case "!hide-tab":
      return { ...draft, visibility: "hidden" };
    case "!insert-row":
      return withRowInserted(draft, placeOf(cell).row);
    case "!delete-row":
      return withoutRow(draft, placeOf(cell).row);
    case "!insert-column":
      return withColumnInserted(draft, placeOf(cell).column);
    case "!swap-rows":
      return withRowsSwapped(draft, placeOf(cell).row, Number(of) - 1);
    case "!merge":
      return withMerge(draft, of);
    case "!link":
      return withCell(draft, cell, put.replace(/^!link \S+/, `=[1]${draft.name}!${cell}`));
    default:
      return withCell(draft, cell, put);
  }
}
