import { traceWrongTotal } from "./trace-wrong-total";
import { crossForms } from "./cross-forms";
import { readLedgerSheet } from "./read-ledger-sheet";
import { readForm, readUnitRows, driftFinding, type SubmissionRead } from "./read-submission";
import type { ReviewSettings } from "./review-settings";
import { concludeTemplate, settleTemplate, type TemplateReview } from "./settle-template";
import { checkTotalRow } from "../check/check-total-row";
import type { Figure, LedgerRecord } from "../model/figure";
import { compareFindings, findingAt, type Finding } from "../model/finding";
import { addCounts, type ReviewSummary, type Submission } from "../model/review";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/sheet";
import { recogniseSheet, type Recognition } from "../recognise/recognise-sheet";

/** All that reviewing found: every submission with its state, every finding, and what can be added up. */
export interface Review extends ReviewSummary {
  /** One for each template that was met, in the order of the settings. */
  readonly templates: readonly TemplateReview[];
  /** Lists of things, as they were read; they are not added up. */
  readonly ledgers: readonly LedgerRecord[];
}

/** What one workbook holds. */
interface WorkbookRead {
  readonly reads: readonly SubmissionRead[];
  readonly findings: readonly Finding[];
  readonly others: readonly Submission[];
  readonly ledgers?: readonly LedgerRecord[];
}

/** Reads, checks and compares everything that was sent in; returns all findings at once, in total order. */
export function review(workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings): Review {
  const books = workbooks.map((workbook) => readBook(workbook, settings));
  const reads = books.flatMap((book) => book.reads);
  const settled = settings.templates.flatMap((template) => {
    const own = reads.filter((read) => read.placement.template === template);
    return own.length === 0 ? [] : [settleTemplate(template, own, settings)];
  });
  const across = crossForms(settled);
  const between = [...settled.flatMap((one) => one.findings), ...across.findings];
  const templates = settled.map((one) => concludeTemplate(one, between, settings));
  return {
    submissions: [...templates.flatMap((one) => one.submissions), ...books.flatMap((book) => book.others)],
    findings: withoutRepeats([...books.flatMap((book) => book.findings), ...reads.flatMap((read) => read.findings), ...between].sort(compareFindings)),
    counts: addCounts([...reads.map((read) => read.counts), across.counts]),
    templates,
    ledgers: books.flatMap((book) => book.ledgers ?? []),
  };
}

/** Sorted findings without equal ones: a rule that is broken is told once, not once a unit. */
const withoutRepeats = (findings: readonly Finding[]): Finding[] => findings.filter((finding, at) => at === 0 || compareFindings(finding, findings[at - 1]!) !== 0);

function readBook(workbook: WorkbookSnapshot, settings: ReviewSettings): WorkbookRead {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, recognition: recogniseSheet(sheet, settings.templates) }));
  const totals = new Set(sheets.flatMap(({ recognition }) => totalOfUnit(recognition, settings) ?? []));
  const parts = sheets.map(({ sheet, recognition }) => {
    const isBelow = recognition.kind === "placed" && recognition.placement.identity?.role === "form" && totals.has(recognition.placement.template.id);
    return isBelow ? ignored(sheet) : readSheet(sheet, recognition, workbook, settings);
  });
  const isUnknown = sheets.every(({ recognition }) => recognition.kind === "none");
  return {
    reads: parts.flatMap((part) => part.reads),
    findings: [...parts.flatMap((part) => part.findings), ...(isUnknown ? [unknownWorkbook(workbook)] : [])],
    others: isUnknown ? [{ ...nobody(workbook.name, ""), state: "refused" }] : parts.flatMap((part) => part.others),
    ledgers: parts.flatMap((part) => part.ledgers ?? []),
  };
}

/** The template whose 汇总 this sheet is, made by a unit of the roster: then the tabs below it are its own affair, not submissions. */
function totalOfUnit(recognition: Recognition, { roster }: ReviewSettings): string | null {
  const identity = recognition.kind === "placed" ? recognition.placement.identity : null;
  return identity?.role === "district" && roster?.units.some((unit) => unit.code === identity.unit) ? identity.template : null;
}

const ignored = (sheet: SheetSnapshot): WorkbookRead => ({ reads: [], findings: [], others: [nobody(sheet.workbook, sheet.worksheet)] });

const unknownWorkbook = (workbook: WorkbookSnapshot): Finding =>
  findingAt({ workbook: workbook.name, worksheet: "", unit: null, period: null }, { code: "sheet.not-recognised", strength: "hard", reach: "sheet" });

const nobody = (workbook: string, worksheet: string): Submission => ({
  workbook, worksheet, unit: null, unitName: "", template: null, version: null, period: null, state: "ignored",
});

function readSheet(sheet: SheetSnapshot, recognition: Recognition, workbook: WorkbookSnapshot, settings: ReviewSettings): WorkbookRead {
  const other = nobody(sheet.workbook, sheet.worksheet);
  switch (recognition.kind) {
    case "none":
    case "own":
      return ignored(sheet);
    case "refused": {
      const { identity, template, drift } = recognition;
      const at = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: identity?.unit ?? null, period: identity?.period ?? null };
      const refused: Submission = { ...other, unit: at.unit, template, version: identity?.version ?? null, period: at.period, state: "refused" };
      return { reads: [], findings: [driftFinding(drift, at)], others: [refused] };
    }
    case "placed":
      return readPlaced(sheet, recognition.placement, workbook, settings);
  }
}

function readPlaced(
  sheet: SheetSnapshot, placement: Extract<Recognition, { kind: "placed" }>["placement"], workbook: WorkbookSnapshot, settings: ReviewSettings,
): WorkbookRead {
  if (isOwnTotal(placement, settings)) return ignored(sheet);
  if (placement.shape === "form") return { reads: [readForm(sheet, placement, settings.roster)], findings: [], others: [] };
  if (placement.shape === "ledger") {
    const { record, findings, submission } = readLedgerSheet(sheet, placement, settings.roster);
    return { reads: [], findings, others: [submission], ledgers: record ? [record] : [] };
  }
  const { submissions, total: figures, findings, at } = readUnitRows(sheet, placement, settings.roster);
  const rows = submissions.flatMap(({ record }) => record ?? []);
  const dependents = (figure: Figure) => traceWrongTotal(workbook.sheets, placement.template, figures ?? new Map(), figure, at);
  const wrong = figures ? checkTotalRow(placement.template, { at, total: figures, rows, dependents }) : [];
  return { reads: submissions, findings: [...findings, ...wrong], others: [] };
}

/** Whether a 汇总 sheet is the result of adding these units up, and not the report of one of them. */
function isOwnTotal({ identity }: Extract<Recognition, { kind: "placed" }>["placement"], { roster }: ReviewSettings): boolean {
  return identity?.role === "district" && !roster?.units.some((unit) => unit.code === identity.unit);
}
