import type { Template } from "../model/template";
import { textDigest } from "../model/text-digest";

/** Signs that stand for a rule book, whatever the order in which a JSON file names its parts. */
export const rulesDigest = (template: Template): string =>
  textDigest(JSON.stringify({ ...template, indicators: Object.fromEntries(template.indicators) }, inOrder)).slice(0, 7);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
