import type { ContentWriter, PartContent } from "../part-content";

/** Bytes that are handed on at a time. */
const PIECE = 65_536;

/** Writes text as UTF-8, piece by piece: a large sheet never exists as one text, nor as a hundred thousand pieces of it. */
export class Utf8Writer {
  private bytes = new Uint8Array(PIECE);
  private length = 0;

  constructor(private readonly content: ContentWriter) {}

  write(text: string): void {
    // One UTF-16 unit takes at most three bytes.
    const most = text.length * 3;
    if (this.length + most > this.bytes.length) this.handOn();
    if (most > this.bytes.length) this.bytes = new Uint8Array(most);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  finish(): PartContent {
    this.handOn();
    return this.content.finish();
  }

  private handOn(): void {
    this.content.write(this.bytes.subarray(0, this.length));
    this.length = 0;
  }
}

const encoder = new TextEncoder();
