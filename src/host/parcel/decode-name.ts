import { UTF8_NAME, type ZipEntry } from "#xlsx";

/**
 * The name of a member of a zip archive. Without the flag for UTF-8 it is in the code page of the Windows that packed it,
 * here GBK; but many programs write UTF-8 and forget the flag.
 */
export const decodedName = ({ rawName, flags }: Pick<ZipEntry, "rawName" | "flags">): string => utf8Or(rawName, (flags & UTF8_NAME) !== 0 ? "utf-8" : "gb18030");

/** Text in UTF-8 or, where the bytes are none, in `otherwise`. Never throws: what has no meaning becomes U+FFFD. */
export function utf8Or(bytes: Uint8Array, otherwise: "utf-8" | "gb18030"): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    if (!(notUtf8 instanceof TypeError)) throw notUtf8;
    return new TextDecoder(otherwise).decode(bytes);
  }
}
