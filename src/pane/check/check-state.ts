import { familyName, type CellRef, type Strength } from "#core";
import type { MarksShown } from "#jobs/host";
import { limitReaching, linesOf, LINES_AT_A_TIME } from "../parts/shown-findings";
import type { FindingGroup, ListedFinding } from "../parts/listed-finding";
import { toggled } from "../parts/toggled";
import type { Outlook } from "./outlook";

/** looking: the workbook is read when the pane opens. The others are what somebody asked for. */
export type Task = "looking" | "checking" | "clearing" | "explaining" | "righting" | "readying" | "saving";

/** What is at hand; null: nothing. */
export interface Work {
  readonly task: Task;
  /** How far it is; null while nobody can say. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** ready: it can be stopped; stopping: it was asked to; no: it writes, or is over at once. */
  readonly stop: "ready" | "stopping" | "no";
}

/** What the marks and the sheet 校验结果 show. */
export interface Shown {
  /** Findings as they were marked, by signature; null where an earlier run marked them. */
  readonly signature: string | null;
  readonly unmarked: MarksShown["unmarked"];
}

/** All that the road 填报 shows. */
export interface CheckState {
  /** The workbook as it is now; null until it has been read. */
  readonly outlook: Outlook | null;
  /** Whether the list is in view: from the first check on, or where an earlier one stands in the workbook. */
  readonly isListed: boolean;
  /** What stands in the workbook of the last check; null while nothing of ours does. */
  readonly shown: Shown | null;
  /** Whether figures changed that could not be read again. */
  readonly isBehind: boolean;
  readonly work: Work | null;
  /** How many checks somebody asked for have been done. */
  readonly round: number;
  /** How often the workbook was made ready to be sent. */
  readonly timesReadied: number;
  /** Who filled it in, as somebody typed it here; null: whoever the stamp names. */
  readonly filler: string | null;
  /** Null: findings of every strength. */
  readonly filter: Strength | null;
  /** Key of the finding at which the list stands. */
  readonly current: string | null;
  readonly limit: number;
  /** Names of the families of which all are listed. */
  readonly opened: ReadonlySet<string>;
  /** Explanations that are being written, by key. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What somebody's wish met; null: nothing. */
  readonly trouble: { readonly met: unknown } | null;
}

/** What happened. */
export type CheckEvent =
  | { readonly kind: "began"; readonly task: Task }
  | { readonly kind: "progressed"; readonly done: number; readonly all: number }
  | { readonly kind: "stopping" }
  /** The whole workbook was read, as when the pane opens. */
  | { readonly kind: "looked"; readonly outlook: Outlook }
  /** Figures changed and were read again. */
  | { readonly kind: "followed"; readonly outlook: Outlook }
  /** Figures changed and could not be read again. */
  | { readonly kind: "fell-behind" }
  /** A check that somebody asked for is done; nothing is written yet. */
  | { readonly kind: "found"; readonly outlook: Outlook }
  /** What was found now stands in the workbook, but for these marks. */
  | { readonly kind: "marked"; readonly unmarked: MarksShown["unmarked"] }
  /** The marks follow what was changed, but for these; the sheet 校验结果 is older. */
  | { readonly kind: "re-marked"; readonly unmarked: MarksShown["unmarked"] }
  | { readonly kind: "cleared" }
  /** An explanation was written into the sheet 校验结果. */
  | { readonly kind: "explained"; readonly key: string; readonly outlook: Outlook }
  /** A figure was entered; what follows from it is read again. */
  | { readonly kind: "righted" }
  /** The workbook was stamped, its marks went, and the sheet 校验结果 says what the outlook does. */
  | { readonly kind: "readied"; readonly outlook: Outlook }
  /** It was to be made ready, and something is left to do in it after all; nothing was written. */
  | { readonly kind: "kept-back"; readonly outlook: Outlook }
  | { readonly kind: "saved" }
  | { readonly kind: "filler-typed"; readonly text: string }
  /** Somebody writes an explanation; null: gives it up. */
  | { readonly kind: "drafted"; readonly key: string; readonly text: string | null }
  | { readonly kind: "failed"; readonly trouble: unknown }
  | { readonly kind: "trouble-told" }
  | { readonly kind: "filtered"; readonly filter: Strength | null }
  | { readonly kind: "stood-at"; readonly key: string }
  /** Another cell was selected in the workbook. */
  | { readonly kind: "selected"; readonly cell: CellRef }
  | { readonly kind: "more-wanted" }
  /** A family is opened, or folded again. */
  | { readonly kind: "family-pressed"; readonly name: string };

/** Before the workbook was read. */
export const UNREAD: CheckState = {
  outlook: null, isListed: false, shown: null, isBehind: false, work: null, round: 0, timesReadied: 0, filler: null, filter: null, current: null, limit: LINES_AT_A_TIME, opened: new Set(),
  drafts: new Map(), trouble: null,
};

/** The state after an event. Nothing here reads, checks or writes. */
export function afterEvent(state: CheckState, event: CheckEvent): CheckState {
  switch (event.kind) {
    case "began":
    case "progressed":
    case "stopping":
    case "righted":
    case "saved":
      return { ...state, work: workAfter(state.work, event), trouble: event.kind === "began" ? null : state.trouble };
    case "looked":
      return { ...withShown(withOutlook(state, event.outlook), event.outlook.isMarked ? (state.shown ?? { signature: null, unmarked: [] }) : null), work: null };
    case "followed":
      return withShown(withOutlook(state, event.outlook), event.outlook.isMarked ? state.shown : null);
    case "fell-behind": return { ...state, isBehind: true };
    case "found":
      return { ...withOutlook(state, event.outlook), isListed: true, round: state.round + 1, work: state.work && { ...state.work, progress: null, stop: "no" } };
    case "marked":
      return { ...state, work: null, shown: state.outlook && { signature: signatureOf(state.outlook), unmarked: event.unmarked } };
    case "re-marked": return { ...state, shown: state.shown && { ...state.shown, unmarked: event.unmarked } };
    case "cleared":
      return { ...state, work: null, isListed: false, shown: null, filter: null, current: null, limit: LINES_AT_A_TIME, opened: new Set(), drafts: new Map() };
    case "explained":
      return { ...withOutlook(state, event.outlook), work: null, drafts: withDraft(state.drafts, event.key, null) };
    case "drafted":
      return { ...state, drafts: withDraft(state.drafts, event.key, event.text) };
    case "readied":
      return { ...withOutlook(state, event.outlook), work: null, timesReadied: state.timesReadied + 1, shown: event.outlook.isMarked ? { signature: signatureOf(event.outlook), unmarked: [] } : null };
    case "kept-back":
      return { ...withOutlook(state, event.outlook), isListed: true, round: state.round + 1, work: null };
    case "filler-typed": return { ...state, filler: event.text };
    case "failed":
      return { ...state, work: null, trouble: { met: event.trouble } };
    case "trouble-told": return { ...state, trouble: null };
    case "filtered": return { ...state, filter: event.filter, limit: LINES_AT_A_TIME };
    case "stood-at": return standingAt(state, event.key);
    case "selected": return standingAt(state, findingOfCell(state, event.cell)?.key ?? state.current);
    case "more-wanted": return { ...state, limit: state.limit + LINES_AT_A_TIME };
    case "family-pressed":
      return withFamily({ ...state, opened: toggled(state.opened, event.name) }, event.name);
  }
}

/** What is at hand after an event of the work itself. */
function workAfter(work: Work | null, event: Extract<CheckEvent, { readonly kind: "began" | "progressed" | "stopping" | "righted" | "saved" }>): Work | null {
  switch (event.kind) {
    case "began":
      return { task: event.task, progress: null, stop: event.task === "checking" ? "ready" : "no" };
    case "progressed":
      return work && { ...work, progress: { done: event.done, all: event.all } };
    case "stopping":
      return work && { ...work, stop: "stopping" };
    case "righted":
    case "saved":
      return null;
  }
}

function withDraft(drafts: CheckState["drafts"], key: string, text: string | null): CheckState["drafts"] {
  const next = new Map(drafts);
  if (text === null) next.delete(key);
  else next.set(key, text);
  return next;
}

/** The list stands at a finding; a family in which it is folded opens. */
function standingAt(state: CheckState, key: string | null): CheckState {
  if (key === state.current) return state;
  const finding = indexOf(linesInView(state), key) < 0 ? findingsInView(state).find((one) => one.key === key) : undefined;
  const next = finding ? { ...state, opened: new Set([...state.opened, familyName(finding)]) } : state;
  return { ...next, current: key, limit: limitReaching(next.limit, indexOf(linesInView(next), key)) };
}

/** Where the finding at which the list stood is folded away, it stands at the one that stands for it. */
function withFamily(state: CheckState, name: string): CheckState {
  const lines = linesInView(state);
  const isFolded = state.current !== null && indexOf(lines, state.current) < 0;
  return isFolded ? { ...state, current: lines.find((one) => familyName(one) === name)?.key ?? null } : state;
}

/** The finding shown at a cell: the one at which the list stands, if it is one of several there. */
function findingOfCell(state: CheckState, cell: CellRef): ListedFinding | null {
  const here = findingsInView(state).filter(({ finding: { cells: [first] } }) => first?.worksheet === cell.worksheet && first.address === cell.address);
  return here.find(({ key }) => key === state.current) ?? here[0] ?? null;
}

/** What stands in the workbook now; the list goes with the marks when they are taken away. */
const withShown = (state: CheckState, shown: Shown | null): CheckState =>
  ({ ...state, shown, isListed: shown !== null || (state.isListed && state.shown === null) });

/** Takes a new outlook over; where the finding that the list stood at is gone, it stands at the one that took its place. */
function withOutlook(state: CheckState, outlook: Outlook): CheckState {
  const filter = state.filter !== null && !hasStrength(outlook, state.filter) ? null : state.filter;
  const next = { ...state, outlook, filter, isBehind: false };
  const after = linesInView(next);
  if (state.current === null || after.some(({ key }) => key === state.current)) return next;
  const place = indexOf(linesInView(state), state.current);
  return { ...next, current: after[Math.min(place, after.length - 1)]?.key ?? null };
}

const indexOf = (findings: readonly ListedFinding[], key: string | null): number => findings.findIndex((finding) => finding.key === key);

/** The groups that the filter lets through; groups of which nothing is left fall away. */
export function groupsInView({ outlook, filter }: Pick<CheckState, "outlook" | "filter">): readonly FindingGroup[] {
  const groups = outlook?.groups ?? [];
  if (filter === null) return groups;
  return groups
    .map(({ heading, findings }) => ({ heading, findings: findings.filter(({ finding }) => finding.strength === filter) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The findings that the filter lets through, in the order of the list. */
export const findingsInView = (state: Pick<CheckState, "outlook" | "filter">): readonly ListedFinding[] => groupsInView(state).flatMap(({ findings }) => findings);

/** The findings that have a line of their own: without those that are folded. */
const linesInView = (state: Pick<CheckState, "outlook" | "filter" | "opened">): readonly ListedFinding[] =>
  groupsInView(state).flatMap(({ findings }) => linesOf(findings, state.opened).map(({ finding }) => finding));

/** The finding `step` lines further on (−1: the one before), from the start where the list stands nowhere; null at the end. */
export function findingBeyond(state: CheckState, step: 1 | -1): ListedFinding | null {
  const findings = linesInView(state);
  const at = indexOf(findings, state.current);
  return findings[at < 0 ? 0 : at + step] ?? null;
}

/** At which line the list stands: 3 of 12; at is 0 while it stands nowhere. */
export function positionOf(state: CheckState): { readonly at: number; readonly of: number } {
  const findings = linesInView(state);
  return { at: indexOf(findings, state.current) + 1, of: findings.length };
}

/** Whether any finding is of this strength, explained or not. */
export const hasStrength = (outlook: Outlook, strength: Strength): boolean =>
  outlook.groups.some(({ findings }) => findings.some(({ finding }) => finding.strength === strength));

/** Whether the marks and the sheet 校验结果 say something else than the figures of now. */
export const isStale = ({ outlook, shown, isBehind }: CheckState): boolean =>
  shown !== null && (isBehind || (outlook !== null && shown.signature !== null && shown.signature !== signatureOf(outlook)));

/** What is wrong, where and by how much: equal when marking again would change nothing. */
const signatureOf = (outlook: Outlook): string =>
  JSON.stringify(outlook.groups.map(({ findings }) => findings.map(({ key, sentence }) => [key, sentence])));
