import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { removePart } from "./content-types";

/** Removes parts and what only they lead to, once `cut` has taken away the relationships by which the package leads to them. */
export function removeWithOwn(pack: Package, parts: readonly string[], cut: () => void): void {
  const before = reachableParts(pack, parts);
  cut();
  const needed = reachableParts(pack, [""]);
  for (const part of before) if (!needed.has(part)) removePart(pack, part);
}

/** The parts and all that their relationships lead to; "" is the package. */
function reachableParts(pack: Package, start: readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const part of reached) {
    for (const { target, isExternal } of readRelationships(pack, part)) if (!isExternal && pack.has(target)) reached.add(target);
  }
  return reached;
}
