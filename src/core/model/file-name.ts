import { hasPlainSigns } from "./plain-signs";

/** What a name is at most: UTF-16 units, and bytes of UTF-8 (Linux takes 255, and a draft's ending may follow). */
const MOST_CHARACTERS = 120;
const MOST_BYTES = 230;

/** Devices of Windows: no file can be called so, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;

/** Without control characters, marks that turn the direction of writing or cannot be seen, and halves of characters. */
const seen = (text: string): string => (hasPlainSigns(text) ? text : text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufff0-\uffff]/gu, ""));

/** A line of text without what cannot be seen or turns the direction of writing, for a sentence or a cell. */
export const visibleText = (text: string): string => seen(text.replace(/[\r\n\t]+/g, " ")).trim();

/** So much of the beginning and of the end is looked at: a name without end costs no time. */
const HEAD = 600;
const TAIL = 40;

/**
 * `wished` made into a file name that Windows, macOS and Linux take, and that shows what it is: no path, no sign that a
 * system refuses (each becomes "-"), nothing that cannot be seen or turns the direction of writing (which makes "xslx.exe" a workbook), no dot or blank at
 * either end, no name of a device, at most 120 characters and 230 bytes with the ending kept. A harmless name stays as it is; of nothing, "_" is left.
 */
export function cleanFileName(wished: string): string {
  const whole = wished.length > HEAD + TAIL ? wished.slice(0, HEAD) + wished.slice(-TAIL) : wished;
  const legal = visibleText(whole.normalize("NFC")).replace(/[\\/:*?"<>|]/g, "-").replace(/\s+/gu, " ");
  const { stem, ending } = partsOf(trimmed(legal));
  const name = fitting(trimmed(stem), ending);
  return RESERVED.test(name) ? fitting(`_${trimmed(stem)}`, ending) : name;
}

/** The parts of a name that are there, one after the other: 复工日报_府坪街道_2020-03-20_第2版.xlsx. */
export const fileNameOf = (parts: readonly string[], ending: string): string => cleanFileName(parts.filter((part) => part !== "").join("_") + ending);

/** The last step of a path as zip archives and mails write it, with either slash: ../报表\日报.xlsx → 日报.xlsx; "" where there is none. */
export const lastStep = (path: string): string => path.split(/[\\/]/).filter((step) => step !== "").at(-1) ?? "";

/** Names that nobody has twice: 日报.xlsx, then 日报 (2).xlsx; compared without case, as Windows does. */
export class FileNames {
  private readonly taken = new Set<string>();
  /** By name, the number that comes next. */
  private readonly numbers = new Map<string, number>();

  /** `name` itself or, where it is taken, with a number; taken from now on. */
  claim(name: string): string {
    const { stem, ending } = partsOf(name);
    for (let number = this.numbers.get(keyOf(name)) ?? 1; ; number++) {
      const claimed = number === 1 ? name : fitting(stem, ` (${String(number)})${ending}`);
      if (this.taken.has(keyOf(claimed))) continue;
      this.taken.add(keyOf(claimed));
      this.numbers.set(keyOf(name), number + 1);
      return claimed;
    }
  }
}

const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/** An ending is letters and digits behind the last dot; a name that is nothing else has none. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?<=.)\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
  return { stem: name.slice(0, name.length - ending.length), ending };
}

const trimmed = (text: string): string => text.replace(/^[\s.-]+/u, "").replace(/[\s.]+$/u, "");

/** Stem and ending, the stem cut between characters until both fit together. */
function fitting(stem: string, ending: string): string {
  const characters = [...(stem || "_").slice(0, MOST_CHARACTERS)];
  while (!fits(characters.join("") + ending)) characters.pop();
  return trimmed(characters.join("")) + ending;
}

const fits = (name: string): boolean => name.length <= MOST_CHARACTERS && utf8Length(name) <= MOST_BYTES;

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** What a workbook is called that a unit sends: 复工复产日报_府坪街道_2020-03-20_第2版.xlsx; `forms` are their names in words. */
export const sentFileName = (forms: string, unit: string, period: string, edition: number, ending: ".xlsx" | ".xlsm" = ".xlsx"): string =>
  fileNameOf([forms, unit, period, `第${edition}版`], ending);
