import type { Area, Place } from "../model/address";
import type { Language } from "../model/localised";
import { lastDayOf, type Period } from "../model/period";
import type { DraftCell } from "../model/sheet-draft";
import type { Template } from "../model/template";
import { rowForm } from "../template/ledger-views";
import { compileNative, type NativeChecks } from "../native/compile-native";
import { all, call, type Formula, FALSE, inTurn, joinedText, number, operation, over, text, TRUE } from "../native/formula";
import type { NativeCheck, NativeFault } from "../native/native-check";
import type { NativeScope, PriorPlaces } from "../native/native-scope";
import { fitsExcel, printFormula } from "../native/print-formula";
import { checkText } from "./check-texts";
import { aboutChecks, faultPiece, LOOK_SIGNS, rowPieces, summaryOf } from "./check-words";
import type { LiveChecks } from "./form-types";
import { across, newPage, put, type Page } from "./page";
import { LOOKS, putConditions } from "./put-conditions";
import type { BlockPlace } from "./put-block";
import { STYLES } from "./styles";

/** Columns beyond the page: a sign a row, what it says, then what must stand in a formula of its own. */
const WIDTHS = { sign: 6, words: 64, piece: 10 } as const;

/** Where a form's figures came to stand. */
export interface CheckedForm<Code extends string> {
  readonly template: Template<Code>;
  readonly period: Period | null;
  readonly live: LiveChecks;
  readonly language: Language;
  readonly places: ReadonlyMap<Code, Place>;
  readonly prior: PriorPlaces | null;
  readonly blocks: readonly BlockPlace[];
  /** The row that says in one line how the form stands. */
  readonly summary: number;
}

/** A cell that a formula of the checks takes. */
export interface PlannedFormula {
  readonly place: Place;
  readonly formula: Formula;
  readonly printed: string;
  readonly style: DraftCell["style"] & object;
}

/** All that the checks add to a page. It does not depend on what stands in the form. */
export interface ChecksPlan {
  /** Nothing but what they add. */
  readonly page: Page;
  /** In the order in which one may ask for the other. */
  readonly formulas: readonly PlannedFormula[];
}

/** Plans what the checks of a form add to a page with columns of these widths: compiles the edits, says each fault in words, and prints all of it. */
export function planChecks<Code extends string>(form: CheckedForm<Code>, widths: readonly number[]): ChecksPlan {
  const page = newPage(widths);
  const formulas: PlannedFormula[] = [];
  const write: WriteFormula = (place, formula, style) => void formulas.push({ place, formula, printed: printFormula(formula), style });
  const rows = form.template.ledger ? ledgerRows(form) : [{ first: 0, checked: compileNative(scopeOf(form, 0), null) }];
  const { checked } = rows[0]!;
  const sign = widths.length;
  const spoken = rows.flatMap(({ checked: { checks }, first }) => byRow(checks, scopeOf(form, first)));
  const said = spoken.map(([row, checks]) => putRow(write, row, sign, checks, form));
  const pieces = Math.max(0, ...said.map(({ width }) => width));
  page.beyond.push(WIDTHS.sign, WIDTHS.words, ...Array.from({ length: pieces }, () => WIDTHS.piece));
  putHeadings(page, form, sign, pieces);
  putConditions(page, form, checked.checks, new Map(said.flatMap(({ outside }) => outside)));
  putSummary(page, write, form, { top: said[0]!.row, bottom: said.at(-1)!.row, left: sign, right: sign });
  put(page, 1, sign + 1, aboutChecks(checked.checks, checked.unheld, form.language), STYLES.checkAbout);
  return { page, formulas };
}

/** Each of these columns has a heading: a column without one would belong to the last of the table. */
function putHeadings<Code extends string>(page: Page, { blocks, language }: CheckedForm<Code>, sign: number, pieces: number): void {
  for (const { lastHeadRow } of blocks) {
    put(page, lastHeadRow, sign, checkText("heading", language), STYLES.checkHead);
    put(page, lastHeadRow, sign + 1, checkText("result", language), STYLES.checkHead);
    for (let at = 0; at < pieces; at += 1) put(page, lastHeadRow, sign + 2 + at, checkText("more", language), STYLES.checkHead);
  }
}

/** Rows of a ledger are alike: the first one's formulas serve all. */
function ledgerRows<Code extends string>(form: CheckedForm<Code>): readonly { readonly first: number; readonly checked: NativeChecks }[] {
  const [block] = form.blocks;
  const area = { top: block!.lastHeadRow + 1, bottom: block!.lastRow };
  return Array.from({ length: area.bottom - area.top + 1 }, (_, line) => ({ first: line, checked: compileNative(scopeOf(form, line), area) }));
}

function scopeOf<Code extends string>({ template, period, live, language, places, prior }: CheckedForm<Code>, line: number): NativeScope {
  const shifted = line === 0 ? places : new Map([...places].map(([code, { row, column }]) => [code, { row: row + line, column }]));
  return {
    template: rowForm(template), language, places: shifted, prior, neighbours: live.neighbours, period,
    asOf: period === null ? null : lastDayOf(period),
  };
}

/** The checks by the row of the figure at which they are shown, in the order of the rows. */
function byRow(checks: readonly NativeCheck[], { places }: NativeScope): readonly (readonly [number, readonly NativeCheck[]])[] {
  const rows = new Map<number, NativeCheck[]>();
  for (const check of checks) {
    const { row } = places.get(check.shown)!;
    rows.set(row, [...(rows.get(row) ?? []), check]);
  }
  return [...rows].sort(([one], [other]) => one - other);
}

/** Plans a cell with a formula, which later ones may ask for. */
type WriteFormula = (place: Place, formula: Formula, style: DraftCell["style"] & object) => void;

/** A row that has spoken: how many cells beside its words it took, and in which of them a fault stands that looks at another sheet. */
interface SaidRow {
  readonly row: number;
  readonly width: number;
  readonly outside: readonly (readonly [NativeFault, Formula])[];
}

const looksOutside = ({ fails }: NativeFault): boolean => printFormula(fails).includes("!");

/** Writes what a row says, and its sign. A conditional format may ask its own sheet alone, so that what looks at another one gets a cell. */
function putRow<Code extends string>(write: WriteFormula, row: number, sign: number, checks: readonly NativeCheck[], { language, places }: CheckedForm<Code>): SaidRow {
  const cell = (column: number): Formula => ({ kind: "cell", worksheet: null, place: { row, column } });
  const faults = checks.flatMap((check) => check.faults);
  const beyond = faults.filter(looksOutside);
  const [first = text(""), ...further] = packed(rowPieces(faults.filter((fault) => !looksOutside(fault)), language));
  const pieces = [...beyond.map((fault) => faultPiece(fault, language)), ...further];
  pieces.forEach((piece, at) => write({ row, column: sign + 2 + at }, piece, STYLES.checkPiece));
  const [outside, more] = [pieces.slice(0, beyond.length), pieces.slice(beyond.length)].map((some, part) => some.map((_, at) => cell(sign + 2 + at + part * beyond.length)));
  write({ row, column: sign + 1 }, joinedText([...outside!, first, ...more!]), STYLES.checkWords);
  const own = [...places.values()].map((place) => cell(place.column));
  const inRow = [...new Map(own.map((one) => [printFormula(one), one])).values()];
  const shown = call("IF", operation(call("LEN", cell(sign + 1)), ">", number(0)), call("LEFT", cell(sign + 1), number(1)), call("IF", fineOf(checks, inRow), text("✓"), text("")));
  write({ row, column: sign }, shown, STYLES.check);
  return { row, width: pieces.length, outside: beyond.map((fault, at) => [fault, outside![at]!]) };
}

/** Whether all of a row is decided, and something stands in it. */
function fineOf(checks: readonly NativeCheck[], own: readonly Formula[]): Formula {
  const numbers = new Map(checks.flatMap((check) => check.numbers).map((one) => [printFormula(one), one]));
  const areThere = numbers.size === 0 ? TRUE : operation(over("COUNT", [...numbers.values()]), "=", number(numbers.size));
  const fine = inTurn(operation(over("COUNTA", own), ">", number(0)), areThere, all(checks.map(({ decided }) => decided)));
  return fitsExcel(fine) ? fine : FALSE;
}

/** Pieces of text in as few formulas as Excel's limit allows; the last ones take what is left. */
function packed(pieces: readonly Formula[]): readonly Formula[] {
  const groups: Formula[][] = [];
  let length = Infinity;
  for (const piece of pieces) {
    const own = printFormula(piece).length + 1;
    if (length + own > MOST) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)!.push(piece);
    length += own;
  }
  return groups.map(joinedText);
}

/** Below Excel's limit, with room for the cells that come after. */
const MOST = 7_500;

/** The line above the first table: how many rows say what. `area` is the column of signs, which take the colours of what they say. */
function putSummary<Code extends string>(page: Page, write: WriteFormula, { summary, language }: CheckedForm<Code>, area: Area): void {
  const line = across(summary, 0, page.widths.length - 1);
  write({ row: summary, column: line.left }, summaryOf({ kind: "area", area }, language), STYLES.checkLine);
  for (let column = line.left + 1; column <= line.right; column += 1) put(page, summary, column, null, STYLES.checkLine);
  page.merges.push(line);
  page.heights.set(summary, 20);
  const first: Formula = { kind: "cell", worksheet: null, place: { row: area.top, column: area.left } };
  for (const look of LOOKS) page.conditions.push({ area, formula: printFormula(operation(first, "=", text(LOOK_SIGNS[look]))), look });
}
