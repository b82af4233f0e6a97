import { attributeOf, withAttribute } from "./xml-attributes";
import { appended, OURS, withChild, withoutChildren } from "./xml-edit";
import { childOf, childrenOf, prefixOf, rootOf, type XmlElement } from "./xml-scan";

/** Adds to the list `local` of the root, such as <dxfs count="3">, and keeps its count; makes the list if there is none. */
export function withListed(text: string, local: string, items: readonly string[], order: readonly string[]): string {
  if (items.length === 0) return text;
  const root = rootOf(text);
  const list = childOf(text, root, local);
  if (list) return withCount(appended(text, list, items.join("")), local, items.length);
  const name = prefixOf(root.name) + local;
  const count = LISTS_WITH_COUNT.has(local) ? ` count="${items.length}"` : "";
  return withChild(text, local, `<${name}${count}${OURS}>${items.join("")}</${name}>`, order);
}

/** Takes `items` out of the list `local` of the root, as if withListed had never been. */
export function withoutListed(text: string, local: string, items: readonly XmlElement[]): string {
  const list = childOf(text, rootOf(text), local);
  if (!list || items.length === 0) return text;
  return withCount(withoutChildren(text, list, items), local, -items.length);
}

const LISTS_WITH_COUNT: ReadonlySet<string> = new Set(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]);

/** Changes the list's count, where it states one. */
function withCount(text: string, local: string, change: number): string {
  const list = childOf(text, rootOf(text), local);
  const count = list && attributeOf(text, list, "count");
  if (!list || !count || !/^\d+$/.test(count)) return text;
  return withAttribute(text, list, "count", String(Number(count) + change));
}

/** The items of the list `local` of the root, as elements. */
export function listed(text: string, local: string): XmlElement[] {
  const list = childOf(text, rootOf(text), local);
  return list ? childrenOf(text, list) : [];
}
