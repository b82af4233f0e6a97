import { labelIn, type Language } from "../model/localised";
import type { HeaderField, Template } from "../model/template";
import type { FormOptions } from "./form-types";
import { across, put, putLine, putMerged, type Page } from "./page";
import { periodIn } from "../model/period-in";
import { putFields, type Field } from "./put-fields";
import { STYLES } from "./styles";
import { sheetText, type SheetTextKey } from "./sheet-texts";

/** Writes identity line, title, head fields, caution and note. Returns the next free row. */
export function putFormHead(page: Page, template: Template, options: FormOptions, language: Language): number {
  const last = page.widths.length - 1;
  putTag(page, template, options, language);
  putMerged(page, across(1, 0, last), options.title ?? labelIn(template.name, language), STYLES.title);
  page.heights.set(1, 36);
  let row = putFields(page, 2, [
    { label: labelOf(template, "unit", language), value: options.unit.name, style: STYLES.field },
    { label: labelOf(template, "period", language), value: periodIn(options.period, language), style: STYLES.field },
  ]);
  if (options.caution !== undefined) putLine(page, row++, options.caution, STYLES.caution);
  if (options.note !== undefined) putLine(page, row++, options.note, STYLES.note);
  return row;
}

function putTag(page: Page, template: Template, { superior }: FormOptions, language: Language): void {
  const values = { template: template.id, version: template.version, superior: superior?.name ?? "" };
  put(page, 0, page.widths.length - 1, sheetText(superior ? "form.tag-superior" : "form.tag", language, values), STYLES.tag);
}

const OWN_LABELS: Readonly<Partial<Record<HeaderField["role"], SheetTextKey>>> = {
  unit: "form.unit",
  period: "form.period",
  reviewer: "form.reviewer",
  filler: "form.filler",
  "filed-on": "form.filed-on",
};

function labelOf(template: Template, role: "unit" | "period", language: Language): string {
  const field = template.header.find((one) => one.role === role);
  return field ? labelIn(field.label, language) : sheetText(OWN_LABELS[role]!, language);
}

/** Writes the fields for names and date. Returns the next free row. */
export function putFootFields(page: Page, top: number, template: Template, isOpen: boolean, language: Language): number {
  page.heights.set(top, 8);
  return putFields(page, top + 1, footFields(template, isOpen, language));
}

/** Writes 填报说明, if there are any. Returns the next free row. */
export function putInstructions(page: Page, top: number, template: Template, language: Language): number {
  const lines = template.instructions ?? [];
  let row = top;
  if (lines.length === 0) return row;
  page.heights.set(row++, 8);
  putLine(page, row++, sheetText("form.instructions", language), STYLES.tableTitle);
  for (const [index, line] of lines.entries()) putLine(page, row++, `${index + 1}. ${labelIn(line, language)}`, STYLES.instructions, 18);
  return row;
}

/** The template's own fields behind 单位负责人; the usual four when it names none. */
function footFields(template: Template, isOpen: boolean, language: Language): Field[] {
  const style = isOpen ? STYLES.fieldEntry : STYLES.field;
  const own = template.header.filter(({ role }) => role !== "unit" && role !== "period").map(({ label }) => labelIn(label, language));
  const usual = (["reviewer", "filler", "filed-on"] as const).map((role) => sheetText(OWN_LABELS[role]!, language));
  return [sheetText("form.responsible", language), ...(own.length > 0 ? own : usual)].map((label) => ({ label, value: null, style }));
}
