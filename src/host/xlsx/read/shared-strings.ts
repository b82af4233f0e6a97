import { HostError } from "#jobs/host-error";
import { limits } from "../limits";
import type { Package } from "../package";
import { readXml } from "../xml-events";
import { unescapedText } from "./cell-value";
import { isTag, richTextAt } from "./rich-text";
import { afterPlainRoot, closesItself, nextTag, NotPlain, tagEnd } from "./xml-bytes";

/** The texts that cells share. */
export interface SharedStrings {
  /** The text at a 0-based index; null if there is none. */
  at(index: number): string | null;
}

/** Opens the shared strings; a workbook without text has none. @throws HostError "corrupt" or "too-large" */
export function openSharedStrings(pack: Package, part: string | null): SharedStrings {
  if (part === null) return { at: () => null };
  const bytes = pack.bytes(part);
  try {
    return plainStrings(bytes, pack, part);
  } catch (trouble) {
    if (!(trouble instanceof NotPlain)) throw trouble;
    const texts = readStrings(pack, part);
    return { at: (index) => texts[index] ?? null };
  }
}

/** Finds where each text starts, in one pass; a text is decoded when a cell asks for it. */
function plainStrings(bytes: Uint8Array, pack: Package, part: string): SharedStrings {
  const starts = stringStarts(bytes, pack.name);
  const texts = new Array<string | undefined>(starts.length);
  let rest: readonly string[] | null = null;
  const decoded = (start: number, index: number): string => {
    if (rest) return rest[index]!;
    try {
      return start < 0 ? "" : richTextAt(bytes, start, "si").text;
    } catch (trouble) {
      if (!(trouble instanceof NotPlain)) throw trouble;
      rest = readStrings(pack, part);
      return rest[index]!;
    }
  };
  return {
    at(index) {
      const start = starts[index];
      return start === undefined ? null : (texts[index] ??= decoded(start, index));
    },
  };
}

/** The places after each <si>; −1 for <si/>. */
function stringStarts(bytes: Uint8Array, workbook: string): readonly number[] {
  const starts: number[] = [];
  for (let at = afterPlainRoot(bytes, "sst"); ; at++) {
    at = nextTag(bytes, at);
    if (isTag(bytes, at + 1, "/sst")) return starts;
    if (!isTag(bytes, at + 1, "si")) continue;
    const end = tagEnd(bytes, at + 1);
    starts.push(closesItself(bytes, end) ? -1 : end);
    if (starts.length > limits.cells) throw new HostError("too-large", workbook, `more than ${limits.cells} texts`);
  }
}

function readStrings(pack: Package, part: string): readonly string[] {
  const texts: string[] = [];
  const inside: string[] = [];
  let run = "";
  let phonetic = 0;
  readXml({ text: pack.text(part), workbook: pack.name, part }, {
    open({ name }) {
      if (name === "si") texts.push("");
      if (name === "rPh") phonetic++;
      run = "";
      inside.push(name);
    },
    text(piece) {
      if (inside[inside.length - 1] === "t" && phonetic === 0) run += piece;
    },
    close(name) {
      inside.pop();
      if (name === "rPh") phonetic--;
      if (name !== "t" || phonetic > 0 || texts.length === 0) return;
      texts[texts.length - 1] += unescapedText(run);
      run = "";
    },
  });
  return texts;
}
