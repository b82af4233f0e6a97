import type { SheetRead } from "./read-sheet";
import { decimalsOfFigure, findingKey, leastOfFigure, sheetCells, totalKey, valueOfFigure, type SheetCells, type SheetFigure } from "./sheet-cells";
import { diagnose, type Diagnosis } from "../locate/diagnose";
import { proposalOf, type CellNames } from "../locate/proposal-of";
import { addressOf, type CellRef } from "../model/address";
import type { Finding } from "../model/finding";
import { dimensionOf } from "../model/measure";
import type { Proposal } from "../model/proposal";
import { printQuantity } from "../model/quantity";

/** Work for one sheet, about half a second at the worst; ordinary sheets take some milliseconds. */
const STEPS = 2_000_000;

/** Proposals by the key of the finding that they are for. */
type Proposals = ReadonlyMap<string, Proposal>;

const known = new WeakMap<SheetRead, Proposals>();

/** The sheet with proposals at those of its findings (`more` are about its total row) that linear rules among its figures explain. Only failing sheets take time. */
export function withProposals(sheet: SheetRead, more: readonly Finding[]): SheetRead {
  const own = sheet.reads.flatMap(({ findings }) => findings);
  if (![...own, ...more].some(isLocatable)) return more.length === 0 ? sheet : { ...sheet, findings: [...sheet.findings, ...more] };
  const proposals = known.get(sheet) ?? proposalsFor(sheet);
  known.set(sheet, proposals);
  const proposed = (finding: Finding) => withProposal(finding, proposals);
  return {
    ...sheet,
    reads: sheet.reads.map((read) => (read.findings.some(isLocatable) ? { ...read, findings: read.findings.map(proposed) } : read)),
    findings: [...sheet.findings, ...more.map(proposed)],
  };
}

const LOCATABLE: ReadonlySet<string> = new Set([
  "edit.balance", "edit.table-balance", "edit.stock-balance", "edit.subset", "edit.funnel", "edit.expression", "total.not-sum-of-units", "total.wrong-and-used",
]);

const isLocatable = ({ code, strength }: Finding): boolean => strength !== "note" && LOCATABLE.has(code);

function withProposal(finding: Finding, proposals: Proposals): Finding {
  const [first] = finding.cells;
  if (!isLocatable(finding) || !first) return finding;
  const key = finding.edit === "" ? totalKey(first.address) : findingKey(finding.edit, finding.cells.map(({ address }) => address));
  const proposal = proposals.get(key);
  return proposal ? { ...finding, proposal } : finding;
}

function proposalsFor(sheet: SheetRead): Proposals {
  const templates = new Set([...sheet.reads.map(({ placement }) => placement.template), ...(sheet.total ? [sheet.total.template] : [])]);
  const at = sheet.total?.at ?? sheet.reads[0]?.record;
  if (!at) return new Map();
  return new Map([...templates].flatMap((template) => {
    const cells = sheetCells(sheet, template);
    const told = diagnosisOf(cells);
    return cells.keys.flatMap((key, index) => {
      const proposal = proposalOf(new Set(cells.constraints[index]!.cells), told, namesOf(cells, at));
      return proposal ? [[key, proposal] as const] : [];
    });
  }));
}

const diagnosisOf = ({ cells, constraints }: SheetCells): readonly Diagnosis[] => diagnose({
  values: cells.map(valueOfFigure),
  constraints,
  decimalsOf: (cell) => decimalsOfFigure(cells[cell]!),
  placeOf: (cell) => cells[cell]!.figure ?? { row: -1, column: -1 },
  isText: (cell) => cells[cell]!.figure?.isNumber === false,
  isRate: (cell) => isRate(cells[cell]!),
  priorOf: () => null,
}, { steps: STEPS, leastOf: (cell) => leastOfFigure(cells[cell]!) });

const isRate = ({ indicator }: SheetFigure): boolean => indicator.type === "quantity" && dimensionOf(indicator.measure) === "rate";

const namesOf = ({ cells }: SheetCells, { workbook, worksheet }: Pick<CellRef, "workbook" | "worksheet">): CellNames => ({
  refOf(cell) {
    const figure = cells[cell]!.figure;
    return { workbook, worksheet, address: figure ? addressOf(figure.row, figure.column) : "" };
  },
  labelOf: (cell) => cells[cell]!.indicator.label["zh-CN"],
  reportedOf: (cell) => valueOfFigure(cells[cell]!) ?? 0,
  print: (cell, steps) => printQuantity(steps, decimalsOfFigure(cells[cell]!)),
});
