import type { LabelCell } from "./label-cell";

/** The labels of a row. */
export interface LabelRow {
  /** What they were found among, where that alone says which: tabs of one form share such rows. Null where a merged area begins in the row. */
  readonly values: readonly unknown[] | null;
  readonly labels: readonly LabelCell[];
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

/** Each row with a value of the last sheet, if it shares its rows. */
let lastRows: readonly LabelRow[] = [];

/** What is likely to stand on the next sheet, row after row. */
export const likelyLabels = (): { readonly labels: readonly LabelCell[]; readonly rows: readonly LabelRow[] } => ({ labels: sample.labels, rows: lastRows });

/** Ready to find these labels, which stand in `rows`. Where hardly any differ from the sample's, only these are looked through. */
export function sharedLookUps(labels: readonly LabelCell[], rows: readonly LabelRow[]): SharedLookUps {
  const changed = changedIn(sample.labels, labels);
  if (changed === null) sample = sampleOf(labels);
  lastRows = rows;
  return lookUps(sample, labels, changed ?? []);
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
