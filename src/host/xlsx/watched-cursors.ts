/** So many moves behind the end of its record, or to nowhere, are forgiven to a reader in one workbook: sloppy records of honest files take a handful. */
const PATIENCE = 100_000;

const PLACE = Symbol("place");

/** Reads `size` bytes or characters at the cursor, in one of the reader's encodings, and moves it on. */
type ReadShift = (this: Cursor, size: number, encoding?: string) => unknown;

interface Cursor extends Uint8Array {
  [PLACE]?: number;
}

/** Encodings in which a text ends with a zero. */
const ENDED_BY_ZERO: ReadonlySet<string | undefined> = new Set(["cstr", "_wstr"]);

/**
 * Runs a reader of old workbooks, which keeps a cursor `l` and a method `read_shift` on each buffer, and ends it when it is lost. In a damaged
 * record it reads `undefined` behind the end, goes on with NaN for places and lengths, and loops for ever: on a page, nothing could stop it.
 * While `read` runs (it may not wait for anything) both are watched in all buffers; afterwards these are as before.
 * @throws Error when the reader is lost, or whatever `read` throws
 */
export function withWatchedCursors<Result>(read: () => Result): Result {
  const prototype = Uint8Array.prototype as { l?: number; read_shift?: ReadShift };
  Object.defineProperties(prototype, { l: watchedPlace(), read_shift: watchedRead() });
  try {
    return read();
  } finally {
    delete prototype.l;
    delete prototype.read_shift;
  }
}

const tooShort = (): Error => new Error("a record ends before what it says that it holds");

function watchedPlace(): PropertyDescriptor & ThisType<Cursor> {
  let lost = 0;
  return {
    configurable: true,
    get() {
      return this[PLACE];
    },
    set(place: number) {
      this[PLACE] = place;
      if (!(place <= this.length) && ++lost > PATIENCE) throw tooShort();
    },
  };
}

function watchedRead(): PropertyDescriptor & ThisType<Cursor> {
  let readShift: ReadShift;
  const watched: ReadShift = function (size, encoding) {
    if (Number.isNaN(size) || size === undefined) throw tooShort();
    if (ENDED_BY_ZERO.has(encoding) && !this.includes(0, this[PLACE])) throw tooShort();
    return readShift.call(this, size, encoding);
  };
  return {
    configurable: true,
    get: () => watched,
    set(reader: ReadShift) {
      readShift = reader;
    },
  };
}
