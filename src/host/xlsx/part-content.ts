import type { Codec } from "./codec";
import { gathering } from "./zip/joined-bytes";

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

/** Takes what a part is to hold piece by piece. What is written may be overwritten afterwards. */
export interface ContentWriter {
  write(bytes: Uint8Array): void;
  finish(): PartContent;
}

/** Holds the bytes themselves. */
export const plainWriter = (): ContentWriter => gathering((whole) => whole);

/** Packs the bytes at once: of a large sheet memory holds no more than what it is packed to. */
export function packingWriter(codec: Codec): ContentWriter {
  const deflater = codec.newDeflater();
  let [size, crc] = [0, 0];
  return {
    write(bytes) {
      size += bytes.length;
      crc = codec.crc32(bytes, crc);
      deflater.write(bytes);
    },
    finish() {
      const packed = deflater.finish();
      return packed.length < size ? { packed, method: 8, size, crc } : { packed: codec.inflateRaw(packed, size), method: 0, size, crc };
    },
  };
}
