import { issuedUnits, withIssuedUnits } from "./issued-units";
import { withProposals } from "./propose";
import { ignored, nobody, readSheet, type SheetRead } from "./read-sheet";
import { recall, type ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import { traceWrongTotal } from "./trace-wrong-total";
import { checkTotalRow } from "../check/check-total-row";
import type { Figure } from "../model/figure";
import { findingAt, type Finding } from "../model/finding";
import { NO_HISTORY, type History } from "../model/history";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/sheet";
import type { Stage, Step, Steps } from "../model/step";
import type { Roster } from "../model/unit";
import { recogniseSheet, type Recognition } from "../recognise/recognise-sheet";

/** A workbook and what each of its sheets is. */
interface RecognisedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly recognitions: readonly Recognition[];
}

/**
 * Reads and checks every sheet of all workbooks by itself, a step a sheet; what the memory knows already is taken over. Without a
 * history (null) nothing is proposed and no total row checked: so the past itself is read, whose findings nobody is shown.
 */
export function* readWorkbooks(workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings, memory: ReviewMemory, history: History | null = NO_HISTORY): Steps<SheetRead[]> {
  const recognised: RecognisedWorkbook[] = [];
  const [recognising, checking] = [stepsOf("recognise", workbooks), stepsOf("check", workbooks)];
  for (const workbook of workbooks) {
    const recognitions: Recognition[] = [];
    for (const sheet of workbook.sheets) {
      yield recognising(sheet);
      recognitions.push(recall(memory.recognitions, sheet, settings, () => recogniseSheet(sheet, settings.templates)));
    }
    recognised.push({ workbook, recognitions });
  }
  const issued = settings.roster ? null : issuedUnits(recognised.flatMap(({ workbook, recognitions }) => workbook.sheets.map((sheet, index) => ({ sheet, recognition: recognitions[index]! }))));
  const parts: SheetRead[] = [];
  for (const one of recognised) parts.push(...(yield* readWorkbook(one, { settings, memory, history, issued }, checking)));
  return parts;
}

/** Counts the sheets of all workbooks through. */
function stepsOf(stage: Stage, workbooks: readonly WorkbookSnapshot[]): (sheet: SheetSnapshot) => Step {
  const of = workbooks.reduce((count, { sheets }) => count + sheets.length, 0);
  let done = 0;
  return ({ workbook, worksheet }) => ({ stage, done: done++, of, what: `${workbook} ${worksheet}` });
}

/** What sheets are read by. */
interface Ground {
  readonly settings: ReviewSettings;
  readonly memory: ReviewMemory;
  readonly history: History | null;
  /** Null where there is a roster. */
  readonly issued: Roster | null;
}

function* readWorkbook({ workbook, recognitions }: RecognisedWorkbook, { settings, memory, history, issued }: Ground, step: (sheet: SheetSnapshot) => Step): Steps<SheetRead[]> {
  const totals = new Set(recognitions.flatMap((recognition) => totalOfUnit(recognition, settings) ?? []));
  const parts: SheetRead[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    yield step(sheet);
    const recognition = recognitions[index]!;
    const read = isBelow(recognition, totals) ? ignored(sheet) : recall(memory.reads, sheet, settings, () => readSheet(sheet, recognition, settings));
    const part = issued ? withIssuedUnits(read, issued) : read;
    parts.push(history === null ? part : withProposals(part, wrongTotals(part, workbook), history));
  }
  return recognitions.every(({ kind }) => kind === "none") ? [unknownWorkbook(workbook)] : parts;
}

/** The template whose 汇总 this sheet is, made by a unit of the roster: then the tabs below it are its own affair, not submissions. */
function totalOfUnit(recognition: Recognition, { roster }: ReviewSettings): string | null {
  const identity = recognition.kind === "placed" ? recognition.placement.identity : null;
  return identity?.role === "district" && roster?.units.some((unit) => unit.code === identity.unit) ? identity.template : null;
}

function isBelow(recognition: Recognition, totals: ReadonlySet<string>): boolean {
  if (recognition.kind !== "placed") return false;
  const { template, identity } = recognition.placement;
  return (identity?.role === "form" || identity?.role === "copy") && totals.has(template.id);
}

/** Holds the sums that a table states against its rows; what else is wrong because of them is looked for in the whole workbook. */
function wrongTotals({ reads, total }: SheetRead, { sheets }: WorkbookSnapshot): readonly Finding[] {
  if (!total) return [];
  const { template, at, figures } = total;
  const dependents = (figure: Figure) => traceWrongTotal(sheets, template, figures, figure, at);
  return checkTotalRow(template, { at, total: figures, rows: reads.flatMap(({ record }) => record ?? []), dependents });
}

function unknownWorkbook({ name }: WorkbookSnapshot): SheetRead {
  const finding = findingAt({ workbook: name, worksheet: "", unit: null, period: null }, { code: "sheet.not-recognised", strength: "hard", reach: "sheet" });
  return { reads: [], findings: [finding], others: [{ ...nobody(name, ""), state: "refused" }], total: null };
}
