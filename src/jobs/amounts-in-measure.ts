import {
  countedIn, labelIn, layOutRounding, numberInCell, printQuantity, roundAmounts,
  type AmountLine, type DistrictPicture, type Language, type Measure, type PictureCell, type PictureRow, type QuantityIndicator, type RoundedAmounts, type RoundingRow, type SheetDraft, type SheetSubject, type Template,
} from "#core";

/** How amounts are reported up. */
export interface AmountWishes {
  readonly measure: Measure;
  /** Whether the units' figures go along, and are to add up to the totals. */
  readonly byUnit: boolean;
}

/** What a district's sheets show with its amounts in another measure, and what was rounded for that. */
export interface AmountsPicture {
  readonly picture: DistrictPicture;
  /** The form as it was, and what became of its amounts; null where it has none to convert. */
  readonly rounding: FormRounding | null;
}

/** What became of one form's amounts. */
export interface FormRounding {
  readonly template: Template;
  readonly rounded: RoundedAmounts;
  readonly before: readonly AmountLine[];
  /** Names of the lines: the district's, then its units'. */
  readonly lines: readonly string[];
}

/** The picture with its amounts in `measure`, rounded so that they still add up. Nothing in it points at units' tabs: it is for a copy of values. */
export function inMeasure(picture: DistrictPicture, { measure, byUnit }: AmountWishes): AmountsPicture {
  const { template, rollUp, rows } = picture;
  const counted = rows.filter(({ unit }) => rollUp.included.includes(unit.code));
  const totals: AmountLine = new Map(rollUp.totals.flatMap(({ indicator, value }) => (value === null ? [] : [[indicator, value] as const])));
  const before = [totals, ...counted.map(figuresOf)];
  const rounded = roundAmounts(template, measure, byUnit ? before : [totals]);
  if (!rounded) return { picture, rounding: null };
  const own = byUnit ? rounded.lines : [...rounded.lines, ...counted.map((row) => roundAmounts(template, measure, [figuresOf(row)])!.lines[0]!)];
  const form = countedIn(template, rounded.counted);
  const lineOf = new Map(counted.map(({ unit }, index) => [unit.code, own[index + 1]!]));
  const { previous: _, ...rest } = picture;
  return {
    picture: {
      ...rest, template: form,
      rollUp: { ...rollUp, totals: rollUp.totals.map((total) => ({ ...total, value: own[0]!.get(total.indicator) ?? total.value })) },
      rows: rows.map((row) => shownIn(row, form, lineOf.get(row.unit.code) ?? roundAmounts(template, measure, [figuresOf(row)])!.lines[0]!)),
    },
    rounding: { template, rounded, before, lines: [rollUp.superior.name, ...counted.map(({ unit }) => unit.name)] },
  };
}

const figuresOf = ({ cells }: PictureRow): AmountLine => new Map([...cells].flatMap(([code, { value }]) => (value === null ? [] : [[code, value] as const])));

/** A unit's figures as values: those in the line as they are there, the others as they were. */
function shownIn({ unit, cells }: PictureRow, form: Template, line: AmountLine): PictureRow {
  return {
    unit,
    cells: new Map([...cells].map(([code, cell]): [string, PictureCell] => {
      const value = line.get(code) ?? cell.value;
      const indicator = form.indicators.get(code);
      return [code, { at: null, value, held: value !== null && indicator?.type === "quantity" ? numberInCell(indicator, value) : cell.held }];
    })),
  };
}

/** How many figures of all forms lost digits, how many of them were not rounded to the nearest, and how many sums hold no more to the last digit. */
export function countRounded(roundings: readonly FormRounding[]): { readonly rounded: number; readonly moved: number; readonly loose: number } {
  const count = (of: (rounded: RoundedAmounts) => number): number => roundings.reduce((sum, { rounded }) => sum + of(rounded), 0);
  return { rounded: count(({ rounded }) => rounded), moved: count(({ moves }) => moves.length), loose: count(({ loose }) => loose) };
}

/** The sheet 舍位说明: in what the amounts are reported, and which were not rounded to the nearest. */
export function roundingSheet(roundings: readonly FormRounding[], measure: Measure, about: SheetSubject, language: Language): SheetDraft {
  const { rounded, loose } = countRounded(roundings);
  return layOutRounding(roundings.flatMap((rounding) => rowsOf(rounding, language)), { about, language, measure, rounded, loose });
}

const rowsOf = ({ template, rounded, before, lines }: FormRounding, language: Language): readonly RoundingRow[] =>
  rounded.moves.map(({ line, code, nearest, rounded: value }) => {
    const [indicator, { measure, decimals }] = [template.indicators.get(code) as QuantityIndicator, rounded.counted.get(code)!];
    const print = (quantity: number): string => printQuantity(quantity, decimals);
    return {
      form: labelIn(template.name, language), of: lines[line]!, label: labelIn(indicator.label, language),
      before: `${printQuantity(before[line]!.get(code)!, indicator.decimals)} ${indicator.measure}`, nearest: `${print(nearest)} ${measure}`, value: `${print(value)} ${measure}`,
    };
  });
