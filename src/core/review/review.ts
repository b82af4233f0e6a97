import { againstHistory } from "./against-history";
import { againstStamp, stampIn } from "./against-stamp";
import { crossForms } from "./cross-forms";
import { hidePersonsNumbers } from "./hide-strays";
import { readHistory } from "./read-history";
import { nobody, type SheetRead } from "./read-sheet";
import type { SubmissionRead } from "./read-submission";
import { readWorkbooks } from "./read-workbooks";
import { orderByEffect } from "./order-by-effect";
import { orderFindings } from "./order-findings";
import { newReviewMemory, type ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import { concludeTemplate, settleTemplate, type SettledTemplate, type TemplateReview } from "./settle-template";
import type { Finding } from "../model/finding";
import { periodsBefore } from "../model/history";
import { addCounts, type ReviewSummary } from "../model/review";
import type { WorkbookSnapshot } from "../model/sheet";
import type { Stamp } from "../model/stamp";
import { takeAll, type Steps } from "../model/step";

/** All that reviewing found: every submission with its state, every finding, and what can be added up. */
export interface Review extends ReviewSummary {
  /** One for each template that was met, in the order of the settings. */
  readonly templates: readonly TemplateReview[];
}

/** Reads, checks and compares everything that was sent in; returns all findings at once: hard first, then by their effect on the district total, then by place. */
export const review = (workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings): Review => takeAll(reviewSteps(workbooks, settings));

/**
 * `review` in steps: one a sheet for knowing and for reading it, one a template or a unit for comparing. With the memory
 * of an earlier review only sheets are read that are not the very same objects as then; what comes out is the same.
 */
export function* reviewSteps(workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings, memory: ReviewMemory = newReviewMemory()): Steps<Review> {
  const past = yield* readHistory(settings, memory);
  const sheets = yield* readWorkbooks(workbooks, settings, memory, past.history);
  const stamps = stampsIn(workbooks);
  const settled = yield* settleTemplates(sheets, settings, stamps);
  const across = yield* crossForms(settled);
  const held = yield* againstHistory(settled, past);
  const between = [...settled.flatMap((one) => one.findings), ...across.findings, ...held.findings];
  const templates: TemplateReview[] = [];
  for (const one of settled) {
    yield { stage: "judge", done: templates.length, of: settled.length, what: one.template.id };
    templates.push(concludeTemplate(one, between, settings, periodsBefore(past.history.get(one.template.id) ?? [], one.period)));
  }
  const reads = settled.flatMap((one) => one.reads);
  const stale = settled.flatMap((one) => one.stale);
  const findings = yield* orderFindings([...sheets.flatMap((one) => one.findings), ...reads.flatMap((read) => [...read.findings, ...sinceStamped(read, stamps)]), ...between]);
  return {
    submissions: [
      ...templates.flatMap((one) => one.submissions), ...sheets.flatMap((one) => one.others), ...stale.map(({ sheet }) => nobody(sheet.workbook, sheet.worksheet)),
    ],
    findings: yield* orderByEffect(hidePersonsNumbers(findings), templates),
    counts: addCounts([...reads.map((read) => read.counts), across.counts, held.counts]),
    templates,
  };
}

/** The stamps that workbooks bear, by their names. */
const stampsIn = (workbooks: readonly WorkbookSnapshot[]): ReadonlyMap<string, Stamp> =>
  new Map(workbooks.flatMap((workbook) => {
    const stamp = stampIn(workbook);
    return stamp ? [[workbook.name, stamp]] : [];
  }));

function sinceStamped(read: SubmissionRead, stamps: ReadonlyMap<string, Stamp>): readonly Finding[] {
  const stamp = stamps.get(read.sheet.workbook);
  return stamp ? againstStamp(read, stamp) : [];
}

function* settleTemplates(sheets: readonly SheetRead[], settings: ReviewSettings, stamps: ReadonlyMap<string, Stamp>): Steps<SettledTemplate[]> {
  const reads = sheets.flatMap((sheet) => sheet.reads);
  const settled: SettledTemplate[] = [];
  for (const [done, template] of settings.templates.entries()) {
    const own = reads.filter((read) => read.placement.template === template);
    if (own.length === 0) continue;
    yield { stage: "compare", done, of: settings.templates.length, what: template.id };
    settled.push(settleTemplate(template, own, settings, stamps));
  }
  return settled;
}
