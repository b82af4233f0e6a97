import {
  compareRecords, countSettled, reviewSteps, settleExplanations, stampIn, versionMark,
  type FigureChange, type LogEntry, type Period, type Review, type ReviewSettings, type SettledCounts, type SettledFinding, type Stamp, type Steps, type Submission, type TemplateReview, type Unit, type UnitRecord, type WorkbookSnapshot,
} from "#core";
import type { ConsolidateOptions } from "./consolidate";
import { fingerprintIn } from "./fingerprint-in";
import { beside, readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { recallExplanations } from "./recall-explanations";
import { recallLog } from "./recall-log";
import { seenByDistrict } from "./seen-by-district";
import { unitCodes } from "./unit-codes";
import { startWork } from "./work";

/**
 * What a form that came in is to the district. new: the unit had sent none for the period; newer: it takes another's place; same: the figures
 * are those that were taken; older: those that were taken are newer; disputed: several came and none is plainly the newest; wrong-period;
 * refused: whose it is, or what stands in it, cannot be told; unknown: no form of ours.
 */
export const VERDICTS = ["new", "newer", "disputed", "wrong-period", "refused", "older", "same", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One form of a file that came in. */
export interface ReceivedForm {
  readonly worksheet: string;
  readonly template: string;
  readonly period: Period | null;
  readonly verdict: Verdict;
  /** What it says otherwise than what the district has; empty unless it is newer, and where only entries differ that the district does not see. */
  readonly changes: readonly FigureChange[];
}

/** A file that came in, and what it would do. */
export interface Received {
  readonly workbook: string;
  /** Null where it is nobody's, or of several units. */
  readonly unit: Unit | null;
  readonly period: Period | null;
  /** That of its forms with which most is to be done. */
  readonly verdict: Verdict;
  readonly forms: readonly ReceivedForm[];
  /** What the file says of itself; null without 报送单. */
  readonly stamp: Stamp | null;
  /** changed: figures are not what they were when it was stamped. */
  readonly stampState: "intact" | "changed" | "none";
  readonly counts: SettledCounts;
}

/** What came in, beside what a district workbook holds; nothing is written. */
export interface Collection {
  readonly received: readonly Received[];
  readonly review: Review;
  readonly settled: readonly SettledFinding[];
  /** The district workbook as it was read. */
  readonly base: WorkbookSnapshot;
}

/**
 * Looks through files that came in, against what the district workbook has taken already: each is recognised, checked, and said to be new,
 * newer (what changed, figure by figure), the same again, older, changed after it was stamped, for another period, or unknown.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function collect(incoming: readonly WorkbookSource[], district: WorkbookSource, settings: ReviewSettings, options: Pick<ConsolidateOptions, "prior" | "memory" | "progress" | "signal" | "pace"> = {}): Promise<Collection> {
  const work = startWork(district.name, options);
  const read = await readWorkbooks([...incoming, district, ...(options.prior ?? [])], work);
  const base = read.get(district)!;
  const workbooks = incoming.map((host) => read.get(host)!);
  const review = await work.run(reviewSteps([...workbooks, base], { ...beside(options.prior, settings, read), expects: "any" }, options.memory));
  return work.run(collectionSteps(workbooks, base, review));
}

/** What a review of these workbooks and the district's says of each of them, a step a workbook. The district workbook need not be in it: then nothing was taken yet. */
export function* collectionSteps(workbooks: readonly WorkbookSnapshot[], base: WorkbookSnapshot, review: Review): Steps<Collection> {
  const units = unitCodes(review);
  const settled = settleExplanations(review.findings, [base, ...workbooks].flatMap((workbook) => recallExplanations(workbook, units)));
  const ground: Ground = { review, settledIn: byWorkbook(settled), log: recallLog(base), base };
  const received: Received[] = [];
  for (const workbook of workbooks) {
    yield { stage: "compare", done: received.length, of: workbooks.length, what: workbook.name };
    received.push(receivedOf(workbook, ground));
  }
  return { received, review, settled, base };
}

function byWorkbook(settled: readonly SettledFinding[]): ReadonlyMap<string, readonly SettledFinding[]> {
  const groups = new Map<string, SettledFinding[]>();
  for (const one of settled) {
    const group = groups.get(one.finding.workbook);
    if (group) group.push(one);
    else groups.set(one.finding.workbook, [one]);
  }
  return groups;
}

/** What files are judged by. */
interface Ground {
  readonly review: Review;
  readonly settledIn: ReadonlyMap<string, readonly SettledFinding[]>;
  readonly log: readonly LogEntry[];
  readonly base: WorkbookSnapshot;
}

function receivedOf(workbook: WorkbookSnapshot, ground: Ground): Received {
  const own = ground.review.submissions.filter((one) => one.workbook === workbook.name && one.state !== "ignored");
  const settled = ground.settledIn.get(workbook.name) ?? [];
  const stamp = stampIn(workbook);
  const forms = own.map((submission) => formOf(submission, stamp, ground));
  const units = new Map(own.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName] as const])));
  const [unit] = units;
  return {
    workbook: workbook.name,
    unit: unit && units.size === 1 ? { code: unit[0], name: unit[1] } : null,
    period: own.find(({ period }) => period !== null)?.period ?? null,
    verdict: VERDICTS.find((verdict) => forms.some((form) => form.verdict === verdict)) ?? "unknown",
    forms,
    stamp,
    stampState: stamp === null ? "none" : settled.some(({ finding }) => finding.code === "stamp.changed" || finding.code === "stamp.not-in-it") ? "changed" : "intact",
    counts: countSettled(settled),
  };
}

function formOf(submission: Submission, stamp: Stamp | null, ground: Ground): ReceivedForm {
  const { worksheet, template, period } = submission;
  const judged = verdictOn(submission, stamp, ground);
  return { worksheet, template: template ?? "", period, ...judged };
}

function verdictOn(submission: Submission, stamp: Stamp | null, ground: Ground): Pick<ReceivedForm, "verdict" | "changes"> {
  const reviewed = ground.review.templates.find(({ template }) => template.id === submission.template);
  const record = reviewed?.records.find((one) => isAt(one, submission) && one.unit.code === submission.unit);
  if (!reviewed || !record) return { verdict: outside(submission, ground), changes: [] };
  const taken = takenBefore(record, reviewed, ground.base);
  if (!taken) return { verdict: "new", changes: [] };
  const { template, sheetOf } = reviewed;
  const changes = compareRecords(template, taken, seenByDistrict(record, sheetOf(record), template));
  const logged = lastTaken(record, ground.log);
  if (changes.length === 0 && (!logged || logged.fingerprint === fingerprintIn(record.workbook, record.unit.code, ground.review))) return { verdict: "same", changes };
  return logged && isOlder(record, stamp, logged) ? { verdict: "older", changes: [] } : { verdict: "newer", changes };
}

/** Why a form is none of those that would be added up. */
function outside(submission: Submission, { review }: Ground): Verdict {
  const codes = review.findings.filter((finding) => isAt(finding, submission)).map(({ code }) => code);
  const told = (code: string): boolean => codes.includes(code);
  if (submission.state === "superseded") return told("roster.same-again") ? "same" : "older";
  if (told("roster.duplicate")) return "disputed";
  if (told("roster.wrong-period")) return "wrong-period";
  return submission.template === null ? "unknown" : "refused";
}

interface At {
  readonly workbook: string;
  readonly worksheet: string;
}

const isAt = (one: At, other: At): boolean => one.workbook === other.workbook && one.worksheet === other.worksheet;

/** What an earlier run laid out for the unit in the district workbook, of the same period. */
const takenBefore = (record: UnitRecord, { stale }: TemplateReview, base: WorkbookSnapshot): UnitRecord | undefined =>
  stale.find((one) => one.workbook === base.name && one.unit.code === record.unit.code && one.period === record.period);

/** The entry of the file that the unit's figures were last taken from. */
const lastTaken = (record: UnitRecord, log: readonly LogEntry[]): LogEntry | undefined =>
  log.filter(({ action, unit, period, templates }) => action === "taken" && unit.code === record.unit.code && period === record.period && templates.includes(record.template)).at(-1);

/** Whether the file that was taken says that it is newer: by its stamp, else by the version mark in its name. Who says nothing came later. */
function isOlder({ workbook }: UnitRecord, stamp: Stamp | null, taken: LogEntry): boolean {
  if (stamp && taken.stampedAt !== "") return stamp.stampedAt < taken.stampedAt || (stamp.stampedAt === taken.stampedAt && stamp.edition < (taken.edition ?? 0));
  const [now, then] = [versionMark(workbook), versionMark(taken.file)];
  return now > 0 && then > now;
}
