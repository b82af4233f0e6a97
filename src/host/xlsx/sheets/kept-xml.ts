import { relationshipId } from "../edit/edition";
import { childrenNamed, rootOf } from "../edit/xml-scan";

/**
 * What persons have put on a sheet of ours and what stays when it is written anew: drawings with charts and pictures, and
 * the drawing of comments. For a sheet whose root declares the prefix r.
 */
export function keptXml(text: string): string {
  const root = rootOf(text);
  return ["drawing", "legacyDrawing", "picture"].map((local) => {
    const [element] = childrenNamed(text, root, local);
    const id = element && relationshipId(text, element);
    return id ? `<${local} r:id="${id}"/>` : "";
  }).join("");
}
