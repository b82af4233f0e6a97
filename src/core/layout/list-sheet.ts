import type { SheetIdentity, SheetRole } from "../model/identity";
import type { Language } from "../model/localised";
import type { Period } from "../model/period";
import type { DraftStyle, SheetDraft } from "../model/sheet-draft";
import type { Steps } from "../model/step";
import type { Template } from "../model/template";
import type { Unit, UnitLevel } from "../model/unit";
import type { SheetOptions } from "./lay-out-by-unit";
import { across, draftOf, fitHeight, newPage, put, putLine, putMerged, type Page } from "./page";
import { sheetText, type SheetTextKey } from "./sheet-texts";
import { STYLES } from "./styles";
import { worksheetName } from "./worksheet-name";

/** Whom a sheet of ours speaks for; `template` is null when it serves several. */
export interface SheetSubject {
  readonly unit: Unit;
  readonly level: UnitLevel;
  readonly period: Period | null;
  readonly template: Pick<Template, "id" | "version"> | null;
}

/** A sheet of ours about somebody. */
export interface SubjectOptions extends SheetOptions {
  readonly about: SheetSubject;
}

/** A column of a list, with its width in characters; `title` is its heading in words that are not ours. */
export interface ListColumn<Key extends SheetTextKey = SheetTextKey> {
  readonly heading: Key;
  readonly title?: string;
  readonly width: number;
}

/** A list while it is being laid out: the page, and the row after its head. */
export interface ListPage {
  readonly page: Page;
  readonly firstRow: number;
}

/** Height of the column heads in points; words that are not ours may take more. */
const LEAST_HEAD = 26;

/** Title, the lines under it, and the column heads. */
export function startList(columns: readonly ListColumn[], title: string, lines: readonly (readonly [text: string, style: DraftStyle])[], language: Language): ListPage {
  const page = newPage(columns.map(({ width }) => width));
  putMerged(page, across(1, 0, page.right), title, STYLES.title);
  page.heights.set(1, 36);
  lines.forEach(([text, style], index) => putLine(page, 2 + index, text, style));
  const headRow = 2 + lines.length;
  page.heights.set(headRow, LEAST_HEAD);
  columns.forEach(({ heading, title: words }, column) => {
    put(page, headRow, column, words ?? sheetText(heading, language), STYLES.head);
    if (words !== undefined) fitHeight(page, headRow, words, { left: column, right: column }, LEAST_HEAD, STYLES.head.size);
  });
  return { page, firstRow: headRow + 1 };
}

/** Rows of a list that are laid out in one step. */
const ROWS_A_STEP = 250;

/** Does something with each row of a list, some at a step. */
export function* inRows<Row>(rows: readonly Row[], act: (item: Row, index: number) => void): Steps<void> {
  for (const [index, item] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield { stage: "lay-out", done: index, of: rows.length, what: "" };
    act(item, index);
  }
  yield { stage: "lay-out", done: rows.length, of: rows.length, what: "" };
}

/** Writes the rows of a list, some at a step. */
export const putRows = <Row>({ page, firstRow }: ListPage, rows: readonly Row[], putRow: (page: Page, row: number, item: Row, index: number) => void): Steps<void> =>
  inRows(rows, (item, index) => putRow(page, firstRow + index, item, index));

/** The finished list. Its head stays in view and is printed on each page. */
export function finishList(
  { page, firstRow }: ListPage, role: Extract<SheetRole, "stack" | "findings" | "sources" | "chase" | "stamp" | "rounding" | "log">, { about, worksheet, language = "zh-CN" }: SubjectOptions,
  more: Pick<SheetDraft, "isProtected" | "tab" | "list"> & { readonly frozenColumns: number },
): SheetDraft {
  const { frozenColumns, ...frame } = more;
  const identity: SheetIdentity = {
    role, template: about.template?.id ?? "", version: about.template?.version ?? 0, level: about.level, unit: about.unit.code, period: about.period,
  };
  return draftOf(page, {
    name: worksheetName(worksheet ?? sheetText(`name.${role}`, language)),
    identity,
    visibility: "visible",
    freeze: { rows: firstRow, columns: frozenColumns },
    print: { landscape: true, titleRows: [firstRow - 1, firstRow - 1] },
    ...frame,
  }, language);
}

/** A list with nothing in it says so across its width, calmly. */
export function putCalm({ page, firstRow }: ListPage, text: string): void {
  putMerged(page, across(firstRow, 0, page.right), text, STYLES.calm);
  page.heights.set(firstRow, 48);
}

/** "汇总!C7", for people. */
export const printPlace = (place: { readonly worksheet: string; readonly address: string }): string => `${place.worksheet}!${place.address}`;
