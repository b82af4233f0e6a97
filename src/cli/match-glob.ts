/** Whether a word is a glob: it holds * or ?. */
export const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

/**
 * A glob over "/"-separated paths: ** any folders, * anything inside one name, ? one character (not one code unit).
 * * and ? do not match a leading dot. Everything else stands for itself.
 */
export function globExpression(pattern: string): RegExp {
  const steps = pattern.normalize("NFC").split("/");
  const source = steps.map((step, index) => {
    const isLast = index === steps.length - 1;
    if (step === "**") return isLast ? "(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+" : "(?:(?!\\.)[^/]+/)*";
    const name = step.replace(/[*]+|[?]|[^*?]+/gu, (part) => (part === "?" ? "[^/]" : part.startsWith("*") ? "[^/]*" : escaped(part)));
    return (/^[*?]/.test(step) ? "(?!\\.)" : "") + name + (isLast ? "" : "/");
  });
  return new RegExp(`^${source.join("")}$`, "u");
}

const escaped = (text: string): string => text.replace(/[\\^$.|+()[\]{}/]/g, "\\$&");

/** The folder above the first step with a wildcard ("" for the working folder), and the rest of the pattern. */
export function splitGlob(pattern: string): { readonly folder: string; readonly rest: string } {
  const steps = pattern.split("/");
  const first = steps.findIndex(isGlob);
  const folder = steps.slice(0, first).join("/");
  return { folder: folder === "" && pattern.startsWith("/") ? "/" : folder, rest: steps.slice(first).join("/") };
}
