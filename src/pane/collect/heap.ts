import type { Review, Steps, WorkbookSnapshot } from "#core";
import { collectionSteps, type Collection, type Received } from "#jobs/collect";
import { isAccepted } from "#jobs/take-in";
import type { Decision, Gathered } from "../consolidate/sources";

/** The files that came in, judged against what the open workbook has taken already. */
export interface Heap {
  /** Null while nothing came in. */
  readonly collection: Collection | null;
  /** Names of the files that go into the workbook with the next press. */
  readonly accepted: ReadonlySet<string>;
}

/** Nothing came in. */
export const NO_HEAP: Heap = { collection: null, accepted: new Set() };

/** What a review of everything at hand says of the files, and which of them are accepted as long as nobody says otherwise. */
export function* heapSteps({ open, files, decisions }: Gathered, reviewed: Review): Steps<Heap> {
  if (files.length === 0) return NO_HEAP;
  const collection = yield* collectionSteps(files.map(({ snapshot }) => snapshot), open ?? { name: "", sheets: [] }, reviewed);
  return { collection, accepted: new Set(collection.received.filter((one) => isTaken(one, decisions.get(one.workbook))).map(({ workbook }) => workbook)) };
}

/** Whether a file can go into the workbook at all. */
export const canBeTaken = (received: Received): boolean => isAccepted(received, "all");

/** What was changed after it was stamped waits for somebody to say so; all else that is new or newer goes in. */
const isTaken = (received: Received, decision: Decision | undefined): boolean =>
  canBeTaken(received) && (decision === undefined ? received.stampState !== "changed" : decision === "take");

/**
 * Whether a file has a say in how everybody stands: it is accepted, or it cannot be and the unit has to hear of that. Where the workbook holds
 * figures of the unit already, they stand as long as nothing better is accepted.
 */
export function hasSay({ workbook: name }: { readonly workbook: string }, { collection, accepted }: Heap): boolean {
  const received = collection?.received.find(({ workbook }) => workbook === name);
  if (!collection || !received || accepted.has(name)) return true;
  if (canBeTaken(received) || received.verdict === "same" || received.verdict === "older") return false;
  return received.verdict !== "disputed" || !isHeldAlready(received, collection);
}

const isHeldAlready = ({ unit }: Received, { base, review }: Collection): boolean =>
  review.templates.some(({ stale }) => stale.some((record) => record.workbook === base.name && record.unit.code === unit?.code));

/** Whether nothing is left to be decided of a file once the accepted ones are taken: it is one of them, or says nothing new. */
export function isSettled(name: string, { collection, accepted }: Heap): boolean {
  const verdict = collection?.received.find(({ workbook }) => workbook === name)?.verdict;
  return accepted.size > 0 && (accepted.has(name) || verdict === "same" || verdict === "older");
}

/** Of these workbooks, those that are added up and told of. */
export const saying = (workbooks: readonly WorkbookSnapshot[], heap: Heap): readonly WorkbookSnapshot[] => workbooks.filter(({ name }) => hasSay({ workbook: name }, heap));
