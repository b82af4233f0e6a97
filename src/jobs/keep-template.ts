import { layOutTemplate, loadTemplateSchema, type Language, type Template } from "#core";
import type { Host } from "./host";

/** The template as JSON text: a file, or the text of a tab. */
export async function templateText(template: Template): Promise<string> {
  const { templateToJson } = await loadTemplateSchema();
  return JSON.stringify(templateToJson(template), null, 1);
}

/** Writes a template into the workbook, on a tab of its own, where it is in use from then on and travels with it; one of the same id is replaced. */
export async function keepTemplate(host: Host, template: Template, language: Language): Promise<void> {
  await host.writeSheets([layOutTemplate(template, await templateText(template), { language })]);
}
