import type { Codec } from "./codec";

/** What a part holds once it is packed for the file. */
export interface PackedContent {
  /** Deflated where that makes it smaller. */
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly size: number;
  readonly crc: number;
}

/** What somebody has set a part to: its bytes, or the same packed ahead of saving. */
export type PartContent = Uint8Array | PackedContent;

export function packedContent(bytes: Uint8Array, codec: Codec): PackedContent {
  const deflated = codec.deflateRaw(bytes);
  const isSmaller = deflated.length < bytes.length;
  return { packed: isSmaller ? deflated : bytes, method: isSmaller ? 8 : 0, size: bytes.length, crc: codec.crc32(bytes) };
}

/** The bytes themselves. */
export const plainContent = (content: PartContent, codec: Codec): Uint8Array =>
  content instanceof Uint8Array ? content : content.method === 0 ? content.packed : codec.inflateRaw(content.packed, content.size);
