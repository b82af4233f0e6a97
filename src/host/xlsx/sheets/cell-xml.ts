import { FORMULA_MOST, isCellError, PLAIN_ERRORS, TEXT_MOST, type Address, type CellValue } from "#core";
import { escapeCellText, escapeText } from "../edit/xml-text";

/** Text that Excel would take for a formula if somebody typed it. */
export function looksLikeFormula(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const sign = value.charCodeAt(0);
  return (sign <= 0x40 || sign >= 0xff0b) && FORMULA_SIGNS.includes(sign);
}

/** What a formula may begin with: +, -, = and @, in half and full width. */
const FORMULA_SIGNS = [0x2b, 0x2d, 0x3d, 0x40, 0xff0b, 0xff0d, 0xff1d, 0xff20];

/**
 * One cell's XML. Text stands in the cell itself, so that shared strings stay as they are, and is never a formula.
 * @param style index in cellXfs
 * @throws RangeError if a number is not finite, or a formula too long for Excel
 */
export function cellXml(address: Address, style: number, value: CellValue, formula?: string): string {
  if (formula !== undefined) return formulaXml(`<c r="${address}${startsOf(style).plain}`, value, formula, address);
  const rest = restOfCell(style, value);
  return rest === "" ? "" : `<c r="${address}${rest}`;
}

/** What stands behind the address of a cell that is no formula; nothing where it needs no element. @throws as cellXml */
export function restOfCell(style: number, value: CellValue): string {
  const { plain, text, blank } = startsOf(style);
  if (value === null || value === "") return blank;
  if (typeof value === "string" && isUsual(value)) return `${text}${value}</t></is></c>`;
  if (typeof value === "number") return `${plain}><v>${numberText(value)}</v></c>`;
  if (typeof value === "boolean") return `${plain} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value) && PLAIN_ERRORS.has(value.error)) return `${plain} t="e"><v>${value.error}</v></c>`;
  return `${plain} t="inlineStr"><is>${textXml("t", isCellError(value) ? value.error : value)}</is></c>`;
}

/** What stands behind the address of a cell: before the end of its tag, before a usual text that it holds, and of one that is blank. */
interface CellStarts {
  readonly plain: string;
  readonly text: string;
  readonly blank: string;
}

/** By style: a sheet has hundreds of thousands of cells in a few styles. */
const starts: CellStarts[] = [];

function startsOf(style: number): CellStarts {
  return (starts[style] ??= newStarts(style === 0 ? '"' : `" s="${style}"`));
}

const newStarts = (plain: string): CellStarts => ({ plain, text: `${plain} t="inlineStr"><is><t>`, blank: plain === '"' ? "" : `${plain}/>` });

/** Signs that need no escape (but for what an underscore may begin), and no blanks that must be kept: nearly every text. Others need a closer look. */
const PLAIN = /^[!-%'-;=?-~\xa1-\xff\u2010-\u2027\u3001-\ud7ff\uff01-\uff5e]*$/;
const SPACED = /^\s|\s$|[\n\t]| {2}/;

const isUsual = (text: string): boolean => text.length <= TEXT_MOST && PLAIN.test(text) && !text.includes("_x");

/** A cell's text as the element `name`. */
function textXml(name: "t" | "v", text: string): string {
  if (isUsual(text)) return `<${name}>${text}</${name}>`;
  return `<${name}${SPACED.test(text) ? ' xml:space="preserve"' : ""}>${cellText(text)}</${name}>`;
}

function formulaXml(start: string, value: CellValue, formula: string, address: Address): string {
  if (formula.length > FORMULA_MOST) throw new RangeError(`the formula of ${address} has ${formula.length} characters`);
  const xml = `<f>${escapeText(formula)}</f>`;
  if (value === null) return `${start}>${xml}</c>`;
  if (typeof value === "number") return `${start}>${xml}<v>${numberText(value)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${xml}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value) && PLAIN_ERRORS.has(value.error)) return `${start} t="e">${xml}<v>${value.error}</v></c>`;
  const text = isCellError(value) ? value.error : value;
  return `${start} t="str">${xml}${textXml("v", text)}</c>`;
}

const cellText = (text: string): string => escapeCellText(text.length > TEXT_MOST ? text.slice(0, TEXT_MOST) : text);

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a cell`);
  return String(value);
}
