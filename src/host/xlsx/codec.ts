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
   * @throws CodecError if there are more, or if the bytes are no deflate stream
   */
  inflateRaw(bytes: Uint8Array, mostBytes: number): Uint8Array;
  /** What the first bytes of a deflate stream inflate to, as far as they go. @throws CodecError if they begin no such stream */
  inflateStart(bytes: Uint8Array): Uint8Array;
  /** Deflates; same bytes in, same bytes out. */
  deflateRaw(bytes: Uint8Array): Uint8Array;
  /** CRC-32 (IEEE) as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}
