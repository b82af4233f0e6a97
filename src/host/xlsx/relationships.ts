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
  return statedIn(pack, part, relsPart).map(({ plain, ...stated }) => (stated.isExternal ? stated : { ...stated, target: pack.has(plain) ? plain : decodedTarget(part, stated.target) ?? plain }));
}

/** A relationship with its target as it stands. */
interface StatedRelationship extends Relationship {
  /** The part that the target names if it is taken literally. */
  readonly plain: string;
}

/** By what their part holds: a workbook's are asked for again and again. */
const known = new WeakMap<object, readonly StatedRelationship[]>();

function statedIn(pack: Package, part: string, relsPart: string): readonly StatedRelationship[] {
  const state = pack.state(relsPart);
  const stated = known.get(state) ?? readStated(pack, part, relsPart);
  known.set(state, stated);
  return stated;
}

function readStated(pack: Package, part: string, relsPart: string): readonly StatedRelationship[] {
  const found: StatedRelationship[] = [];
  readXml({ text: pack.text(relsPart), workbook: pack.name, part: relsPart, namespaces: NAMESPACES }, {
    open({ name, attributes }) {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      found.push({ id: attributes.get("Id") ?? "", kind: type.slice(type.lastIndexOf("/") + 1), target, isExternal, plain: isExternal ? target : resolvePart(part, target) });
    },
  });
  return found;
}

/** The part that a target names once %20 and the like are decoded; null if they cannot be. */
function decodedTarget(part: string, target: string): string | null {
  try {
    return resolvePart(part, decodeURIComponent(target));
  } catch (cause) {
    if (cause instanceof URIError) return null;
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
