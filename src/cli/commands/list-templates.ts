import { labelIn } from "#core";
import type { TemplatesCall } from "../invocation";
import { LEVELS, PERIODS, TEXTS } from "../output-texts";
import { textTable } from "../text-table";
import type { Result, Workplace } from "../workplace";

/** huihe templates: the built-in forms. */
export async function listTemplates({ language }: TemplatesCall, workplace: Workplace): Promise<Result> {
  const templates = await workplace.templates();
  const columns = ["id", "version", "name", "level", "period"] as const;
  return {
    status: 0,
    json: () => ({ templates: templates.map(({ id, version, name, level, period }) => ({ id, version, name: labelIn(name, language), level, period })) }),
    text: () => {
      const rows = templates.map(({ id, version, name, level, period }) => [
        id, String(version), labelIn(name, language), LEVELS[level][language], PERIODS[period][language],
      ]);
      return `${textTable(columns.map((column) => ({ heading: TEXTS[column][language] })), rows).join("\n")}\n`;
    },
  };
}
