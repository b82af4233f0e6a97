/**
 * Reads rows of a worksheet that are written as nearly all are. This is AssemblyScript, the part of TypeScript that compiles to WebAssembly: bytes are
 * compared eight at a time, which JavaScript cannot, and it is fast from the first sheet on. `npm run kernel` compiles it into plain-rows-code.ts.
 *
 * All places are addresses in memory, which kernel-memory.ts lays out. A part ends with eight bytes of 0 at least: none of the signs that are looked for.
 * Whatever stands at a place that is written otherwise is left to PlainCells: then the place itself is given back.
 */

/** Where the answers lie: of the last run its column (0-based), how many numbers, their style and the index of its text; of the last rows how many they were. */
const COLUMN: usize = 0;
const COUNT: usize = 4;
const STYLE: usize = 8;
const TEXT: usize = 12;
const ROWS: usize = 16;
/** The address behind the last number. */
const OUT: usize = 20;

const COLUMNS: i32 = 16_384;

/** A number of more digits might not be a whole one that a double holds. */
const MOST_DIGITS: usize = 15;

/** No row has a number of more digits, and no style or text an index of more. */
const MOST_ROW_DIGITS: usize = 7;
const MOST_INDEX_DIGITS: usize = 9;

/** Signs as they lie in memory, the first one lowest. */
const ROW_TAG: u64 = (<u64>0x3D_7220 << 32) | 0x776F_723C; // <row r=
const SEVEN_SIGNS: u64 = (<u64>0xFF_FFFF << 32) | 0xFFFF_FFFF;
const ROW_END: u64 = 0x3E77_6F72_2F3C; // </row>
const CELL_TAG: u64 = 0x223D_7220_633C; // <c r="
const SIX_SIGNS: u64 = 0xFFFF_FFFF_FFFF;
const STYLE_IS: u32 = 0x223D_7320; //  s="
const TEXT_TYPE: u64 = 0x2273_223D_7420; //  t="s"
const VALUE_TAG: u32 = 0x3E76_3C3E; // ><v>
const CELL_END: u64 = (<u64>0x3E63_2F3C << 32) | 0x3E76_2F3C; // </v></c>
const BLANK_END: u16 = 0x3E2F; // />

const QUOTE: u8 = 0x22;
const GT: u8 = 0x3E;
const LT: u8 = 0x3C;
const SPACE: u8 = 0x20;
const EQUALS: u8 = 0x3D;

/** The number that afterWhole has read. */
let whole: i64 = 0;

/** Column (1-based) and style that afterCellTag has read. */
let column: i32 = 0;
let style: i32 = 0;

/** Where the digits end that begin at `at`. */
function afterWhole(at: usize): usize {
  let number: i64 = 0;
  for (let digit = <u32>load<u8>(at) - 48; digit <= 9; digit = <u32>load<u8>(++at) - 48) number = number * 10 + <i64>digit;
  whole = number;
  return at;
}

/** Where the tag of `row` (1-based) ends that begins at `at`, <row r="7" spans="1:31" ht="15">: neither hidden nor closed, and without attributes that need a closer look. */
export function afterRowTag(at: usize, row: i32): usize {
  if ((load<u64>(at) & SEVEN_SIGNS) !== ROW_TAG || load<u8>(at + 7) !== QUOTE) return at;
  const start = at + 8;
  let next = afterWhole(start);
  if (whole !== row || next > start + MOST_ROW_DIGITS || load<u8>(next++) !== QUOTE) return at;
  while (load<u8>(next) === SPACE) {
    const after = afterPlainAttribute(next + 1);
    if (after === 0) return at;
    next = after;
  }
  return load<u8>(next) === GT ? next + 1 : at;
}

/** Where an attribute like x14ac:dyDescent ends, neither r nor hidden, whose value is ASCII without "<"; 0 for any other. */
function afterPlainAttribute(at: usize): usize {
  if (load<u8>(at) === 0x72 || load<u16>(at) === 0x6968) return 0;
  let next = at;
  while (isInName(load<u8>(next))) next++;
  if (next === at || load<u8>(next) !== EQUALS || load<u8>(next + 1) !== QUOTE) return 0;
  for (next += 2; load<u8>(next) !== QUOTE; next++) {
    const sign = load<u8>(next);
    if (sign > 127 || sign < SPACE || sign === LT) return 0;
  }
  return next + 1;
}

/** Letters, digits and the colon. */
function isInName(sign: u8): bool {
  const letter = (sign | 0x20) - 0x61;
  return letter <= 25 || <u8>(sign - 0x30) <= 10;
}

/** Where <c r="C7" s="1" ends that begins at `at`, before its type; `at` where it is no cell of this row, written so. */
function afterCellTag(at: usize, row: i32): usize {
  if ((load<u64>(at) & SIX_SIGNS) !== CELL_TAG) return at;
  let next = at + 6;
  column = 0;
  for (let letter = <u32>load<u8>(next) - 65; letter <= 25 && column <= COLUMNS; letter = <u32>load<u8>(++next) - 65) column = column * 26 + <i32>letter + 1;
  let start = next;
  next = afterWhole(start);
  if (whole !== row || next > start + MOST_ROW_DIGITS || column === 0 || column > COLUMNS || load<u8>(next++) !== QUOTE) return at;
  style = 0;
  if (load<u32>(next) !== STYLE_IS) return next;
  start = next + 4;
  next = afterWhole(start);
  style = <i32>whole;
  return next > start + MOST_INDEX_DIGITS || load<u8>(next) !== QUOTE ? at : next + 1;
}

/**
 * Where cells end that begin at `at` in this row (1-based) and stand side by side: numbers of one style, <c r="C7" s="1"><v>123</v></c><c r="D7" s="1"><v>45</v></c>,
 * which go to `out` as doubles, or one text, <c r="B7" t="s"><v>6</v></c>, behind any number of blank ones, <c r="A7" s="1"/>.
 */
export function afterRun(at: usize, row: i32, out: usize): usize {
  let last = -1;
  let count = 0;
  let styleOfRun = 0;
  let text = -1;
  for (let next = afterCellTag(at, row); next !== at; next = afterCellTag(at, row)) {
    if (count === 0 && load<u16>(next) === BLANK_END) {
      last = column - 1;
      at = next + 2;
      continue;
    }
    const isText = (load<u64>(next) & SIX_SIGNS) === TEXT_TYPE;
    if (isText) next += 6;
    if (count > 0 && (isText || column !== last + 2 || style !== styleOfRun)) break;
    const start = next + 4;
    const end = afterWhole(start);
    if (load<u32>(next) !== VALUE_TAG || end === start || end > start + (isText ? MOST_INDEX_DIGITS : MOST_DIGITS) || load<u64>(end) !== CELL_END) break;
    last = column - 1;
    at = end + 8;
    if (isText) {
      text = <i32>whole;
      break;
    }
    styleOfRun = style;
    store<f64>(out, <f64>whole);
    out += 8;
    count++;
  }
  store<i32>(COLUMN, last);
  store<i32>(COUNT, count);
  store<i32>(STYLE, styleOfRun);
  store<i32>(TEXT, text);
  return at;
}

/**
 * Where rows end that begin at `at` and are as expected but for their numbers, which go to `out`: as many as begin before `stop`. What is expected lies from
 * `fields` up to `end`: of each row its number (1-based), how many runs it has (-1: never as expected), and of each run its column, its count, and its style
 * or text.
 */
export function afterRows(at: usize, stop: usize, fields: usize, end: usize, out: usize): usize {
  let rows = 0;
  while (at < stop && fields < end) {
    const after = afterRow(at, fields, out);
    if (after === at) break;
    rows++;
    fields += 8 + 12 * load<i32>(fields + 4);
    out = load<u32>(OUT);
    at = after;
  }
  store<i32>(ROWS, rows);
  store<u32>(OUT, out);
  return at;
}

/** Where one such row ends; OUT then is the address behind its numbers. */
function afterRow(at: usize, fields: usize, out: usize): usize {
  const row = load<i32>(fields);
  const runs = load<i32>(fields + 4);
  let next = afterRowTag(at, row);
  if (runs < 0 || next === at) return at;
  for (let run = 0; run < runs; run++) {
    const field = fields + 8 + 12 * run;
    const after = afterRun(next, row, out);
    const count = load<i32>(COUNT);
    if (after === next || load<i32>(COLUMN) !== load<i32>(field) || count !== load<i32>(field + 4)) return at;
    if (load<i32>(count > 0 ? STYLE : TEXT) !== load<i32>(field + 8)) return at;
    out += 8 * count;
    next = after;
  }
  if ((load<u64>(next) & SIX_SIGNS) !== ROW_END) return at;
  store<u32>(OUT, <u32>out);
  return next + 6;
}
