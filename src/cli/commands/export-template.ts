import { loadTemplateSchema } from "#core";
import type { TemplateCall } from "../invocation";
import { TEXTS } from "../output-texts";
import { readTemplate } from "../read-templates";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";
import { writeWhole } from "../write-file";

/** huihe template export: a form as JSON, to be changed and used as a file, or pasted into a workbook. */
export async function exportTemplate({ file, out, language }: TemplateCall, workplace: Workplace): Promise<Result> {
  const template = await readTemplate(file, language, workplace.templates);
  const { templateToJson } = await loadTemplateSchema();
  writeWhole(out, [new TextEncoder().encode(`${JSON.stringify(templateToJson(template), null, 2)}\n`)]);
  return { status: 0, json: () => ({ written: [out] }), text: () => `${shown(TEXTS.written[language].replace("{path}", () => out))}\n` };
}
