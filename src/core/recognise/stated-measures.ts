import type { LabelCell } from "./label-cell";
import type { LabelIndex } from "./label-index";
import { MOST_HEADER_LINES } from "./sheet-lines";
import { plainText } from "../model/label-text";
import { conversion, dimensionOf, isConvertible, measuresListed, type Measure } from "../model/measure";
import type { Drift, PlacedIndicator } from "../model/placement";
import type { Template } from "../model/template";

/** Measures in which one and the same amount may be stated: of counts and rates there is no choice. */
const isAmount = (measure: Measure): boolean => dimensionOf(measure) === "money" || dimensionOf(measure) === "weight";

/** Where a sheet says in which measure figures count. cell: 亿元 in a cell of its own; behind: 授信（亿元）; note: 计量单位：亿元. */
interface MeasureWord extends LabelCell {
  readonly kind: "cell" | "behind" | "note";
  readonly measures: readonly Measure[];
}

/** All that a sheet says of the measures of amounts, ready to be asked for a place. */
export interface StatedMeasures {
  readonly rows: ReadonlyMap<number, readonly MeasureWord[]>;
  /** Those that may stand in a head or above a table. */
  readonly others: readonly MeasureWord[];
}

/** A text without one of these signs names no measure of amounts. */
const SIGNS = /[元圆圓克斤吨噸]/;
const BEHIND = /\((?:(?:计量)?单位:?)?([^():]+)\):?$/;
const NOTE = /(?:单位|measure):([^()]+)\)?$/i;

/** What a sheet says; null where it says nothing. */
export function statedMeasures({ withText }: LabelIndex): StatedMeasures | null {
  const words = withText(SIGNS).flatMap((label) => wordAt(label) ?? []);
  if (words.length === 0) return null;
  const rows = new Map<number, MeasureWord[]>();
  for (const word of words) for (let row = word.row; row <= word.bottom; row += 1) rows.set(row, [...(rows.get(row) ?? []), word]);
  return { rows, others: words };
}

function wordAt(label: LabelCell): MeasureWord | null {
  const text = plainText(label.text);
  const word = (kind: MeasureWord["kind"], listed: string): MeasureWord | null => {
    const measures = measuresListed(listed).filter(isAmount);
    return measures.length === 0 ? null : { ...label, kind, measures };
  };
  const [note, behind] = [NOTE.exec(text)?.[1], BEHIND.exec(text)?.[1]];
  return word("cell", text) ?? (note === undefined ? null : word("note", note)) ?? (behind === undefined ? null : word("behind", behind));
}

/** Where a table lies: the row of its innermost heads. */
interface TableHead {
  readonly header: number;
}

/**
 * The places of a table with the measure that the sheet states for each, where that is not the indicator's own: what stands in the figure's row counts
 * before what stands in its head, and that before a note above the table. A note that names several of them decides nothing, unless the
 * template counts in all of these: then a hard drift says so. The very same places where all is as the template has it.
 */
export function withStatedMeasures<Code extends string>(
  places: readonly PlacedIndicator<Code>[], stated: StatedMeasures | null, template: Template<Code>, table: TableHead,
): { readonly figures: readonly PlacedIndicator<Code>[]; readonly drift: readonly Drift[] } {
  if (!stated) return { figures: places, drift: [] };
  const own = amountsOf(template);
  const answers = places.map((place) => answerAt(place, stated, template, table, own));
  if (answers.every((answer) => answer === null)) return { figures: places, drift: [] };
  const figures = places.map((place, at) => (answers[at] === null || answers[at] === "ambiguous" ? place : { ...place, measure: answers[at]! }));
  return { figures, drift: driftOf(places, answers, template) };
}

const amounts = new WeakMap<object, ReadonlySet<Measure>>();

/** The measures of amounts that a template counts in. */
function amountsOf(template: Template): ReadonlySet<Measure> {
  const known = amounts.get(template) ?? new Set([...template.indicators.values()].flatMap((one) => (one.type === "quantity" && isAmount(one.measure) ? [one.measure] : [])));
  amounts.set(template, known);
  return known;
}

type Answer = Measure | "ambiguous" | null;

function answerAt<Code extends string>(place: PlacedIndicator<Code>, stated: StatedMeasures, template: Template<Code>, table: TableHead, own: ReadonlySet<Measure>): Answer {
  const indicator = template.indicators.get(place.indicator)!;
  if (indicator.type !== "quantity" || !isAmount(indicator.measure)) return null;
  for (const words of wordsFor(place, stated, table)) {
    const measures = [...new Set(words.flatMap((word) => word.measures))].filter((one) => isConvertible(one, indicator.measure));
    if (measures.length === 0) continue;
    if (measures.length > 1) return measures.every((one) => own.has(one)) ? null : "ambiguous";
    const [numerator, denominator] = conversion(measures[0]!, indicator.measure);
    return numerator === denominator ? null : measures[0]!;
  }
  return null;
}

/** What speaks for a place, the closest first. */
function wordsFor({ row, column }: PlacedIndicator, { rows, others }: StatedMeasures, { header }: TableHead): readonly (readonly MeasureWord[])[] {
  const beside = (rows.get(row) ?? []).filter((word) => word.right < column && row > header);
  const above = others.filter((word) => word.row <= header && word.row >= header - MOST_HEADER_LINES);
  const heads = above.filter((word) => word.kind !== "note" && word.column <= column && word.right >= column);
  const notes = others.filter((word) => word.kind === "note" && word.row <= header);
  return [beside.filter(({ kind }) => kind === "cell"), beside.filter(({ kind }) => kind !== "cell"), lowest(heads), lowest(notes)];
}

const lowest = (words: readonly MeasureWord[]): readonly MeasureWord[] => words.filter(({ row }) => row === Math.max(...words.map((one) => one.row)));

function driftOf<Code extends string>(places: readonly PlacedIndicator<Code>[], answers: readonly Answer[], template: Template<Code>): readonly Drift[] {
  const groups = new Map<string, { readonly stated: Measure | "ambiguous"; readonly wanted: Measure; readonly places: PlacedIndicator<Code>[] }>();
  places.forEach((place, at) => {
    const [stated, indicator] = [answers[at]!, template.indicators.get(place.indicator)!];
    if (stated === null || indicator.type !== "quantity") return;
    const key = `${stated}|${indicator.measure}`;
    const group = groups.get(key) ?? { stated, wanted: indicator.measure, places: [] };
    group.places.push(place);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ stated, wanted, places: of }): Drift => stated === "ambiguous"
    ? { code: "sheet.ambiguous-measure", strength: "hard", places: of, values: { wanted } }
    : { code: "sheet.other-measure", strength: "note", places: of, values: { measure: stated, wanted } });
}
