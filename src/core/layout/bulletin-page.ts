import { addressOf } from "../model/address";
import type { Language } from "../model/localised";
import { dividedRounded, quantityAsNumber } from "../model/quantity";
import type { DraftCell, DraftStyle } from "../model/sheet-draft";
import type { Traced } from "./bulletin-facts";
import type { BulletinSay, BulletinTextKey } from "./bulletin-texts";
import { percentFormat } from "./figure-format";
import { across, putLine, putMerged, widthOf, type Page } from "./page";
import { COLOURS, STYLES, withFormat } from "./styles";
import { linesIn } from "./text-size";

/** Columns of the page, all of one width, so that every table finds its own among them. */
export const PAGE_COLUMNS = 12;
export const COLUMN_WIDTH = 7.6;

/** The page while it is being laid out. */
export interface BulletinPage {
  readonly page: Page;
  readonly say: BulletinSay;
  readonly language: Language;
}

/** First and last column of something on the page. */
export type Span = readonly [left: number, right: number];

/** What stands in a cell of a table. */
export interface SpanContent extends Traced {
  readonly style: DraftStyle;
  readonly link?: DraftCell["link"];
}

const RED = "C00000";
const small = <Style extends DraftStyle>(style: Style): Style => ({ ...style, size: 10 });

/** How the bulletin looks: a red title over a red line, all else in ink. */
export const BULLETIN_STYLES = {
  title: { size: 24, bold: true, colour: RED, horizontal: "center", vertical: "center" },
  date: { size: 11, horizontal: "center", vertical: "center", wrap: true },
  rule: { fill: RED },
  headline: { size: 11, vertical: "center", wrap: true },
  part: { size: 12, bold: true, vertical: "center" },
  line: small(STYLES.note),
  quietLine: { size: 9, colour: COLOURS.quiet, vertical: "center", wrap: true },
  head: small(STYLES.head),
  cell: small(STYLES.cell),
  link: small({ ...STYLES.cell, colour: COLOURS.link, underline: true }),
  figure: small(STYLES.figure),
  total: small(STYLES.totalFigure),
  totalLabel: small(STYLES.totalLabel),
  data: { size: 9, colour: COLOURS.quiet, vertical: "center" },
  dataFigure: { size: 9, colour: COLOURS.quiet, vertical: "center", horizontal: "right" },
} as const satisfies Record<string, DraftStyle>;

export const PERCENT = percentFormat(1);

/** A number of the page under its format. */
export const figure = (content: Traced, format: string, style: DraftStyle = BULLETIN_STYLES.figure): SpanContent => ({ ...content, style: withFormat(style, format) });

/** Writes one row of a table, as high as its longest text. */
export function putRow({ page }: BulletinPage, row: number, spans: readonly Span[], contents: readonly SpanContent[], least = 18): void {
  contents.forEach(({ value, formula, style, link }, index) => {
    const [left, right] = spans[index]!;
    for (let column = left; column <= right; column++) {
      const first = column === left ? { value, ...(formula !== undefined && { formula }), ...(link && { link }) } : { value: null };
      page.cells.push({ row, column, style, ...first });
    }
    if (right > left) page.merges.push(across(row, left, right));
    fitText(page, row, typeof value === "string" ? value : "", [left, right], { least, size: style.size ?? 11 });
  });
}

/** Makes a row as high as a text needs, more tightly than on sheets that run on: a page must hold it all. */
export function fitText(page: Page, row: number, text: string, [left, right]: Span, { least, size }: { readonly least: number; readonly size: number }): void {
  const lines = linesIn(text, widthOf(page, left, right) + 1, size);
  page.heights.set(row, Math.max(page.heights.get(row) ?? 0, least, Math.ceil(lines * size * 1.3) + 5));
}

/** Writes the heads of a table. */
export const putHeads = (bulletin: BulletinPage, row: number, spans: readonly Span[], keys: readonly BulletinTextKey[]): void =>
  putRow(bulletin, row, spans, keys.map((key) => ({ value: bulletin.say(key), style: BULLETIN_STYLES.head })));

const NUMERALS = ["一", "二", "三", "四", "五"];

/** Writes the title of a part, counted from 0; returns the next row. */
export function putPart({ page, say, language }: BulletinPage, row: number, number: number, key: BulletinTextKey): number {
  page.heights.set(row, 6);
  const text = language === "en" ? `${number + 1}  ${say(key)}` : `${NUMERALS[number]!}、${say(key)}`;
  putLine(page, row + 1, text, BULLETIN_STYLES.part);
  return row + 2;
}

/** Writes a line over the page's width; returns the next row. */
export function putText({ page }: BulletinPage, row: number, text: string, style: DraftStyle = BULLETIN_STYLES.line): number {
  putMerged(page, across(row, page.left, page.right), text, style);
  fitText(page, row, text, [page.left, page.right], { least: 16, size: style.size ?? 11 });
  return row + 1;
}

/** The address of the first cell of a span. */
export const cellOf = (row: number, [column]: Span): string => addressOf(row, column);

const SHARE_DECIMALS = 4;

/** One whole number of another, rounded as the formula rounds it; "" where the whole is 0. */
export function shareOf(part: number, whole: number): number | "" {
  const share = dividedRounded(BigInt(part) * 10n ** BigInt(SHARE_DECIMALS), BigInt(whole));
  return share === null ? "" : quantityAsNumber(share, SHARE_DECIMALS);
}

/** The formula of such a share. */
export const shareFormula = (part: string, whole: string): string => `IF(${whole}=0,"",ROUND(${part}/${whole},${SHARE_DECIMALS}))`;
