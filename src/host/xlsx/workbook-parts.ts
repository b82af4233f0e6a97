import type { Visibility } from "#core";
import { HostError } from "#jobs/host-error";
import { limits } from "./limits";
import type { Package } from "./package";
import { readRelationships, type Relationship } from "./relationships";
import { readXml } from "./xml-events";

/** A tab as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  /** Where its cells stand. */
  readonly part: string;
  readonly kind: "worksheet" | "other";
}

/** What hangs together in a workbook. */
export interface WorkbookParts {
  readonly workbook: string;
  /** All tabs in tab order, chart sheets and old macro sheets ("other") too. */
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly date1904: boolean;
}

/** Follows the relationships from the package to the tabs. @throws HostError "not-a-workbook", "not-supported" or "corrupt" */
export function readWorkbookParts(pack: Package): WorkbookParts {
  const workbook = workbookPart(pack);
  const relationships = readRelationships(pack, workbook);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const { root, date1904, tabs } = readTabs(pack, workbook);
  if (root !== "workbook") throw new HostError("not-a-workbook", pack.name, `its main part holds <${root}>`);
  const names = new Set(tabs.map((tab) => tab.name.toLowerCase()));
  if (names.size < tabs.length) throw new HostError("corrupt", pack.name, "two tabs have one name");
  const part = (kind: string) => relationships.find((one) => one.kind === kind && pack.has(one.target))?.target ?? null;
  return {
    workbook, date1904, styles: part("styles"), sharedStrings: part("sharedStrings"),
    sheets: tabs.map((tab) => sheetPart(pack, tab, byId.get(tab.id))),
  };
}

/** Where the workbook itself stands. @throws HostError "not-a-workbook", "not-supported" or "corrupt" */
export function workbookPart(pack: Package): string {
  const main = readRelationships(pack, "").find(({ kind }) => kind === "officeDocument")?.target;
  const part = [main, "xl/workbook.xml"].find((name) => name !== undefined && pack.has(name));
  if (main?.endsWith(".bin")) throw new HostError("not-supported", pack.name, "a binary workbook (.xlsb)");
  if (part) return part;
  throw new HostError(main ? "corrupt" : "not-a-workbook", pack.name, "the package has no workbook part");
}

interface Tab {
  readonly name: string;
  readonly id: string;
  readonly state: string;
}

/** What the workbook part itself says. */
interface WorkbookText {
  readonly root: string;
  readonly date1904: boolean;
  readonly tabs: readonly Tab[];
}

const known = new WeakMap<object, WorkbookText>();

/** Read once for as long as the part stays as it is. */
function readTabs(pack: Package, workbook: string): WorkbookText {
  const state = pack.state(workbook);
  const text = known.get(state) ?? readWorkbookText(pack, workbook);
  known.set(state, text);
  return text;
}

function readWorkbookText(pack: Package, workbook: string): WorkbookText {
  let root = "";
  let date1904 = false;
  const tabs: Tab[] = [];
  readXml({ text: pack.text(workbook), workbook: pack.name, part: workbook }, {
    open({ name, attributes }) {
      root ||= name;
      if (name === "workbookPr") date1904 = isTrue(attributes.get("date1904"));
      if (name !== "sheet") return;
      if (tabs.length === limits.sheets) throw new HostError("too-large", pack.name, `more than ${limits.sheets} tabs`);
      tabs.push({ name: attributes.get("name") ?? "", id: attributes.get("id") ?? "", state: attributes.get("state") ?? "" });
    },
  });
  return { root, date1904, tabs };
}

function sheetPart(pack: Package, { name, state }: Tab, relationship: Relationship | undefined): SheetPart {
  if (!relationship || !pack.has(relationship.target)) throw new HostError("corrupt", pack.name, `the tab ${name} has no part`);
  const kind = relationship.kind === "worksheet" ? "worksheet" : "other";
  return { name, visibility: visibilities[state] ?? "visible", part: relationship.target, kind };
}

const visibilities: Readonly<Record<string, Visibility>> = { hidden: "hidden", veryHidden: "very-hidden" };

/** An xsd:boolean. */
export const isTrue = (value: string | null | undefined): boolean => value === "1" || value === "true" || value === "on";
