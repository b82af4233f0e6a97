import { hasStream, isCompoundFile } from "./compound-file";
import { encodingOf } from "./decode-text";

/** What a file is by its content; its extension is often wrong. */
export type FileKind = "xlsx" | "xls" | "encrypted" | "csv-or-text" | "html" | "unknown";

/** So many bytes at the beginning tell what a text is. */
const HEAD = 4096;

/**
 * What these bytes are: "xlsx" is any zip archive, "xls" any OLE2 compound file (old Excel, WPS .et) or bare BIFF stream,
 * "encrypted" a workbook with a password, "html" a web page or web archive that was named .xls.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  if (isCompoundFile(bytes)) return hasStream(bytes, "EncryptedPackage") ? "encrypted" : "xls";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return "xlsx";
  if (isBareBiff(bytes)) return "xls";
  const text = headText(bytes);
  if (text === null) return "unknown";
  if (/^\s*(?:<!doctype html|<(?:html|head|meta|table|style|body|div)\b|mime-version:)/i.test(text)) return "html";
  if (/<(?:html|table)\b/i.test(text)) return "html";
  return /^\s*(?:<\?xml|\{\\rtf|%pdf|$)/i.test(text) ? "unknown" : "csv-or-text";
}

/** Whether a BOF record stands at the very beginning, as in the stream of a workbook; Excel 2 to 5 wrote nothing but this stream. */
export const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && [4, 6, 8, 16].includes(bytes[2] ?? -1) && bytes[3] === 0;

/** The beginning as text, whatever the encoding of its Chinese words; null if it holds what no text does. */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding === "utf-8" ? "latin1" : encoding).decode(head).replace(/^\u00ef\u00bb\u00bf/, "");
  return [...text].some(isNoText) ? null : text;
}

const isNoText = (character: string): boolean => character < " " && !"\t\n\r\f\u001a".includes(character);
