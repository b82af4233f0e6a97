import type { CellKey } from "#core";
import { HostError } from "#jobs/host-error";
import { dropCalcChainOf, withCalculationRequest } from "../edit/calculation";
import { editPart } from "../edit/part-text";
import { tabsOf } from "../edit/workbook-xml";
import type { Package } from "../package";
import { readWorkbookParts } from "../workbook-parts";
import { enterCells, withDimension, type CellContent } from "./enter-cells";

/**
 * Writes what a person typed into a worksheet of the package. Formulas elsewhere keep their last results; whoever opens the
 * file is asked to calculate.
 * @returns the addresses that took no entry: parts of an array formula or a data table
 * @throws HostError "not-found" if the workbook has no worksheet of that name
 */
export function enterIntoWorkbook(pack: Package, worksheet: string, contents: ReadonlyMap<CellKey, CellContent>): readonly string[] {
  const { workbook, sheets } = readWorkbookParts(pack);
  const sheet = sheets.find(({ name, kind }) => name === worksheet && kind === "worksheet");
  if (!sheet) throw new HostError("not-found", worksheet, `no such worksheet in ${pack.name}`);
  let refused: readonly string[] = [];
  editPart(pack, sheet.part, (text) => {
    const entered = enterCells(text, contents);
    refused = entered.refused;
    return withDimension(entered.text, contents.keys());
  });
  if ([...contents.values()].some(({ kind }) => kind === "entry")) {
    const { sheetId } = tabsOf(pack.text(workbook)).find(({ name }) => name === worksheet)!;
    dropCalcChainOf(pack, workbook, [sheetId]);
    editPart(pack, workbook, withCalculationRequest);
  }
  return refused;
}
