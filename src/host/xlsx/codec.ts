/** Why bytes could not be inflated. "too-large": they give more than the caller allowed. */
export type CodecTrouble = "too-large" | "corrupt";

/** Thrown by a codec; the package turns it into a HostError that names the file. */
export class CodecError extends Error {
  override readonly name = "CodecError";
  constructor(readonly trouble: CodecTrouble, options?: ErrorOptions) {
    super(trouble, options);
  }
}

/** Raw deflate (RFC 1951) and CRC-32, as the platform does them best. */
export interface Codec {
  /**
   * Inflates at most `mostBytes` bytes, and never holds more than that.
   * @param room of roomFor(mostBytes) bytes at least, to inflate into; memory of its own when left out
   * @throws CodecError if there are more, or if the bytes are no deflate stream
   */
  inflateRaw(bytes: Uint8Array, mostBytes: number, room?: Uint8Array): Uint8Array;
  /** What the first bytes of a deflate stream inflate to, as far as they go. @throws CodecError if they begin no such stream */
  inflateStart(bytes: Uint8Array): Uint8Array;
  /** Deflates; same bytes in, same bytes out. */
  deflateRaw(bytes: Uint8Array): Uint8Array;
  /** Deflates what comes piece by piece. */
  newDeflater(): Deflater;
  /** Whether the platform lets WebAssembly in, which reads plain rows faster. */
  readonly allowsWasm: boolean;
  /** CRC-32 (IEEE) as an unsigned number, of `bytes` behind those whose CRC is `before`. */
  crc32(bytes: Uint8Array, before?: number): number;
}

/** Deflates one stream. What is written may be overwritten afterwards. */
export interface Deflater {
  write(bytes: Uint8Array): void;
  /** All of it, deflated. */
  finish(): Uint8Array;
}

/** Bytes of room to inflate so many: one more, so that the end is seen. */
export const roomFor = (mostBytes: number): number => mostBytes + 1;
