import type { Package } from "./package";
import { readXml } from "./xml-events";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which transitional and strict share: "worksheet", "styles", … */
  readonly kind: string;
  /** A part's name; for an external one the target as it stands. */
  readonly target: string;
  readonly isExternal: boolean;
}

const NAMESPACES = [
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://purl.oclc.org/ooxml/package/relationships",
];

/** Where the relationships of `part` stand; "" is the package itself: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of `part` in document order; none if the part has no relationships. @throws HostError "corrupt" */
export function readRelationships(pack: Package, part: string): readonly Relationship[] {
  const relsPart = relationshipsPart(part);
  if (!pack.has(relsPart)) return [];
  return statedIn(pack, relsPart).map((stated) => (stated.isExternal ? stated : { ...stated, target: resolvedTarget(pack, part, stated.target) }));
}

/** Relationships with their targets as they stand, by what their part holds: a workbook's are asked for again and again. */
const known = new WeakMap<object, readonly Relationship[]>();

function statedIn(pack: Package, relsPart: string): readonly Relationship[] {
  const state = pack.state(relsPart);
  const stated = known.get(state) ?? readStated(pack, relsPart);
  known.set(state, stated);
  return stated;
}

function readStated(pack: Package, relsPart: string): readonly Relationship[] {
  const found: Relationship[] = [];
  readXml({ text: pack.text(relsPart), workbook: pack.name, part: relsPart, namespaces: NAMESPACES }, {
    open({ name, attributes }) {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      found.push({ id: attributes.get("Id") ?? "", kind: type.slice(type.lastIndexOf("/") + 1), target: attributes.get("Target") ?? "", isExternal });
    },
  });
  return found;
}

/** As it stands if there is such a part, else with %20 and the like decoded. */
function resolvedTarget(pack: Package, part: string, target: string): string {
  const plain = resolvePart(part, target);
  if (pack.has(plain)) return plain;
  try {
    return resolvePart(part, decodeURIComponent(target));
  } catch (cause) {
    if (cause instanceof URIError) return plain;
    throw cause;
  }
}

/** A target, absolute or seen from `part`, as a part's name: ("xl/workbook.xml", "../docProps/a.xml") → "docProps/a.xml". */
export function resolvePart(part: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0]!;
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
