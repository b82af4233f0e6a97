import { limits } from "./limits";

/** A tag with its namespaces resolved. */
export interface PlainTag {
  readonly local: string;
  /** Of its namespace; "" for none. */
  readonly uri: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What comes next in a document; `text` is what stands behind a tag, inside the root. */
export type PlainEvent = { readonly open: PlainTag } | { readonly close: PlainTag } | { readonly text: string };

/** Namespace by prefix; "" is the one of names without any. */
type Scope = ReadonlyMap<string, string>;

interface OpenTag extends PlainTag {
  /** Its name as it is written. */
  readonly name: string;
  readonly scope: Scope;
}

const DECLARATION = /(?:<\?xml version="1\.0"(?: encoding="[\w-]+")?(?: standalone="(?:yes|no)")? ?\?>[ \t\r\n]*)?/y;

/** A tag, and the text behind it. No entities, carriage returns, "]", signs that XML forbids, or such of two units: these are for a parser. */
const TAG = /<(?:\/([A-Za-z_][\w.:-]*)|([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:[ \t\n]+[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?="[ !#-%'-;=-~\xa0-\ud7ff\ue000-\ufffd]*")*))[ \t\n]*(\/?)>([\t\n -%'-;=-\\^-~\xa0-\ud7ff\ue000-\ufffd]*)/y;

const ATTRIBUTE = /(?:([\w.-]+):)?([\w.-]+)="([^"]*)"/g;

/** Namespaces that a prefix may be bound to here: not the ones of XML itself, nor none. */
const BINDABLE = /^(?!http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$)[^\s]+$/;

/**
 * Reads XML as nearly all programs write it, many times as fast as a parser does that has yet to be compiled; null for a document that asks for more than that: then a parser must
 * read it, and tell what is wrong where something is.
 */
export function plainEvents(text: string): readonly PlainEvent[] | null {
  const events: PlainEvent[] = [];
  const open: OpenTag[] = [];
  let at = declarationEnd(text);
  while (at < text.length) {
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (!match || (events.length > 0 && open.length === 0)) return null;
    const [whole, closing, opening, attributes = "", slash, behind = ""] = match;
    const tag = opening === undefined ? null : tagOf(opening, attributes, open.at(-1)?.scope ?? ROOT);
    if (opening !== undefined ? !tag || open.length >= limits.depth : slash !== "" || open.at(-1)?.name !== closing) return null;
    if (tag) events.push({ open: tag });
    if (tag) open.push(tag);
    if (closing !== undefined || slash !== "") events.push({ close: open.pop()! });
    if (open.length === 0 && /[^ \t\n]/.test(behind)) return null;
    if (open.length > 0 && behind !== "") events.push({ text: behind });
    at += whole.length;
  }
  return open.length === 0 && events.length > 0 ? events : null;
}

function declarationEnd(text: string): number {
  DECLARATION.lastIndex = 0;
  return DECLARATION.exec(text)![0].length;
}

const ROOT: Scope = new Map([["", ""], ["xml", "http://www.w3.org/XML/1998/namespace"]]);

/** Null where a prefix is bound to nothing, or to what it may not be, and where two attributes have one local name. */
function tagOf(name: string, written: string, outer: Scope): OpenTag | null {
  const scope = written.includes("xmlns") ? scopeOf(written, outer) : outer;
  const colon = name.indexOf(":");
  const uri = scope?.get(name.slice(0, Math.max(0, colon)));
  const attributes = scope && attributesIn(written, scope);
  return scope && attributes && uri !== undefined ? { name, local: name.slice(colon + 1), uri, attributes, scope } : null;
}

/** Attributes by local name. */
function attributesIn(written: string, scope: Scope): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const [, prefix, local, value] = match;
    if (attributes.has(local!) || (prefix !== undefined && prefix !== "xmlns" && !scope.has(prefix))) return null;
    attributes.set(local!, value!);
  }
  return attributes.size > limits.attributes ? null : attributes;
}

/** The namespaces that hold inside a tag. */
function scopeOf(written: string, outer: Scope): Scope | null {
  const scope = new Map(outer);
  for (const [, prefix, local, uri] of written.matchAll(ATTRIBUTE)) {
    const isBinding = prefix === "xmlns" || (prefix === undefined && local === "xmlns");
    if (!isBinding) continue;
    if (!BINDABLE.test(uri!) || (prefix === "xmlns" && /^xml/i.test(local!))) return null;
    scope.set(prefix === "xmlns" ? local! : "", uri!);
  }
  return scope;
}
