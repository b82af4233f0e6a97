import { officeClientSource } from "../office-client";
import { RichError } from "./rich-error";

/** Which requirement sets the host declares. */
export interface Gate {
  readonly isSetSupported: (name: string, version?: string) => boolean;
}

/** What only newer clients know, and say of themselves (newer-client.ts). */
const NEWER = ["workbook.notes", "worksheet.notes"].map((member) => [member, { set: "ExcelApi", version: "1.18" }] as const);

let levels: ReadonlyMap<string, { readonly set: string; readonly version: string }> | null = null;

/** "worksheet.tabcolor" → the set that brought it, as Microsoft's client itself says. Members of ExcelApi 1.1 are not listed. */
function requirementSets() {
  if (levels) return levels;
  const found = officeClientSource().matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g);
  levels = new Map([...NEWER, ...[...found].map(([, type, member, set, version]) => [`${type}.${member}`.toLowerCase(), { set: set ?? "ExcelApi", version: version! }] as const)]);
  return levels;
}

/** Whether the declared level has the member. */
export function isKnownAt(gate: Gate, className: string, member: string): boolean {
  const level = requirementSets().get(`${className}.${member}`.toLowerCase());
  return !level || gate.isSetSupported(level.set, level.version);
}

/** @throws ApiNotFound when the member is newer than the declared level. */
export function requireMember(gate: Gate, className: string, member: string): void {
  if (!isKnownAt(gate, className, member)) throw new RichError("ApiNotFound", `The API you are trying to use could not be found: ${className}.${member}.`, 404);
}

/** "1.14" against "1.9" as versions: whether `declared` reaches `asked`. */
export function reaches(declared: string, asked: string): boolean {
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
