import { columnIndex, parseArea, SHEET_COLUMNS, SHEET_ROWS, type Area } from "#core";
import { AREA_FUNCTIONS, DATE_FUNCTIONS, OPAQUE_FUNCTIONS, UNRELIABLE_FUNCTIONS } from "./functions";

/** An area of a worksheet, whose name is in lower case. */
export interface UsedArea {
  readonly worksheet: string;
  readonly area: Area;
}

/** What a formula says of itself. */
export interface FormulaReading {
  /** All that it refers to by address, or by a name that stands for an address. */
  readonly uses: readonly UsedArea[];
  /** Whether it may use any cell at all: OFFSET, INDIRECT, names that are formulas, tables, several tabs at once. */
  readonly isOpaque: boolean;
  /** Whether an engine that knows neither today, other files nor old array rules may be asked; null if not, else the formula with names resolved. */
  readonly plain: string | null;
}

/** What must be known of the place where a formula stands. */
export interface FormulaPlace {
  readonly worksheet: string;
  readonly date1904: boolean;
  /** What a defined name stands for here, in lower case; undefined if there is none. */
  readonly name: (name: string) => string | undefined;
}

/** Text, quoted sheet names, what is in brackets, errors, areas, numbers, words, blanks, signs: each in time linear in what it passes. */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/, /'(?:[^']|'')*'!/, /\[[^\]]*\]?/, /#[A-Za-z0-9/]+[!?]?/,
    /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![$\w.?\\\u0080-\uffff(!])/,
    /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w\u0080-\uffff])/, /[\w.?\\\u0080-\uffff]+!?/, /\s+/, /./s,
  ].map((part) => part.source).join("|"),
  "gs",
);

/** Reads a formula (without "="). */
export function readFormula(formula: string, place: FormulaPlace): FormulaReading {
  const tokens = Array.from(inPlainWords(formula).matchAll(TOKEN), ([token]) => token).filter((token) => token.trim() !== "");
  const reader = new Reader(place);
  tokens.forEach((token, at) => reader.take(token, tokens[at - 1] ?? "", tokens[at + 1] ?? ""));
  return reader.reading();
}

/**
 * The sum over rows that have a figure in another area, as our own ratios are written, in words that the engine gets right: it
 * takes ISNUMBER of an area for that of one cell. An error among the summands stays one.
 */
const inPlainWords = (formula: string): string =>
  formula.replace(/SUMPRODUCT\(ISNUMBER\(([^(),"*]+)\)\*1,([^(),"*]+)\)/g, '(SUMIF($1,">=0",$2)+SUMIF($1,"<0",$2)+SUM($2)*0)');

/** Holds what was read so far. */
class Reader {
  private readonly uses: UsedArea[] = [];
  private readonly pieces: string[] = [];
  private readonly calls: string[] = [];
  private sheet: string | null = null;
  /** The function whose bracket comes next. */
  private call = "";
  private isOpaque = false;
  private isReliable = true;

  constructor(private readonly place: FormulaPlace) {}

  reading(): FormulaReading {
    return { uses: this.uses, isOpaque: this.isOpaque, plain: this.isReliable && !this.isOpaque ? this.pieces.join("") : null };
  }

  take(token: string, before: string, next: string): void {
    const area = parseReference(token);
    if (token.startsWith('"')) this.pieces.push(token);
    else if (area) this.takeArea(area, token, before, next);
    else if (token.endsWith("!") && !token.startsWith("#")) this.takeSheet(token, before);
    else if (/^[\w\\\u0080-\uffff]/.test(token) && Number.isNaN(Number(token))) this.takeWord(token, before, next);
    else this.takeSign(token);
  }

  private takeSheet(token: string, before: string): void {
    const plain = token.slice(0, -1);
    this.sheet = (plain.startsWith("'") ? plain.slice(1, -1).replaceAll("''", "'") : plain).toLowerCase();
    // A name in brackets is another file's; after ":" come several tabs at once.
    if (before.startsWith("[")) this.sheet = before + this.sheet;
    if (this.sheet.includes("[")) this.isReliable = false;
    else if (before === ":" || this.sheet.includes(":")) this.isOpaque = true;
    this.pieces.push(token);
  }

  private takeArea(area: Area, token: string, before: string, next: string): void {
    if (!this.sheet?.includes("[")) this.uses.push({ worksheet: this.sheet ?? this.place.worksheet.toLowerCase(), area });
    this.sheet = null;
    this.pieces.push(token);
    if (area.top !== area.bottom || area.left !== area.right) this.needAreaFunction(before, next);
  }

  /** Elsewhere a whole area stands for one of its cells in old files and for all of them in new ones. */
  private needAreaFunction(before: string, next: string): void {
    const isArgument = (before === "(" || before === "," || before.endsWith("!")) && (next === "," || next === ")");
    // Within SUMPRODUCT, too: the engine takes areas that it multiplies itself, but none that were reckoned with before.
    if (!isArgument || !AREA_FUNCTIONS.has(this.calls.at(-1) ?? "")) this.isReliable = false;
  }

  private takeWord(token: string, before: string, next: string): void {
    const plain = token.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
    const word = plain.toUpperCase();
    if (next === "(") {
      if (UNRELIABLE_FUNCTIONS.has(word) || (this.place.date1904 && DATE_FUNCTIONS.has(word))) this.isReliable = false;
      if (OPAQUE_FUNCTIONS.has(word)) this.isOpaque = true;
      this.call = word;
      this.pieces.push(plain);
    } else if (word === "TRUE" || word === "FALSE") this.pieces.push(word);
    else this.takeName(token, before, next);
  }

  /** A name is used where it stands for a number, a text or a fixed address on a sheet; all others may stand for anything. */
  private takeName(token: string, before: string, next: string): void {
    const meaning = this.sheet === null ? this.place.name(token.toLowerCase()) : undefined;
    const [, quoted, plain, address] = /^=?(?:'((?:[^']|'')+)'|([^\s'!:[\]]+))!(\$[A-Za-z]{1,3}\$\d{1,7}(?::\$[A-Za-z]{1,3}\$\d{1,7})?)$/.exec(meaning ?? "") ?? [];
    const area = address === undefined ? null : parseArea(address);
    const isPlain = /^=?(?:-?\d+(?:\.\d+)?|"(?:[^"]|"")*")$/.test(meaning ?? "");
    this.sheet = null;
    if (isPlain) {
      this.pieces.push(`(${meaning!.replace(/^=/, "")})`);
      return;
    }
    if (!area || quoted?.includes("[")) {
      this.isOpaque = true;
      return;
    }
    this.uses.push({ worksheet: (quoted?.replaceAll("''", "'") ?? plain!).toLowerCase(), area });
    this.pieces.push(meaning!.replace(/^=/, ""));
    if (area.top !== area.bottom || area.left !== area.right) this.needAreaFunction(before, next);
  }

  private takeSign(token: string): void {
    this.sheet = null;
    if (token === "(") this.calls.push(this.call);
    if (token === ")") this.calls.pop();
    this.call = "";
    if (token === ":" || (token.startsWith("[") && !/^\[\d+\]$/.test(token))) this.isOpaque = true;
    else if (token.startsWith("[") || token === "{" || token === "@" || token === "#") this.isReliable = false;
    this.pieces.push(token);
  }
}

/** An address, an area, whole columns or whole rows; null for everything else. */
function parseReference(token: string): Area | null {
  const cells = parseArea(token);
  if (cells) return cells;
  const [first = "", second, ...rest] = token.replaceAll("$", "").split(":");
  if (second === undefined || rest.length > 0) return null;
  const columns = [columnIndex(first), columnIndex(second)];
  if (columns[0] !== null && columns[1] !== null) return { top: 0, bottom: SHEET_ROWS - 1, left: Math.min(columns[0]!, columns[1]!), right: Math.max(columns[0]!, columns[1]!) };
  if (!/^[1-9]\d{0,6}$/.test(first) || !/^[1-9]\d{0,6}$/.test(second)) return null;
  const rows = [Number(first) - 1, Number(second) - 1];
  return { top: Math.min(...rows), bottom: Math.min(SHEET_ROWS - 1, Math.max(...rows)), left: 0, right: SHEET_COLUMNS - 1 };
}
