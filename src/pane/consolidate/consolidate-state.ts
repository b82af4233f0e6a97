import type { CellRef, Period, Review, Roster, Step, WorkbookSnapshot } from "#core";
import type { Consolidation } from "#jobs/consolidate";
import { keepFiles, NOTHING_KEPT, type Kept, type KeptFile } from "../collect/kept-files";
import type { PriorFile } from "../prior/prior-state";
import type { Decision } from "./sources";
import type { Survey } from "./survey";

/** A file that was opened and read; its name is made different from every other workbook's here. */
export interface OpenedFile extends KeptFile {
  readonly snapshot: WorkbookSnapshot;
}

/** A file that somebody added, read once and for all. */
export interface AddedFile extends OpenedFile {
  readonly id: number;
}

/** A file that could not be used, and what it met. */
export interface RefusedFile {
  readonly file: string;
  readonly trouble: unknown;
}

/** Who must report, and the file that said so; "" when the workbook remembered it. */
export interface ChosenRoster {
  readonly roster: Roster;
  readonly from: string;
}

/** A roster that cannot be used: what is wrong with it, a sentence each, or the trouble met on opening it. */
export type RosterTrouble = { readonly file: string; readonly problems: readonly string[] } | { readonly file: string; readonly trouble: unknown };

/** What the supervisor decides. */
export interface Choices {
  readonly takesOpen: boolean;
  readonly roster: ChosenRoster | null;
  /** Null: for each template the one that most submissions are for. */
  readonly period: Period | null;
  readonly hardFindings: "in" | "out";
  /** Whether the sheet 通报 is wanted; one that stands in the workbook is written anew in any case. */
  readonly bulletin: "wanted" | "not-wanted";
}

/** What came of a consolidation, and what it went by. */
export interface Outcome extends Consolidation {
  readonly choices: Choices;
  /** Files that were taken into the workbook, and files that were looked at and left out. */
  readonly taken: number;
  readonly left: number;
  /** What checking the workbook said when it was done. */
  readonly after: Review;
  /** What was compared with. */
  readonly prior: readonly PriorFile[];
  readonly at: string;
}

/** idle: nobody waits. running: it is at work; stopping: it was asked to stop. */
export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "running" | "stopping"; readonly step: Step | null };

/** All that the road 汇总 shows. */
export interface ConsolidateState {
  /** The open workbook as last read; null before. */
  readonly open: WorkbookSnapshot | null;
  readonly files: readonly AddedFile[];
  /** What was taken before: files for being sent back, of which nothing is added up. */
  readonly kept: Kept;
  /** Files that are being opened just now. */
  readonly opening: number;
  readonly refused: readonly RefusedFile[];
  /** Names of files that were added a second time and left out. */
  readonly repeated: readonly string[];
  readonly choices: Choices;
  /** By the names of files; of the others, what they say decides. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Workbooks of earlier periods that are compared with. */
  readonly prior: readonly PriorFile[];
  readonly rosterTrouble: RosterTrouble | null;
  /** What checking everything found; null while nothing has been checked. */
  readonly survey: Survey | null;
  readonly work: Work;
  readonly outcome: Outcome | null;
  /** What reading, checking or consolidating met. */
  readonly trouble: unknown;
  /** The total that is asked about: the last one selected. */
  readonly total: CellRef | null;
}

/** What happened. */
export type ConsolidateEvent =
  | { readonly kind: "workbook-read"; readonly open: WorkbookSnapshot }
  | { readonly kind: "files-coming"; readonly count: number }
  | { readonly kind: "files-opened"; readonly count: number; readonly files: readonly AddedFile[]; readonly refused: readonly RefusedFile[]; readonly repeated: readonly string[] }
  | { readonly kind: "files-removed"; readonly ids: readonly number[] }
  | { readonly kind: "files-taken"; readonly ids: readonly number[] }
  | { readonly kind: "files-kept"; readonly files: readonly KeptFile[] }
  | { readonly kind: "files-told" }
  | { readonly kind: "files-decided"; readonly decisions: ReadonlyMap<string, Decision> }
  | { readonly kind: "prior-changed"; readonly prior: readonly PriorFile[] }
  | { readonly kind: "chosen"; readonly choices: Partial<Choices> }
  | { readonly kind: "roster-refused"; readonly trouble: RosterTrouble | null }
  | { readonly kind: "surveyed"; readonly survey: Survey }
  | { readonly kind: "started" }
  | { readonly kind: "progressed"; readonly step: Step }
  | { readonly kind: "stopping" }
  | { readonly kind: "finished"; readonly outcome: Outcome }
  | { readonly kind: "failed"; readonly trouble: unknown }
  | { readonly kind: "trouble-told" }
  | { readonly kind: "total-asked"; readonly cell: CellRef }
  | { readonly kind: "total-closed" };

/** Before anything was read or chosen. */
export const EMPTY_STATE: ConsolidateState = {
  open: null,
  files: [],
  kept: NOTHING_KEPT,
  opening: 0,
  refused: [],
  repeated: [],
  choices: { takesOpen: true, roster: null, period: null, hardFindings: "in", bulletin: "not-wanted" },
  decisions: new Map(),
  prior: [],
  rosterTrouble: null,
  survey: null,
  work: { kind: "idle" },
  outcome: null,
  trouble: null,
  total: null,
};

/** The state after an event. Nothing here reads, checks or writes. */
export function afterEvent(state: ConsolidateState, event: ConsolidateEvent): ConsolidateState {
  switch (event.kind) {
    case "workbook-read":
      return { ...state, open: event.open };
    case "files-coming":
      return { ...state, opening: state.opening + event.count, refused: [], repeated: [] };
    case "files-opened":
      return {
        ...state, opening: state.opening - event.count, files: [...state.files, ...event.files],
        refused: [...state.refused, ...event.refused], repeated: [...state.repeated, ...event.repeated],
      };
    case "files-removed": return withoutFiles(state, event.ids);
    case "files-taken": return withoutFiles({ ...state, kept: keepFiles(state.kept, state.files.filter(({ id }) => event.ids.includes(id))) }, event.ids);
    case "files-kept": return { ...state, kept: keepFiles(state.kept, event.files) };
    case "files-told":
      return { ...state, refused: [], repeated: [] };
    case "files-decided":
      return { ...state, decisions: new Map([...state.decisions, ...event.decisions]) };
    case "chosen":
      return { ...state, choices: { ...state.choices, ...event.choices }, rosterTrouble: "roster" in event.choices ? null : state.rosterTrouble };
    case "prior-changed": return { ...state, prior: event.prior };
    case "roster-refused":
      return { ...state, rosterTrouble: event.trouble };
    case "surveyed":
      return { ...state, survey: event.survey };
    case "started":
      return { ...state, work: { kind: "running", step: null }, trouble: null };
    case "progressed":
      return state.work.kind === "idle" ? state : { ...state, work: { ...state.work, step: event.step } };
    case "stopping":
      return state.work.kind === "idle" ? state : { ...state, work: { ...state.work, kind: "stopping" } };
    case "finished":
      return { ...state, work: { kind: "idle" }, outcome: event.outcome };
    case "failed": return { ...state, work: { kind: "idle" }, trouble: event.trouble };
    case "trouble-told": return { ...state, trouble: null };
    case "total-asked": return { ...state, total: event.cell };
    case "total-closed": return { ...state, total: null };
  }
}

/** The files of this sitting, taken or not, in which units' own workbooks are looked for. */
export const filesInHand = ({ kept, files }: ConsolidateState): readonly KeptFile[] => [...kept.files, ...files];

const withoutFiles = (state: ConsolidateState, ids: readonly number[]): ConsolidateState =>
  ({ ...state, files: state.files.filter(({ id }) => !ids.includes(id)), repeated: [] });
