import type { Visibility } from "#core";
import { relationshipAttribute, relationshipIn } from "./edition";
import { attributeOf, attributesOf, valueIn, withAttribute, type Attribute } from "./xml-attributes";
import { listed, withListed, withoutListed } from "./xml-list";
import { childOf, childrenNamed, openTag, prefixOf, rootOf, type XmlElement } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

/** Children of <workbook> in the schema's order (ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

/** A tab as the workbook's XML lists it. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  readonly isVisible: boolean;
  readonly element: XmlElement;
}

/** All tabs in tab order. */
export const tabsOf = (text: string): Tab[] => listed(text, "sheets").filter(isSheet).map((element) => tabOf(element, attributesOf(openTag(text, element))));

const tabOf = (element: XmlElement, attributes: readonly Attribute[]): Tab => ({
  name: valueIn(attributes, "name") ?? "",
  sheetId: Number(valueIn(attributes, "sheetId")),
  relationship: relationshipIn(attributes) ?? "",
  isVisible: (valueIn(attributes, "state") ?? "visible") === "visible",
  element,
});

const isSheet = ({ name }: XmlElement): boolean => name.endsWith("sheet");

const states: Readonly<Record<Visibility, string>> = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' };

/** A tab to be added. */
export interface NewTab {
  /** Must be legal and new. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

/** Adds tabs after all others. */
export function withTabs(text: string, tabs: readonly NewTab[]): string {
  const root = rootOf(text);
  const firstId = tabsOf(text).reduce((most, tab) => Math.max(most, tab.sheetId), 0) + 1;
  const items = tabs.map(({ name, visibility, relationship }, index) => {
    const attributes = `name="${escapeAttribute(name)}" sheetId="${firstId + index}"${states[visibility]} ${relationshipAttribute(text, root, relationship)}`;
    return `<${prefixOf(root.name)}sheet ${attributes}/>`;
  });
  return withListed(text, "sheets", items, WORKBOOK_ORDER);
}

/** Takes the tab out; what counts tabs by their place (names, the active tab) counts anew. */
export function withoutTab(text: string, index: number): string {
  const removed = withoutListed(text, "sheets", [tabsOf(text)[index]!.element]);
  return withViewsAfter(withNamesAfter(removed, index), index);
}

/** Makes the tab the one that shows when the workbook is opened. */
export const withActiveTab = (text: string, index: number): string => withViews(text, "activeTab", () => index);

/** Sheet-local names of later tabs move up; those of the tab itself must be gone. */
function withNamesAfter(text: string, index: number): string {
  return listed(text, "definedNames").reduceRight((edited, element) => {
    const local = attributeOf(edited, element, "localSheetId");
    return local === null || Number(local) <= index ? edited : withAttribute(edited, element, "localSheetId", String(Number(local) - 1));
  }, text);
}

function withViewsAfter(text: string, index: number): string {
  const tabs = tabsOf(text);
  const nearest = [...tabs.keys()].filter((tab) => tabs[tab]!.isVisible).sort((one, other) => Math.abs(one - index) - Math.abs(other - index))[0] ?? 0;
  const active = withViews(text, "activeTab", (tab) => (tab > index ? tab - 1 : tab === index ? nearest : tab));
  return withViews(active, "firstSheet", (tab) => (tab > index ? tab - 1 : tab));
}

/** Changes an attribute of each window that counts tabs; left out, it is 0. */
function withViews(text: string, name: string, change: (tab: number) => number): string {
  const list = childOf(text, rootOf(text), "bookViews");
  const views = list ? childrenNamed(text, list, "workbookView") : [];
  return views.reduceRight((edited, view) => {
    const tab = Number(attributeOf(edited, view, name) ?? 0);
    return change(tab) === tab ? edited : withAttribute(edited, view, name, String(change(tab)));
  }, text);
}
