import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { isTrue } from "../workbook-parts";
import { removePart } from "./content-types";
import { removeRelationships } from "./edit-relationships";
import { WORKBOOK_ORDER } from "./workbook-xml";
import { attributeOf, attributesOf } from "./xml-attributes";
import { isOurs, OURS, spliced, withChild, withoutChildren } from "./xml-edit";
import { childOf, openTag, prefixOf, rootOf } from "./xml-scan";

const REQUEST = ' fullCalcOnLoad="1"';

/** Asks the program that opens the workbook to calculate everything, since we have written formulas. */
export const withCalculation = (text: string): string => withRequest(text, OURS);

/** Asks so for good, since a person has changed figures: withoutCalculation does not take it back. */
export const withCalculationRequest = (text: string): string => withRequest(withoutCalculation(text), "");

function withRequest(text: string, mark: string): string {
  const root = rootOf(text);
  const properties = childOf(text, root, "calcPr");
  if (!properties) return withChild(text, "calcPr", `<${prefixOf(root.name)}calcPr${REQUEST}${mark}/>`, WORKBOOK_ORDER);
  if (isTrue(attributeOf(text, properties, "fullCalcOnLoad"))) return text;
  const tag = openTag(text, properties);
  const stated = attributesOf(tag).find(({ name }) => name === "fullCalcOnLoad");
  if (stated) return spliced(text, [at(properties.start + stated.valueStart, stated.value.length, "1")]);
  return spliced(text, [at(properties.start + properties.name.length + 1, 0, mark + REQUEST)]);
}

/** Takes our request back. */
export function withoutCalculation(text: string): string {
  const root = rootOf(text);
  const properties = childOf(text, root, "calcPr");
  if (!properties) return text;
  if (isOurs(text, properties)) return withoutChildren(text, root, [properties]);
  const start = openTag(text, properties).indexOf(OURS + REQUEST);
  return start < 0 ? text : spliced(text, [at(properties.start + start, (OURS + REQUEST).length, "")]);
}

const at = (start: number, length: number, text: string) => ({ start, end: start + length, text });

/**
 * Drops the calculation chain if it lists cells of these sheets, whose formulas are about to go or change: a chain that
 * lists a cell without formula makes Excel offer a repair, and it makes a new one by itself.
 */
export function dropCalcChainOf(pack: Package, workbook: string, sheetIds: readonly number[]): void {
  if (sheetIds.length === 0) return;
  const chains = readRelationships(pack, workbook).filter(({ kind, target }) => kind === "calcChain" && pack.has(target));
  for (const { id, target } of chains) {
    if (!new RegExp(`\\bi\\s*=\\s*["'](?:${sheetIds.join("|")})["']`).test(pack.text(target))) continue;
    removePart(pack, target);
    removeRelationships(pack, workbook, [id]);
  }
}
