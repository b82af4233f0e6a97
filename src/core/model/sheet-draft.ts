import type { Address, Area } from "./address";
import type { CellValue } from "./cell";
import type { SheetIdentity } from "./identity";
import type { Visibility } from "./sheet";

/** How a cell of ours looks. Colours are RRGGBB. Drafts share style objects; hosts intern them by content. */
export interface DraftStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points; 11 when left out. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Thin lines all round, or only below. */
  readonly border?: "all" | "bottom";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Levels of indentation. */
  readonly indent?: number;
  /** An Excel format code, such as "#,##0.00"; General when left out. */
  readonly format?: string;
  /** Whether a clerk may type here when the sheet is protected. */
  readonly unlocked?: boolean;
}

/** A cell of the same workbook to which a click leads. */
export interface DraftLink {
  readonly worksheet: string;
  readonly address: Address;
}

/** One cell of a sheet of ours. */
export interface DraftCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** The value; with a formula its cached result. A string is always written as text and can never become a formula. */
  readonly value: CellValue;
  /** Without "=". */
  readonly formula?: string;
  readonly style?: DraftStyle;
  /** Where a click leads inside this workbook. */
  readonly link?: DraftLink;
}

/** A row of a list. */
export interface DraftRow {
  /** From column A on. A string is always written as text and can never become a formula. */
  readonly values: readonly CellValue[];
  /** How each of them looks: the rows that look alike share one such array. */
  readonly styles: readonly DraftStyle[];
  /** Where the cells of the list's `linked` columns lead; null for those that lead nowhere. */
  readonly links: readonly (DraftLink | null)[];
}

/** Rows that are made when they are asked for, and anew each time; an array serves as well. */
export interface RowsInTurn<Row> {
  readonly length: number;
  /** @param index 0-based */
  at(index: number): Row | undefined;
}

/** Rows one below the other, below all other cells of their sheet. There may be hundreds of thousands, so that a host asks for each of them once, when it writes it, and keeps none. */
export interface DraftList {
  /** 0-based row of the first. */
  readonly top: number;
  readonly rows: RowsInTurn<DraftRow>;
  /** How many columns any of them has. */
  readonly width: number;
  /** 0-based columns of cells that may lead somewhere. */
  readonly linked: readonly number[];
}

/** Native data validation over an area. Numbers as decimal strings. */
export interface DraftValidation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "whole" | "decimal"; readonly least?: string; readonly most?: string }
    | { readonly kind: "date" }
    | { readonly kind: "list"; readonly list: readonly string[] }
    | { readonly kind: "length"; readonly least: number; readonly most: number }
    /** TRUE for what may stand in the top left cell of the area, without "="; at most 255 characters. */
    | { readonly kind: "formula"; readonly formula: string };
  /** stop: what does not fit is refused; warning: it may stand once the clerk says so. "stop" when left out. */
  readonly style?: "stop" | "warning";
  /** Over the alert, at most 32 characters. */
  readonly title?: string;
  /** Shown when the entry is refused, at most 225 characters. */
  readonly alert: string;
  /** Shown when the cell is selected, at most 255 characters. */
  readonly prompt?: string;
}

/** hard and soft: what does not agree. open: what is not filled in yet. */
export type ConditionLook = "hard" | "soft" | "open";

/** A conditional format that belongs to the sheet, with a live formula. Marks of ours are none of these: they come and go. */
export interface DraftCondition {
  readonly area: Area;
  /** Without "=", as seen from the top left cell of the area. */
  readonly formula: string;
  readonly look: ConditionLook;
}

/** A native chart over cells of its own sheet: what it shows are the cells' values, so that it follows them. */
export interface DraftChart {
  /** By which a host finds it again, see isOurChart; no two on a sheet are alike. */
  readonly name: string;
  /** bar: lying bars, the first category lowest. line: a line through the points of each series. */
  readonly kind: "bar" | "line";
  readonly title: string;
  /** What it shows: the names of the series stand in the first row, the categories in the first column, values in the others; "" is a gap. */
  readonly source: Area;
  /** The cells that it covers. */
  readonly anchor: Area;
  /** RRGGBB of each series. */
  readonly colours: readonly string[];
  /** Format codes of the numbers on its axis, and beside its bars and points. */
  readonly format: string;
  readonly labels: string;
  /** Where the axis of the values begins and ends; left out: where the program that shows it likes. */
  readonly least?: number;
  readonly most?: number;
  /** Between two lines of the axis. */
  readonly step?: number;
}

/** Whether a chart of this name is one of ours, to be taken away when its sheet is written anew. */
export const isOurChart = (name: string): boolean => name.startsWith("Huihe.");

/** What is known of a sheet before it is laid out. */
export type SheetHead = Pick<SheetDraft, "name" | "identity" | "visibility">;

/** A sheet that is laid out when a host writes it, and anew whenever it is asked for: hundreds of them would fill the memory if they stood in it at once. */
export interface PlannedSheet extends SheetHead {
  layOut(): SheetDraft;
}

/** What a host is given to write. */
export type SheetToWrite = SheetDraft | PlannedSheet;

/** A sheet that we make, complete, before any host has written it. */
export interface SheetDraft {
  /** Wished tab name; a host makes it legal and unique (31 characters, none of []:*?/\). */
  readonly name: string;
  readonly identity: SheetIdentity;
  readonly visibility: Visibility;
  /** RRGGBB of the tab. */
  readonly tab?: string;
  /** Ordered by row, then column; no place twice. The identity text stands in A1. Those of `list` come below: see withListAsCells. */
  readonly cells: readonly DraftCell[];
  readonly list?: DraftList;
  readonly merges: readonly Area[];
  /** Width of each column from A on, in characters. */
  readonly widths: readonly number[];
  /** 0-based row → height in points, where not automatic. */
  readonly heights: ReadonlyMap<number, number>;
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly DraftValidation[];
  /** The first one that holds is on top. */
  readonly conditions?: readonly DraftCondition[];
  /** Defined names of the workbook for single cells of this sheet, such as S01.employees. */
  readonly names: readonly { readonly name: string; readonly address: Address }[];
  readonly charts?: readonly DraftChart[];
  /** Left out: the lines between cells are shown, but on protected sheets. */
  readonly gridlines?: "hidden";
  readonly print: {
    readonly landscape: boolean;
    /** What is printed; left out: all that is there. */
    readonly area?: Area;
    /** 0-based rows repeated on each page, inclusive. */
    readonly titleRows?: readonly [number, number];
    /** 0-based columns repeated on each page, inclusive. */
    readonly titleColumns?: readonly [number, number];
    /** Below each page, in the middle: &P is its number, &N that of all. */
    readonly footer?: string;
    /** How many pages side by side; 1 when left out. */
    readonly pagesWide?: number;
    /** On how many pages one below the other it must fit; as many as it takes when left out. */
    readonly pagesHigh?: number;
  };
  /** Whether the sheet is protected (without password), so that only unlocked cells take entries. */
  readonly isProtected: boolean;
}

/** The same sheet without a list: the list's cells are cells like all others, for who need not be fast. */
export function withListAsCells({ list, ...draft }: SheetDraft): SheetDraft {
  if (!list) return draft;
  const rows = Array.from({ length: list.rows.length }, (_none, index) => cellsOfRow(list.rows.at(index)!, list.top + index, list.linked));
  return { ...draft, cells: [...draft.cells, ...rows.flat()] };
}

const cellsOfRow = ({ values, styles, links }: DraftRow, row: number, linked: readonly number[]): DraftCell[] =>
  values.map((value, column) => {
    const link = links[linked.indexOf(column)];
    return { row, column, value, style: styles[column]!, ...(link && { link }) };
  });
