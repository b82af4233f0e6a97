import { SaxesParser } from "saxes";
import { HostError } from "#jobs/host-error";
import { limits } from "./limits";
import { plainEvents, type PlainEvent, type PlainTag } from "./plain-xml";

/** Spreadsheet elements are in one of these, by edition of the standard: transitional, strict. */
export const MAIN_NAMESPACES: readonly string[] = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** An element as its own vocabulary names it. */
export interface XmlElement {
  /** Local name; "{uri}name" for elements outside `namespaces`. */
  readonly name: string;
  /** Attributes by local name; of two with the same, the one without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Called in document order. `text` may come in pieces. */
export interface XmlHandler {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlSource {
  readonly text: string;
  /** The workbook's file name and the part's name, for errors. */
  readonly workbook: string;
  readonly part: string;
  /** Namespaces whose elements get plain names; the spreadsheet's when left out. */
  readonly namespaces?: readonly string[];
}

/** As much as the parser is given at once; and the longest text that is taken in whole. */
const CHUNK = 65_536;

/**
 * Reads well-formed XML with namespaces, event by event, in bounded memory.
 * @throws HostError "corrupt" if it is not well-formed, nests too deep or brings a DTD; "too-large"
 */
export function readXml({ text, workbook, part, namespaces = MAIN_NAMESPACES }: XmlSource, handler: XmlHandler): void {
  if (text.length > limits.eventBytes) throw new HostError("too-large", workbook, `${part} has ${text.length} characters`);
  const refuse = (detail: string, options?: ErrorOptions): HostError => new HostError("corrupt", workbook, `${part}: ${detail}`, options);
  const nameOf = (tag: { local: string; uri: string }) => (namespaces.includes(tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`);
  const plain = text.length <= CHUNK ? plainEvents(text) : null;
  if (plain) return tellPlain(plain, handler, nameOf);
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("doctype", () => {
    throw refuse("brings a DTD");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++depth > limits.depth) throw refuse("nests too deep");
  });
  parser.on("attribute", () => {
    if (++attributes > limits.attributes) throw refuse("has an element with too many attributes");
  });
  parser.on("opentag", (tag) => {
    handler.open?.({ name: nameOf(tag), attributes: attributesOf(tag.attributes) });
  });
  parser.on("closetag", (tag) => {
    depth--;
    handler.close?.(nameOf(tag));
  });
  parser.on("text", (piece) => handler.text?.(piece));
  parser.on("cdata", (piece) => handler.text?.(piece));
  parser.on("error", (cause) => {
    throw refuse(cause.message, { cause });
  });
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

function tellPlain(events: readonly PlainEvent[], handler: XmlHandler, nameOf: (tag: PlainTag) => string): void {
  for (const event of events) {
    if ("open" in event) handler.open?.({ name: nameOf(event.open), attributes: event.open.attributes });
    else if ("close" in event) handler.close?.(nameOf(event.close));
    else handler.text?.(event.text);
  }
}

type SaxesAttributes = Readonly<Record<string, { local: string; prefix: string; value: string }>>;

function attributesOf(attributes: SaxesAttributes): Map<string, string> {
  const found = new Map<string, string>();
  for (const { local, prefix, value } of Object.values(attributes)) {
    if (prefix === "" || !found.has(local)) found.set(local, value);
  }
  return found;
}
