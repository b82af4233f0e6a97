/** Text as UTF-8 in one growing buffer: a large sheet never exists as one text, nor as a hundred thousand pieces of it. */
export class Utf8Writer {
  private bytes: Uint8Array;
  private length = 0;

  /** @param expected about how many bytes will be written, where that can be told */
  constructor(expected = 0) {
    this.bytes = new Uint8Array(Math.max(65_536, expected));
  }

  write(text: string): void {
    // One UTF-16 unit takes at most three bytes.
    const needed = this.length + text.length * 3;
    if (needed > this.bytes.length) this.grow(Math.max(needed, this.bytes.length * 2));
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** All that was written, in the writer's buffer, which is larger: who keeps it for long takes a copy. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(size: number): void {
    const grown = new Uint8Array(size);
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

const encoder = new TextEncoder();
