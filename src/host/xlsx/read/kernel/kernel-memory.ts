import { roomFor } from "../../codec";
import type { Room } from "../../zip/inflate-room";
import { PLAIN_ROWS } from "./plain-rows-code";

/** What plain-rows.ts exports. All places are addresses in its memory. */
interface Kernel {
  afterRowTag(at: number, row: number): number;
  afterRun(at: number, row: number, out: number): number;
  afterRows(at: number, stop: number, fields: number, end: number, out: number): number;
}

/** The kernel's answers, as indices in `answers`. */
export const ANSWER = { column: 0, count: 1, style: 2, text: 3, rows: 4, out: 5 } as const;

const PAGE = 65_536;

/** A number takes no less: `<c r="C7"><v>1</v></c>`. */
const LEAST_BYTES = 22;

/** In memory lie, in bytes: the kernel's answers, the rows that are expected, the part with bytes of 0 behind it, and its numbers. */
const FIELDS_AT = 64;
const MOST_FIELDS = 65_536;
const PART_AT = FIELDS_AT + 4 * MOST_FIELDS;
const END = 16;

/** Undefined until it was asked for. */
let compiled: WebAssembly.Module | undefined;

/** Memory that holds one part at a time for the kernel, and serves as the room that it is inflated into. Views of it are gone with the part. */
export class KernelMemory implements Room {
  answers = new Int32Array(0);
  /** Of the part at hand. */
  numbers = new Float64Array(0);
  private numbersAt = 0;
  private fields = 0;

  private constructor(private readonly memory: WebAssembly.Memory, private readonly kernel: Kernel) {}

  /** Null where the platform lets no compiled code in, or has no addresses left. */
  static made(): KernelMemory | null {
    try {
      compiled ??= new WebAssembly.Module(Uint8Array.from(atob(PLAIN_ROWS), (sign) => sign.charCodeAt(0)));
      const memory = new WebAssembly.Memory({ initial: Math.ceil(PART_AT / PAGE) });
      return new KernelMemory(memory, new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Kernel);
    } catch {
      return null;
    }
  }

  /** Bytes that it takes. */
  get size(): number {
    return this.memory.buffer.byteLength;
  }

  of(mostBytes: number): Uint8Array {
    const size = roomFor(mostBytes);
    const missing = numbersBehind(size) + 8 * Math.ceil(size / LEAST_BYTES) - this.size;
    // An eighth more than asked for: tabs of one form are not quite as long as each other.
    if (missing > 0) this.memory.grow(Math.ceil((missing + (missing >>> 3)) / PAGE));
    return new Uint8Array(this.memory.buffer, PART_AT, size);
  }

  /** Gets ready to read a part, which is copied unless it was inflated here; gives it as it lies in memory. */
  hold(part: Uint8Array): Uint8Array {
    const isHere = part.buffer === this.memory.buffer;
    const room = isHere ? part : this.of(part.length);
    if (!isHere) room.set(part);
    new Uint8Array(this.memory.buffer, PART_AT + part.length, END).fill(0);
    this.numbersAt = numbersBehind(part.length);
    this.numbers = new Float64Array(this.memory.buffer, this.numbersAt, Math.floor(part.length / LEAST_BYTES));
    this.answers = new Int32Array(this.memory.buffer, 0, FIELDS_AT / 4);
    this.fields = 0;
    return room.subarray(0, part.length);
  }

  /** Sets what afterRows is to look for: see plain-rows.ts. Of too much, nothing. */
  expect(fields: Int32Array): void {
    this.fields = fields.length <= MOST_FIELDS ? fields.length : 0;
    if (this.fields > 0) new Int32Array(this.memory.buffer, FIELDS_AT, MOST_FIELDS).set(fields);
  }

  /** As in plain-rows.ts, with places in the part. */
  afterRowTag(at: number, row: number): number {
    return this.kernel.afterRowTag(PART_AT + at, row) - PART_AT;
  }

  /** @param start index, in `numbers`, of the first */
  afterRun(at: number, row: number, start: number): number {
    return this.kernel.afterRun(PART_AT + at, row, this.numbersAt + 8 * start) - PART_AT;
  }

  /** @param field index of what is expected first */
  afterRows(at: number, stop: number, field: number, start: number): number {
    if (field >= this.fields) return at;
    return this.kernel.afterRows(PART_AT + at, PART_AT + stop, FIELDS_AT + 4 * field, FIELDS_AT + 4 * this.fields, this.numbersAt + 8 * start) - PART_AT;
  }

  /** How many numbers lie before the place that the kernel told last. */
  get numbersRead(): number {
    return (this.answers[ANSWER.out]! - this.numbersAt) / 8;
  }
}

/** Where the numbers of a part of so many bytes begin. */
const numbersBehind = (length: number): number => Math.ceil((PART_AT + length + END) / 8) * 8;
