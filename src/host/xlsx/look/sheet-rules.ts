import { isMarker, MARK_STRENGTHS, MARKER_WORD, type Strength } from "#core";
import { isTrue } from "../workbook-parts";
import { child, children, deepText, numberIn, wordIn, type XmlNode } from "../xml-tree";
import { differentialLook, type WorkbookLooks } from "./read-looks";
import { areasIn } from "./sheet-frame";
import type { ConditionalFormatLook, ValidationLook } from "./sheet-look";

/** The element `name` of a worksheet, and those of the same name that newer programs put into its extensions. */
const withExtensions = (root: XmlNode, name: string): readonly XmlNode[] =>
  [...children(root, name), ...children(child(root, "extLst"), "ext").flatMap((extension) => children(extension, name))];

/** Areas stand in an attribute, in extensions in an element. */
const areasOf = (node: XmlNode) => areasIn(node.attributes.get("sqref") ?? deepText(child(node, "sqref")));

/** The data validations of a worksheet in document order. */
export const sheetValidations = (root: XmlNode): readonly ValidationLook[] =>
  withExtensions(root, "dataValidations").flatMap((list) => children(list, "dataValidation")).map(validation).filter(({ areas }) => areas.length > 0);

function validation(node: XmlNode): ValidationLook {
  const { attributes } = node;
  const said = (title: string, text: string) => ({ title: attributes.get(title) ?? "", text: attributes.get(text) ?? "" });
  const kind = wordIn(node, "type", ["whole", "decimal", "list", "date", "time", "textLength", "custom"]) ?? "none";
  const formulas = ["formula1", "formula2"].map((name) => deepText(child(node, name)).trim()).filter((formula) => formula !== "");
  const list = kind === "list" ? writtenOut(formulas[0] ?? "") : null;
  return {
    areas: areasOf(node), kind, list, formulas: list ? [] : formulas,
    operator: wordIn(node, "operator", ["between", "notBetween", "equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"]) ?? "between",
    allowsBlank: isTrue(attributes.get("allowBlank")),
    // The attribute says the contrary of its name.
    showsDropDown: kind === "list" && !isTrue(attributes.get("showDropDown")),
    prompt: isTrue(attributes.get("showInputMessage")) && (attributes.get("prompt") || attributes.get("promptTitle")) ? said("promptTitle", "prompt") : null,
    alert: isTrue(attributes.get("showErrorMessage"))
      ? { style: wordIn(node, "errorStyle", ["warning", "information"]) ?? "stop", ...said("errorTitle", "error") }
      : null,
  };
}

/** "甲,乙" in quotes → its items; null if it is a reference or another formula. */
function writtenOut(formula: string): readonly string[] | null {
  const [, items] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? [];
  return items === undefined ? null : items.replaceAll('""', '"').split(",").map((item) => item.trim());
}

/** The conditional formats of a worksheet, of highest precedence first. */
export function sheetConditionalFormats(root: XmlNode, looks: WorkbookLooks): readonly ConditionalFormatLook[] {
  const formats = [...children(root, "conditionalFormatting"), ...withExtensions(root, "conditionalFormattings").flatMap((list) => children(list, "conditionalFormatting"))];
  const rules = formats.flatMap((format) => {
    const areas = areasOf(format);
    return areas.length === 0 ? [] : children(format, "cfRule").filter(hasOrder).map((rule) => ({ areas, ...conditionalFormat(rule, looks) }));
  });
  return rules.sort((one, other) => one.priority - other.priority);
}

/** A rule of the extensions without a priority only adds to one that stands among the others. */
const hasOrder = ({ attributes }: XmlNode): boolean => attributes.has("priority");

function conditionalFormat(rule: XmlNode, { differential, palette }: WorkbookLooks): Omit<ConditionalFormatLook, "areas"> {
  const formulas = [...children(rule, "formula"), ...children(rule, "f")].map((node) => deepText(node));
  const own = child(rule, "dxf");
  return {
    kind: rule.attributes.get("type") ?? "expression",
    operator: rule.attributes.get("operator") ?? null,
    formulas,
    priority: numberIn(rule, "priority") ?? Number.MAX_SAFE_INTEGER,
    stopIfTrue: isTrue(rule.attributes.get("stopIfTrue")),
    look: own ? differentialLook(own, palette) : (differential[numberIn(rule, "dxfId") ?? -1] ?? {}),
    mark: formulas.map(strengthOf).find((strength) => strength !== null) ?? null,
  };
}

const strengthOf = (formula: string): Strength | null =>
  (isMarker(formula) && MARK_STRENGTHS.find((strength) => formula.toUpperCase().includes(MARKER_WORD + strength.toUpperCase()))) || null;
