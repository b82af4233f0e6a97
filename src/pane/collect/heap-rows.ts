import type { Roster } from "#core";
import type { Received, Verdict } from "#jobs/collect";
import { isAccepted } from "#jobs/take-in";
import type { AddedFile } from "../consolidate/consolidate-state";
import type { Decision } from "../consolidate/sources";
import { canBeTaken, type Heap } from "./heap";

/** A file that came in, and what is made of it. */
export interface HeapFile {
  readonly file: AddedFile;
  readonly received: Received;
  readonly isAccepted: boolean;
}

/** What one unit sent; or one file that is nobody's, or of several units. */
export interface HeapRow {
  readonly key: string;
  /** The unit's name; where there is none, the file's. */
  readonly name: string;
  readonly files: readonly HeapFile[];
  /** That of its files which asks for most. */
  readonly verdict: Verdict;
  /** Whether the supervisor has to look at it before anything is taken. */
  readonly needsLook: boolean;
}

/** What asks for most comes first. */
const WEIGHT: readonly Verdict[] = ["disputed", "wrong-period", "refused", "unknown", "newer", "new", "older", "same"];

/** What came in, a row a unit: what asks for most first, then as on the roster. Files that nobody has looked at yet are in none. */
export function heapRows({ collection, accepted }: Heap, files: readonly AddedFile[], roster: Roster | null): readonly HeapRow[] {
  const groups = new Map<string, HeapFile[]>();
  for (const received of collection?.received ?? []) {
    const file = files.find(({ name }) => name === received.workbook);
    if (!file) continue;
    const key = received.unit?.code ?? `file ${received.workbook}`;
    groups.set(key, [...(groups.get(key) ?? []), { file, received, isAccepted: accepted.has(file.name) }]);
  }
  const order = new Map(roster?.units.map(({ code }, index) => [code, index]));
  const place = ({ key }: HeapRow): number => order.get(key) ?? order.size;
  return [...groups].map(([key, own]) => rowOf(key, own)).sort((one, other) => Number(other.needsLook) - Number(one.needsLook) || WEIGHT.indexOf(one.verdict) - WEIGHT.indexOf(other.verdict) || place(one) - place(other));
}

function rowOf(key: string, files: readonly HeapFile[]): HeapRow {
  const [first] = files as [HeapFile];
  const verdict = WEIGHT.find((one) => files.some(({ received }) => received.verdict === one)) ?? "unknown";
  return { key, name: first.received.unit?.name ?? first.file.name, files, verdict, needsLook: files.some(({ received }) => needsLook(received)) };
}

const needsLook = ({ verdict, counts, stampState }: Received): boolean =>
  verdict !== "same" && verdict !== "older" && (verdict !== "new" || counts.hard > 0 || stampState === "changed");

/** The files of rows that can be taken. */
export const takeable = (rows: readonly HeapRow[]): readonly HeapFile[] => rows.flatMap(({ files }) => files.filter(({ received }) => canBeTaken(received)));

/** What it means to take all of these files that can be taken, only those without hard findings, or none. */
export const decisionsFor = (rows: readonly HeapRow[], wish: "all" | "new" | "none"): ReadonlyMap<string, Decision> =>
  new Map(takeable(rows).map(({ file, received }) => [file.name, isAccepted(received, wish) ? "take" : "leave"]));

/** How many rows there are of each verdict, in the order of what asks for most. */
export const verdictCounts = (rows: readonly HeapRow[]): readonly (readonly [verdict: Verdict, count: number])[] =>
  WEIGHT.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length] as const).filter(([, count]) => count > 0);
