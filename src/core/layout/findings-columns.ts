import type { CellRef } from "../model/address";
import { printBinding } from "../model/binding-text";
import { bindingOf, decisionIn, ruleOf, textOf, type Answer, type SettledFinding } from "../model/explanation";
import type { Finding } from "../model/finding";
import type { Language } from "../model/localised";
import { culpritOf, type Proposal, type ProposedFigure } from "../model/proposal";
import type { UnitCode } from "../model/unit";
import { decimalCell } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import type { SubjectOptions } from "./list-sheet";
import { put, putLink, type Page } from "./page";
import { sheetText, type SheetTextKey } from "./sheet-texts";
import { STRENGTH_STYLES, STYLES, withFormat } from "./styles";

/** A finding with its sentences, what the unit said to it, and how far it is in words. */
export interface FindingEntry extends SettledFinding {
  readonly sentence: string;
  readonly remedy: string;
  /** Which figure is likely wrong and why; "" where it cannot be told. */
  readonly reason: string;
  readonly state: string;
}

/** What the sheet 校验结果 needs besides the findings. */
export interface FindingsOptions extends SubjectOptions {
  readonly unitNames?: ReadonlyMap<UnitCode, string>;
  /** File name of the workbook that gets this sheet, if findings are about that very workbook. */
  readonly workbook?: string;
  /** Where a cell of a submission stands in the workbook that gets this sheet; null when it is not in there. */
  readonly linkOf?: (cell: CellRef) => CellPlace | null;
  /** Whether the sheet is a supervisor's, who accepts reasons or returns them in a column of its own. */
  readonly decides?: boolean;
}

/** Where an entry is written. */
interface EntryPlace {
  readonly page: Page;
  readonly row: number;
  readonly column: number;
  /** Counted from 1. */
  readonly number: number;
}

/** A column of 校验结果. Its width is between `least` and `most`, as the texts ask for that are measured. */
export interface FindingsColumn {
  readonly heading: SheetTextKey;
  readonly least: number;
  readonly most: number;
  /** What the width is measured by; left out: the width is `least`. */
  readonly measured?: (entry: FindingEntry, options: FindingsOptions) => string;
  /** What may take several lines; left out: it stays in one. */
  readonly wrapped?: (entry: FindingEntry) => string;
  readonly put: (at: EntryPlace, entry: FindingEntry, options: FindingsOptions) => void;
}

const COLUMNS: readonly FindingsColumn[] = [
  { heading: "column.number", least: 6, most: 6, put: ({ page, row, column, number }) => put(page, row, column, number, STYLES.centred) },
  {
    heading: "column.strength", least: 13, most: 13,
    put: ({ page, row, column }, { finding: { strength, belief } }, options) =>
      put(page, row, column, sheetText(belief ? `level.${belief.level}` : `strength.${strength}`, languageOf(options)), STRENGTH_STYLES[strength]),
  },
  measured("column.unit", [10, 16], ({ finding }, { unitNames }) => unitOf(finding, unitNames)),
  measured("column.worksheet", [10, 16], ({ finding }) => finding.worksheet),
  { heading: "column.cell", least: 8, most: 8, put: (at, { finding }, options) => putCell(at, finding.cells[0], options) },
  worded("column.finding", 44, ({ sentence }) => sentence),
  decimal("column.reported", [9, 20], ({ finding }) => reportedOf(finding)),
  decimal("column.expected", [8, 20], ({ finding }) => finding.expected ?? ""),
  decimal("column.difference", [8, 20], ({ finding }) => finding.imbalance ?? "", "signed"),
];

/** Only where some finding can say which figure is likely wrong. */
const PROPOSED: readonly FindingsColumn[] = [
  { heading: "column.culprit", least: 9, most: 16, measured: ({ finding }) => cellsOf(finding), put: putCulprit },
  decimal("column.proposal", [8, 20], ({ finding }) => valuesOf(finding)),
];

/** Only where some finding can say why. */
const REASON = worded("column.reason", 34, ({ reason }) => reason);

const REMEDY = worded("column.remedy", 34, ({ remedy }) => remedy);

const EXPLANATION: FindingsColumn = {
  heading: "column.explanation", least: 24, most: 24, wrapped: ({ answer }) => textOf(answer),
  put: ({ page, row, column }, { finding, answer }) => put(page, row, column, textOf(answer) || null, finding.strength === "soft" ? STYLES.textEntry : STYLES.closed),
};

/** Only where a supervisor has reasons to judge. */
const DECISION: FindingsColumn = {
  heading: "column.decision", least: 20, most: 20, wrapped: ({ answer }) => decisionIn(answer),
  put: ({ page, row, column }, { answer }) => put(page, row, column, decisionIn(answer) || null, textOf(answer) === "" ? STYLES.closed : STYLES.textEntry),
};

const STATE: readonly FindingsColumn[] = [
  {
    heading: "column.state", least: 9, most: 16, measured: ({ state }) => state, wrapped: ({ state }) => state,
    put: ({ page, row, column }, { answer, state }) => put(page, row, column, state, isAnew(answer) ? STYLES.stateLeftOut : STYLES.centred),
  },
  { heading: "column.edit", least: 10, most: 18, measured: ({ finding }) => ruleOf(finding), put: ({ page, row, column }, { finding }) => put(page, row, column, ruleOf(finding), STYLES.quiet) },
];

/** Whether something was said that must be said anew. */
const isAnew = ({ kind }: Answer): boolean => kind === "refused" || kind === "lapsed" || kind === "returned";

/** What reasons are bound to: only where there is one to be given. */
const BINDING: FindingsColumn = {
  heading: "column.binding", least: 12, most: 12,
  put: ({ page, row, column }, entry, options) => put(page, row, column, entry.finding.strength === "soft" ? boundTo(entry, options) : "", STYLES.binding),
};

/** The columns that these findings need. */
export const findingsColumns = (entries: readonly FindingEntry[], { decides = false }: Pick<FindingsOptions, "decides">): readonly FindingsColumn[] => [
  ...COLUMNS,
  ...(entries.some(({ finding }) => finding.proposal) ? PROPOSED : []),
  ...(entries.some(({ reason }) => reason !== "") ? [REASON] : []),
  REMEDY, EXPLANATION,
  ...(decides && entries.some(({ answer }) => textOf(answer) !== "") ? [DECISION] : []),
  ...STATE,
  ...(entries.some(({ finding }) => finding.strength === "soft") ? [BINDING] : []),
];

const languageOf = ({ language = "zh-CN" }: FindingsOptions): Language => language;

function measured(heading: SheetTextKey, [least, most]: readonly [number, number], text: (entry: FindingEntry, options: FindingsOptions) => string): FindingsColumn {
  return { heading, least, most, measured: text, put: ({ page, row, column }, entry, options) => put(page, row, column, text(entry, options), STYLES.cell) };
}

function worded(heading: SheetTextKey, width: number, text: (entry: FindingEntry) => string): FindingsColumn {
  return { heading, least: width, most: width, wrapped: text, put: ({ page, row, column }, entry) => put(page, row, column, text(entry), STYLES.cell) };
}

function decimal(heading: SheetTextKey, [least, most]: readonly [number, number], text: (entry: FindingEntry) => string, sign: "signed" | "plain" = "plain"): FindingsColumn {
  return {
    heading, least, most, measured: (entry) => withSeparators(text(entry)),
    put({ page, row, column }, entry) {
      const { value, format } = decimalCell(text(entry), sign);
      put(page, row, column, value, withFormat(typeof value === "number" ? STYLES.figure : STYLES.cell, format));
    },
  };
}

/** As wide as the number will be shown; its separators and sign count. */
const withSeparators = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? `${text}${",".repeat(Math.floor(text.replace(/\..*$/, "").length / 3))}+` : text);

const unitOf = ({ unit }: Finding, unitNames: FindingsOptions["unitNames"]): string => (unit === null ? "" : (unitNames?.get(unit) ?? unit));

function reportedOf({ values }: Finding): string {
  const { reported = values["text"] ?? "" } = values;
  return Array.isArray(reported) ? reported.join("、") : String(reported);
}

function putCell({ page, row, column }: EntryPlace, cell: CellRef | undefined, { linkOf }: FindingsOptions): void {
  const link = cell ? (linkOf?.(cell) ?? null) : null;
  if (cell && link) putLink(page, row, column, cell.address, STYLES.centredLink, link);
  else put(page, row, column, cell?.address ?? "", STYLES.centred);
}

/** The one figure that is likely wrong, with a link; several in words. */
function putCulprit(at: EntryPlace, { finding }: FindingEntry, options: FindingsOptions): void {
  const culprit = culpritOf(finding);
  if (culprit) putCell(at, culprit, options);
  else put(at.page, at.row, at.column, cellsOf(finding), STYLES.centred);
}

const cellsOf = ({ proposal }: Finding): string => listed(proposal, ({ cell }) => cell.address);

const valuesOf = ({ proposal }: Finding): string => listed(proposal, ({ value }) => value ?? "?");

/** "B5、C5" for figures that must change together, "B5 / C5" for those of which one must; "" where no value can be told. */
function listed(proposal: Proposal | undefined, print: (figure: ProposedFigure) => string): string {
  if (!proposal) return "";
  const { together, alternatives } = proposal;
  const texts = [proposal, ...(alternatives.length > 0 ? alternatives : together)].map(print);
  return texts.every((text) => text === "?") ? "" : texts.join(alternatives.length > 0 ? " / " : "、");
}

function boundTo({ finding, answer }: FindingEntry, { workbook }: FindingsOptions): string {
  const row = { workbook: finding.workbook === workbook ? null : finding.workbook, binding: bindingOf(finding) };
  return printBinding(row, answer.kind === "lapsed" ? answer.text : null);
}
