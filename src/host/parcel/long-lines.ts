import { linesOf, mayPart, type Line } from "./lines";

const BLANK = 0x20;
const LINE_FEED = 0x0a;

/** Bytes of a long line; more would be a text too long at once. */
const LONG = 65_536;

/** Which bytes base64 is written in. */
const ALPHABET: readonly boolean[] = Array.from({ length: 256 }, (_none, byte) => /[A-Za-z0-9+/=]/.test(String.fromCharCode(byte)));

/**
 * The same mail with the lines of its base64 parts joined to long ones. The reader takes some kilobytes and microseconds for each line; where
 * there are blanks between the signs of base64 does not matter.
 */
export function withLongLines(mail: Uint8Array): Uint8Array {
  const joined = mail.slice();
  let where: "elsewhere" | "in headers of base64" | "in base64" = "elsewhere";
  let long = 0;
  for (const line of linesOf(mail)) {
    if (where === "in base64" && isBase64(mail, line)) {
      if (line.start > long && line.next - long < LONG) breakAway(joined, line);
      else long = line.start;
    } else if (line.start === line.end && where === "in headers of base64") {
      [where, long] = ["in base64", line.next];
    } else if (isBase64Header(mail, line)) where = "in headers of base64";
    else if (where === "in base64" || mayPart(mail, line)) where = "elsewhere";
  }
  return joined;
}

/** Takes away the line break before a line. */
function breakAway(bytes: Uint8Array, { start }: Line): void {
  if (bytes[start - 1] === LINE_FEED) bytes[start - 1] = BLANK;
}

function isBase64(bytes: Uint8Array, { start, end }: Line): boolean {
  for (let at = start; at < end; at++) if (ALPHABET[bytes[at]!] !== true) return false;
  return end > start;
}

const isBase64Header = (bytes: Uint8Array, { start, end }: Line): boolean =>
  (bytes[start]! | 0x20) === 0x63 && end - start < 80 && /^content-transfer-encoding:[ \t]*"?base64/i.test(new TextDecoder("latin1").decode(bytes.subarray(start, end)));
