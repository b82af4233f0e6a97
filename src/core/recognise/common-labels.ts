import type { LabelCell } from "./label-cell";
import type { Area } from "../model/address";

/** What a sheet has in common with others by the way it was read. */
export interface FormOfLabels {
  /** The same for sheets that share all rows but the differing ones. */
  readonly common: object;
  readonly differing: readonly number[];
  /** The same array for sheets that have a form in common and merge the same areas. */
  readonly merges: readonly Area[];
  /** Row → index of its first label, or of the next one if it has none. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The labels of a sheet, row after row. */
export interface FoundLabels {
  readonly labels: readonly LabelCell[];
  /** One beyond the last column with text. */
  readonly width: number;
  /** The last row with any value; -1 on an empty sheet. */
  readonly lastRow: number;
  readonly form: FormOfLabels | null;
}

/** The labels of the last sheet that was unlike the one before: the tabs of a workbook mostly say the same at the same places. */
interface Sample {
  readonly labels: readonly LabelCell[];
  readonly byKey: ReadonlyMap<string, readonly LabelCell[]>;
  /** Indices of the labels whose text an expression fits, of those that were asked for so far. */
  readonly fitting: Map<RegExp, readonly number[]>;
}

/** A sheet's labels beside the sample's. */
export interface CommonLabels {
  readonly sample: object;
  /** What the labels say, here or in the sample, that are not the same in both. */
  readonly different: ReadonlySet<string>;
}

/** Finds labels by what they say. */
export interface SharedLookUps {
  /** The labels that say `key`, row after row. */
  withKey(key: string): readonly LabelCell[];
  /** The labels whose text an expression fits, row after row. It is asked of each text once, so that it must be a constant. */
  withText(expression: RegExp): readonly LabelCell[];
  readonly common: CommonLabels;
}

/** Whether the labels that say any of `keys` are the same on both sheets, so that what was worked out from these for one holds for the other. */
export const sayTheSame = (one: CommonLabels, other: CommonLabels, keys: ReadonlySet<string>): boolean =>
  one.sample === other.sample && areApart(one.different, keys) && areApart(other.different, keys);

/** More labels that differ make a new sample. */
const MOST_DIFFERENT = 16;

let sample: Sample = sampleOf([]);

/** Of the last sheet that had no form in common with the one before. */
let likely: FoundLabels = { labels: [], width: 0, lastRow: -1, form: null };

/** What is likely to stand on the next sheet. */
export const likelyLabels = (): FoundLabels => likely;

/** Ready to find these labels. Where hardly any differ from the sample's, only these are looked through. */
export function sharedLookUps(found: FoundLabels): SharedLookUps {
  const changed = changedIn(sample.labels, found.labels);
  if (changed === null) sample = sampleOf(found.labels);
  if (found.form === null || found.form.common !== likely.form?.common) likely = found;
  return lookUps(sample, found.labels, changed ?? []);
}

/** @param changed indices of the labels that are not the sample's */
function lookUps(of: Sample, labels: readonly LabelCell[], changed: readonly number[]): SharedLookUps {
  const different = new Set(changed.flatMap((at) => [of.labels[at]!.key, labels[at]!.key]));
  return {
    common: { sample: of, different },
    withKey: (key) => (different.has(key) ? labels.filter((label) => label.key === key) : (of.byKey.get(key) ?? NONE)),
    withText: (expression) => {
      const fitting = fittingIn(of, expression);
      if (changed.length === 0) return fitting.map((at) => labels[at]!);
      const own = changed.filter((at) => expression.test(labels[at]!.text));
      return [...fitting.filter((at) => !changed.includes(at)), ...own].sort((one, other) => one - other).map((at) => labels[at]!);
    },
  };
}

const NONE: readonly LabelCell[] = [];

/** Whether two sheets have the very same cells, but for packed numbers, in these rows (`end` is the first one below). */
export function areAlikeBetween(one: FormOfLabels | null, other: FormOfLabels | null, top: number, end: number): boolean {
  const isThere = (row: number): boolean => row >= top && row < end;
  return one !== null && other !== null && one.common === other.common && one.merges === other.merges && !one.differing.some(isThere) && !other.differing.some(isThere);
}

function areApart(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const key of few) if (many.has(key)) return false;
  return true;
}

/** Indices at which two lists differ; null where they are too many. */
function changedIn(some: readonly LabelCell[], others: readonly LabelCell[]): readonly number[] | null {
  if (some.length !== others.length) return null;
  const changed: number[] = [];
  for (let index = 0; index < some.length; index++) if (some[index] !== others[index] && changed.push(index) > MOST_DIFFERENT) return null;
  return changed;
}

function sampleOf(labels: readonly LabelCell[]): Sample {
  const byKey = new Map<string, LabelCell[]>();
  for (const label of labels) {
    const group = byKey.get(label.key);
    if (group) group.push(label);
    else byKey.set(label.key, [label]);
  }
  return { labels, byKey, fitting: new Map() };
}

function fittingIn({ labels, fitting }: Sample, expression: RegExp): readonly number[] {
  const known = fitting.get(expression) ?? labels.flatMap(({ text }, at) => (expression.test(text) ? [at] : []));
  fitting.set(expression, known);
  return known;
}
