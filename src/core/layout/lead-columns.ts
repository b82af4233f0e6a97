import { addressOf } from "../model/address";
import { labelIn, type Language } from "../model/localised";
import { dividedRounded, quantityAsNumber, type Quantity } from "../model/quantity";
import type { DraftCell } from "../model/sheet-draft";
import { figureOf, type DistrictPicture, type PictureRow } from "./district-picture";
import type { FigureColumn } from "./figure-columns";
import { cellDecimals } from "../template/cell-decimals";
import { cellFormat, decimalFormat, numberInCell, percentFormat, signedFormat } from "./figure-format";
import { sheetText } from "./sheet-texts";

/** A column about the lead indicator: share, rank, last period, change. Cells are made for unit rows and for the total row. */
export interface LeadColumn<Code extends string = string> {
  readonly path: readonly string[];
  readonly measure: string;
  readonly format: string;
  ofUnit(row: PictureRow<Code>, at: number): Content;
  ofTotal(at: number): Content;
}

type Content = Pick<DraftCell, "value" | "formula">;

/** Where the lead indicator's figures stand. 0-based; rows inclusive. */
interface Standing {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  /** Column of the first lead column. */
  readonly firstLead: number;
}

const SHARE_DECIMALS = 4;

/** The columns that follow the figures, about the first indicator that adds up; none when there is no such indicator. */
export function leadColumns<Code extends string>(picture: DistrictPicture<Code>, lead: FigureColumn<Code>, standing: Standing, language: Language): LeadColumn<Code>[] {
  const name = labelIn(lead.indicator.label, language);
  const columns = [shareColumn(picture, lead, standing), rankColumn(picture, lead, standing)];
  const previous = picture.previous ? [previousColumn(picture, lead, standing), changeColumn(picture, lead, standing)] : [];
  const keys = ["by-unit.share", "by-unit.rank", "by-unit.previous", "by-unit.change"] as const;
  return [...columns, ...previous].map((column, index) => ({ ...column, path: [name, sheetText(keys[index]!, language)] }));
}

type Bare<Code extends string> = Omit<LeadColumn<Code>, "path">;

const ifNumber = (ref: string, formula: string): string => `IF(ISNUMBER(${ref}),${formula},"")`;

function shareColumn<Code extends string>({ template, rollUp }: DistrictPicture<Code>, lead: FigureColumn<Code>, at: Standing): Bare<Code> {
  const total = rollUp.totals.find((one) => one.indicator === lead.code)?.value ?? null;
  const whole = addressOf(at.totalRow, at.column).replace(/(\d+)$/, "$$$1");
  const formula = (ref: string, share: string): string => ifNumber(ref, ifNumber(whole, `IF(${whole}=0,"",${share})`));
  const shareOf = (value: Quantity | null): number | string => {
    const share = value === null || total === null ? null : dividedRounded(BigInt(value) * 10n ** BigInt(SHARE_DECIMALS), BigInt(total));
    return share === null ? "" : quantityAsNumber(share, SHARE_DECIMALS);
  };
  return {
    measure: "%",
    format: percentFormat(1),
    ofUnit: (row, line) => {
      const ref = addressOf(line, at.column);
      return { value: shareOf(figureOf(template, row, lead.code)), formula: formula(ref, `ROUND(${ref}/${whole},${SHARE_DECIMALS})`) };
    },
    ofTotal: (line) => ({ value: shareOf(total), formula: formula(addressOf(line, at.column), "1") }),
  };
}

/** The highest figure is first; equal figures share a rank (1, 2, 2, 4). */
function rankColumn<Code extends string>({ template, rows, rollUp }: DistrictPicture<Code>, lead: FigureColumn<Code>, at: Standing): Bare<Code> {
  const leftOut = new Set(rollUp.leftOut);
  const ranks = ranksOf(rows.filter(({ unit }) => !leftOut.has(unit.code)).flatMap((row) => figureOf(template, row, lead.code) ?? []));
  const range = [at.firstRow, at.lastRow].map((row) => addressOf(row, at.column).replace(/(\d+)$/, "$$$1")).join(":");
  return {
    measure: "",
    format: decimalFormat(0),
    ofUnit: (row, line) => {
      const value = figureOf(template, row, lead.code);
      const ref = addressOf(line, at.column);
      const rank = value === null ? undefined : ranks.get(value);
      return { value: rank ?? "", formula: ifNumber(ref, `1+SUMPRODUCT(ISNUMBER(${range})*(${range}>${ref}))`) };
    },
    ofTotal: () => ({ value: "" }),
  };
}

/** The rank of each value: 1 + how many are higher. */
const ranksOf = (values: readonly Quantity[]): ReadonlyMap<Quantity, number> =>
  new Map([...values].sort((one, other) => one - other).map((value, index) => [value, values.length - index] as const));

function previousColumn<Code extends string>({ previous, rows, rollUp }: DistrictPicture<Code>, lead: FigureColumn<Code>, at: Standing): Bare<Code> {
  const range = [at.firstRow, at.lastRow].map((row) => addressOf(row, at.firstLead + 2)).join(":");
  const before = (row: PictureRow<Code>): Quantity | null => previous?.figures.get(row.unit.code)?.get(lead.code) ?? null;
  const added = rows.filter(({ unit }) => !rollUp.leftOut.includes(unit.code)).flatMap((row) => before(row) ?? []);
  return {
    measure: lead.indicator.measure,
    format: cellFormat(lead.indicator),
    ofUnit: (row) => {
      const value = before(row);
      return { value: value === null ? "" : numberInCell(lead.indicator, value) };
    },
    ofTotal: () => ({ value: summed(added, lead), formula: sumFormula(range, lead) }),
  };
}

/** Like for like: the total of the changes counts only units that have both periods. */
function changeColumn<Code extends string>({ template, previous, rows, rollUp }: DistrictPicture<Code>, lead: FigureColumn<Code>, at: Standing): Bare<Code> {
  const range = [at.firstRow, at.lastRow].map((row) => addressOf(row, at.firstLead + 3)).join(":");
  const change = (row: PictureRow<Code>): Quantity | null => {
    const now = figureOf(template, row, lead.code);
    const before = previous?.figures.get(row.unit.code)?.get(lead.code) ?? null;
    return now === null || before === null ? null : now - before;
  };
  const decimals = cellDecimals(lead.indicator);
  return {
    measure: lead.indicator.measure,
    format: lead.indicator.measure === "%" ? cellFormat(lead.indicator) : signedFormat(lead.indicator.decimals),
    ofUnit: (row, line) => {
      const [now, before] = [addressOf(line, at.column), addressOf(line, at.firstLead + 2)];
      const value = change(row);
      return { value: value === null ? "" : numberInCell(lead.indicator, value), formula: ifNumber(now, ifNumber(before, `ROUND(${now}-${before},${decimals})`)) };
    },
    ofTotal: () => ({
      value: summed(rows.filter(({ unit }) => !rollUp.leftOut.includes(unit.code)).flatMap((row) => change(row) ?? []), lead),
      formula: sumFormula(range, lead),
    }),
  };
}

const sumFormula = (range: string, lead: FigureColumn): string => `IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${cellDecimals(lead.indicator)}))`;

const summed = (values: readonly Quantity[], lead: FigureColumn): number | string =>
  values.length === 0 ? "" : numberInCell(lead.indicator, values.reduce((sum, value) => sum + value, 0));
