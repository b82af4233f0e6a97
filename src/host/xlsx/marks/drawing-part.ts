import { decodeText } from "../decode-text";
import { editPart } from "../edit/part-text";
import type { Package } from "../package";

/** The text of a VML drawing: as its encoding says, or one character a byte where that cannot be (nothing gets lost). */
export function drawingText(bytes: Uint8Array): string {
  return decoded(bytes) ?? latinText(bytes);
}

/** Edits a VML drawing; what is added must be ASCII. A part whose text stays is not touched. */
export function editDrawing(pack: Package, part: string, edit: (vml: string) => string): void {
  if (decoded(pack.bytes(part)) !== null) return editPart(pack, part, edit);
  const text = latinText(pack.bytes(part));
  const edited = edit(text);
  if (edited !== text) pack.set(part, Uint8Array.from(edited, (character) => character.charCodeAt(0)));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes);
  } catch (trouble) {
    if (trouble instanceof TypeError) return null;
    throw trouble;
  }
}

function latinText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
