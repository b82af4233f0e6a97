import type { SheetDraft } from "../model/sheet-draft";
import type { Template } from "../model/template";
import { labelIn } from "../model/localised";
import type { SheetOptions } from "./lay-out-by-unit";
import { draftOf, newPage, put } from "./page";
import { sheetText } from "./sheet-texts";
import { STYLES } from "./styles";
import { worksheetName } from "./worksheet-name";

/** Lays a template's JSON text out, a line a cell, so that it travels with the workbook; pastedTemplate reads it again. */
export function layOutTemplate(template: Template, json: string, { worksheet, language = "zh-CN" }: SheetOptions = {}): SheetDraft {
  const page = newPage([100]);
  for (const [index, line] of json.split("\n").entries()) put(page, index + 1, 0, line, STYLES.note);
  return draftOf(page, {
    name: worksheetName(worksheet ?? sheetText("name.template", language, { name: labelIn(template.name, language) })),
    identity: { role: "template", template: template.id, version: template.version, level: template.level, unit: "", period: null },
    visibility: "visible",
    print: { landscape: false },
    isProtected: false,
  }, language);
}
