import type { SheetRead } from "./read-sheet";
import { decimalsOfFigure, findingKey, leastOfFigure, sheetCells, totalKey, valueOfFigure, type SheetCells, type SheetFigure } from "./sheet-cells";
import { diagnose, type Diagnosis } from "../locate/diagnose";
import { proposalOf, type CellNames } from "../locate/proposal-of";
import { addressOf, type CellRef } from "../model/address";
import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import { lastPeriod, recordOfUnit, type History } from "../model/history";
import { dimensionOf } from "../model/measure";
import type { Proposal } from "../model/proposal";
import { printQuantity } from "../model/quantity";
import type { Template } from "../model/template";
import type { UnitCode } from "../model/unit";

/** Work for one sheet, about half a second at the worst; ordinary sheets take some milliseconds. */
const STEPS = 2_000_000;

/** Proposals by the key of the finding that they are for. */
type Proposals = ReadonlyMap<string, Proposal>;

const known = new WeakMap<SheetRead, { readonly past: Past; readonly proposals: Proposals }>();

/** The sheet with proposals at those of its findings (`more` are about its total row) that linear rules among its figures explain. Only failing sheets take time. */
export function withProposals(sheet: SheetRead, more: readonly Finding[], history: History): SheetRead {
  const own = sheet.reads.flatMap(({ findings }) => findings);
  if (![...own, ...more].some(isLocatable)) return more.length === 0 ? sheet : { ...sheet, findings: [...sheet.findings, ...more] };
  const past = pastOf(sheet, history);
  const made = known.get(sheet);
  const proposals = made && isSame(made.past, past) ? made.proposals : proposalsFor(sheet, past);
  known.set(sheet, { past, proposals });
  const proposed = (finding: Finding) => withProposal(finding, proposals);
  return {
    ...sheet,
    reads: sheet.reads.map((read) => (read.findings.some(isLocatable) ? { ...read, findings: read.findings.map(proposed) } : read)),
    findings: [...sheet.findings, ...more.map(proposed)],
  };
}

/** What the units of a sheet reported last, by template and unit, in the order of the sheet; units without are left out. */
type Past = ReadonlyMap<string, UnitRecord>;

const pastKey = (template: string, unit: UnitCode): string => `${template}|${unit}`;

const pastOf = ({ reads }: SheetRead, history: History): Past =>
  new Map(reads.flatMap(({ record }) => {
    const prior = record && lastPeriod(history.get(record.template), record.period);
    const last = prior && recordOfUnit(prior, record.unit);
    return last ? [[pastKey(record.template, record.unit.code), last] as const] : [];
  }));

const isSame = (one: Past, other: Past): boolean => one.size === other.size && [...one].every(([key, record]) => other.get(key) === record);

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

function proposalsFor(sheet: SheetRead, past: Past): Proposals {
  const templates = new Set([...sheet.reads.map(({ placement }) => placement.template), ...(sheet.total ? [sheet.total.template] : [])]);
  const at = sheet.total?.at ?? sheet.reads[0]?.record;
  if (!at || sheet.reads.some(({ record }) => record !== null && isRestated(record))) return new Map();
  return new Map([...templates].flatMap((template) => {
    const cells = sheetCells(sheet, template);
    const told = diagnosisOf(cells, template, past);
    return cells.keys.flatMap((key, index) => {
      const proposal = proposalOf(new Set(cells.constraints[index]!.cells), told, namesOf(cells, at));
      return proposal ? [[key, proposal] as const] : [];
    });
  }));
}

/** What is to be entered is told as it stands in the cell, which counts in another measure there. */
const isRestated = ({ figures }: UnitRecord): boolean => [...figures.values()].some(({ statedIn }) => statedIn !== undefined);

const diagnosisOf = ({ cells, constraints }: SheetCells, template: Template, past: Past): readonly Diagnosis[] => diagnose({
  values: cells.map(valueOfFigure),
  constraints,
  decimalsOf: (cell) => decimalsOfFigure(cells[cell]!),
  placeOf: (cell) => cells[cell]!.figure ?? { row: -1, column: -1 },
  isText: (cell) => cells[cell]!.figure?.isNumber === false,
  isRate: (cell) => isRate(cells[cell]!),
  priorOf: (cell) => lastValue(cells[cell]!, template, past),
}, { steps: STEPS, leastOf: (cell) => leastOfFigure(cells[cell]!) });

function lastValue({ figure, unit }: SheetFigure, template: Template, past: Past): number | null {
  const last = figure && unit !== null ? past.get(pastKey(template.id, unit))?.figures.get(figure.indicator)?.value : null;
  return typeof last === "number" ? last : null;
}

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
