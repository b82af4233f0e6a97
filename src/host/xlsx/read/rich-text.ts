import { unescapedText } from "./cell-value";
import { closesItself, endsName, nextTag, NotPlain, SLASH, standsAt, tagEnd, textOf } from "./xml-bytes";

/** A text and the place after its closing tag. */
export interface RichText {
  readonly text: string;
  readonly end: number;
}

/**
 * The text of a string item from `at` to </`closing`>: its runs joined, phonetic runs (rPh) left out.
 * @throws NotPlain
 */
export function richTextAt(bytes: Uint8Array, at: number, closing: "si" | "is"): RichText {
  let text = "";
  for (;;) {
    const tag = nextTag(bytes, at);
    const end = tagEnd(bytes, tag + 1);
    if (isTag(bytes, tag + 1, "t") && !closesItself(bytes, end)) {
      const close = nextTag(bytes, end);
      if (!isTag(bytes, close + 1, "/t")) throw new NotPlain("an element inside <t>");
      text += unescapedText(textOf(bytes, end, close));
      at = tagEnd(bytes, close + 1);
    } else if (isTag(bytes, tag + 1, "rPh") && !closesItself(bytes, end)) {
      at = afterClosing(bytes, end, "/rPh");
    } else if (bytes[tag + 1] === SLASH && isTag(bytes, tag + 2, closing)) {
      return { text, end };
    } else {
      at = end;
    }
  }
}

function afterClosing(bytes: Uint8Array, at: number, closing: string): number {
  for (;;) {
    const tag = nextTag(bytes, at);
    at = tagEnd(bytes, tag + 1);
    if (isTag(bytes, tag + 1, closing)) return at;
  }
}

/** Whether the tag with this name, and not one that only begins so, stands at `at`. */
export const isTag = (bytes: Uint8Array, at: number, name: string): boolean =>
  standsAt(bytes, at, name) && endsName(bytes[at + name.length]);
