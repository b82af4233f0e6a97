import type { Package } from "../package";

/** Bytes as text, one character a byte: nothing is lost, whatever the encoding. */
export function latinText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

const CHUNK = 8192;

/** Edits a part byte for byte; what is added must be ASCII. A part whose text stays is not touched. */
export function editLatin(pack: Package, part: string, edit: (text: string) => string): void {
  const text = latinText(pack.bytes(part));
  const edited = edit(text);
  if (edited !== text) pack.set(part, Uint8Array.from(edited, (character) => character.charCodeAt(0)));
}
