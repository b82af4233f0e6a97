import { joinedBytes } from "#xlsx";
import { utf8Or } from "./decode-name";
import { linesOf, mayPart, type Line } from "./lines";

/**
 * A mail whose headers are UTF-8 (RFC 6532). Old Chinese mail programs write subjects and file names in bare GBK bytes; what
 * the parts hold is left alone. The same bytes where nothing is to be done.
 */
export function withUtf8Headers(mail: Uint8Array): Uint8Array {
  if (!mail.some((byte) => byte >= 0x80)) return mail;
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (const { start, next } of headerLines(mail)) {
    const line = mail.subarray(start, next);
    const text = line.some((byte) => byte >= 0x80) ? new TextEncoder().encode(utf8Or(line, "gb18030")) : line;
    if (sameBytes(text, line)) continue;
    pieces.push(mail.subarray(kept, start), text);
    kept = next;
  }
  return kept === 0 ? mail : joinedBytes([...pieces, mail.subarray(kept)]);
}

/** The lines at the beginning of the mail, and behind each line that may part two of its parts, for as long as they look like headers. */
function* headerLines(mail: Uint8Array): Generator<Line> {
  let isHeader = true;
  for (const line of linesOf(mail)) {
    const parts = mayPart(mail, line);
    isHeader = parts || (isHeader && looksLikeHeader(mail.subarray(line.start, Math.min(line.end, line.start + 80))));
    if (isHeader && !parts) yield line;
  }
}

/** "Subject: …", or a line that goes on with it. */
const looksLikeHeader = (line: Uint8Array): boolean => /^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/.test(new TextDecoder("latin1").decode(line));

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);
