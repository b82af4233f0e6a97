import { isUtf8 } from "node:buffer";

/**
 * A text file's bytes as text, as Chinese offices save them: UTF-8 and UTF-16 with a byte order mark, UTF-8 without,
 * else GB18030 (which holds GBK and GB 2312). Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder("utf-8").decode(bytes) : new TextDecoder("gb18030").decode(bytes);
}
