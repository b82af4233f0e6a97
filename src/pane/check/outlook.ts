import {
  compareStrength, compareText, countSettled, findIdentity, foldFindings, labelIn,
  type EditCounts, type Language, type Period, type SettledCounts, type Steps, type Submission, type Template,
} from "#core";
import type { Checked } from "#jobs/check-workbooks";
import { keepsBack, notReady, sendingOf, type NotReady, type Sending } from "#jobs/make-ready";
import { sayFindings } from "#jobs/say-findings";
import { stampState, type StampState } from "#jobs/stamp-state";
import { waysRight, type WayRight } from "#jobs/ways-right";
import { isPriorNote, priorNotes, type PriorNote } from "../prior/prior-notes";
import { listedFindings, type FindingGroup, type ListedFinding } from "../parts/listed-finding";

/** A form that stands in the workbook, for one period, and whose it is. */
export interface Subject {
  /** The template's name in the language of the pane. */
  readonly form: string;
  readonly version: number | null;
  readonly period: Period | null;
  /** Names of the units, as written or as in the roster; "" for one that could not be told. */
  readonly units: readonly string[];
}

/** How far a workbook is from being sent. */
export interface SendingOutlook {
  /** Why it cannot be stamped; null: it can. */
  readonly why: NotReady | null;
  /** Keys of the findings that are in the way, in the order of the list. */
  readonly inTheWay: readonly string[];
  /** Its stamp, and how it is to go out with that; null where it bears none for these forms. */
  readonly stamped: (StampState & Sending) | null;
}

/** What the open workbook holds, ready to be shown. */
export interface Outlook {
  /** What findings were looked for by: the forms that are known, or what sheets themselves say. */
  readonly way: "check" | "audit";
  /** Empty when no known form stands in it. */
  readonly subjects: readonly Subject[];
  /** A group a worksheet: hard first, then what needs a reason, what has one, and notes; of each what moves the district total most. */
  readonly groups: readonly FindingGroup[];
  /** What the clerk can do about figures that are likely wrong, by the finding's key; findings without are left out. */
  readonly ways: ReadonlyMap<string, readonly WayRight[]>;
  /** What is to be said of the comparison with earlier periods as a whole; it counts for none of the findings. */
  readonly priorNotes: readonly PriorNote[];
  readonly left: SettledCounts;
  readonly edits: EditCounts;
  /** Whether a sheet 校验结果 of ours stands in it. */
  readonly isMarked: boolean;
  readonly sending: SendingOutlook;
}

/** Findings of which the ways to put them right are looked for between two steps. */
const FINDINGS_A_STEP = 50;

/** Puts the check of one workbook into the order and the words in which a clerk sees it, some findings a step. */
export function* outlookOf(checked: Checked, templates: readonly Template[], language: Language): Steps<Outlook> {
  const { workbooks, review } = checked;
  const settled = checked.settled.filter(({ finding }) => !isPriorNote(finding));
  const listed = listedFindings(yield* sayFindings(settled, language));
  const waysOf = waysRight(checked);
  const ways = new Map<string, readonly WayRight[]>();
  for (const [done, { key, finding }] of listed.entries()) {
    if (done % FINDINGS_A_STEP === 0) yield { stage: "lay-out", done, of: listed.length, what: finding.worksheet };
    const own = waysOf(finding);
    if (own.length > 0) ways.set(key, own);
  }
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  const groups = groupsOf(listed, sheets.map(({ worksheet }) => worksheet));
  return {
    way: "check",
    subjects: subjectsOf(review.submissions, templates, language),
    groups,
    ways,
    priorNotes: priorNotes(review.findings, language),
    left: countSettled(settled),
    edits: review.counts,
    isMarked: sheets.some((sheet) => findIdentity(sheet)?.role === "findings"),
    sending: sendingOutlook(checked, groups, language),
  };
}

function sendingOutlook(checked: Checked, groups: readonly FindingGroup[], language: Language): SendingOutlook {
  const workbook = checked.workbooks[0]!;
  const why = notReady(checked);
  const state = stampState(workbook, checked.review);
  return {
    why,
    inTheWay: groups.flatMap(({ findings }) => findings.filter((finding) => keepsBack(finding, why)).map(({ key }) => key)),
    stamped: state && { ...state, ...sendingOf(state.stamp, checked, { superior: "", workbook: workbook.name, language }) },
  };
}

function subjectsOf(submissions: readonly Submission[], templates: readonly Template[], language: Language): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { template: id, version, period, unitName } of submissions) {
    const template = templates.find((one) => one.id === id);
    if (!template) continue;
    const key = JSON.stringify([id, version, period]);
    const units = new Set([...(subjects.get(key)?.units ?? []), unitName]);
    subjects.set(key, { form: labelIn(template.name, language), version, period, units: [...units] });
  }
  return [...subjects.values()];
}

/** Findings about no sheet come first, then sheet after sheet; within a sheet by what is left to do, else as handed in, families together. */
function groupsOf(findings: readonly ListedFinding[], worksheets: readonly string[]): FindingGroup[] {
  const order = new Map(worksheets.map((worksheet, index) => [worksheet, index]));
  const byWorksheet = new Map<string, ListedFinding[]>();
  for (const listed of findings) {
    const group = byWorksheet.get(listed.finding.worksheet);
    if (group) group.push(listed);
    else byWorksheet.set(listed.finding.worksheet, [listed]);
  }
  return [...byWorksheet]
    .sort(([one], [other]) => (order.get(one) ?? -1) - (order.get(other) ?? -1) || compareText(one, other))
    .map(([heading, group]) => ({ heading, findings: foldFindings(group.sort(compareUrgency)).flat() }));
}

const compareUrgency = (one: ListedFinding, other: ListedFinding): number =>
  compareStrength(one.finding.strength, other.finding.strength) || Number(one.answer.kind === "explained") - Number(other.answer.kind === "explained");
