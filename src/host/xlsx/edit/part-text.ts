import { encodingOf } from "../decode-text";
import type { Package } from "../package";

/** Edits a part's text; its encoding and byte order mark stay. A part whose text stays is not touched. */
export function editPart(pack: Package, part: string, edit: (text: string) => string): void {
  const text = pack.text(part);
  const edited = edit(text);
  if (edited !== text) pack.set(part, encodedLike(pack.bytes(part), edited));
}

function encodedLike(sample: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(sample);
  if (encoding !== "utf-8") return utf16(hasUtf16Mark(sample) ? `\ufeff${text}` : text, encoding === "utf-16le");
  const hasMark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}
