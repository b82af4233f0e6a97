import { join } from "node:path";
import { filled } from "#core";
import { clearMarks } from "#jobs/clear-marks";
import type { ClearCall } from "../invocation";
import { openFiles } from "../open-files";
import { TEXTS } from "../output-texts";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";

/** huihe clear: copies without our marks, our notes and the sheet 校验结果. */
export async function clear(call: ClearCall, workplace: Workplace): Promise<Result> {
  const files = await openFiles(call.patterns, [call.out], workplace);
  const paths = files.map(({ savedAs }) => join(call.out, savedAs));
  refuseOverwriting(files.map(({ path }) => path), paths);
  const cleared: { readonly workbook: string; readonly path: string; readonly sheets: number; readonly marks: number }[] = [];
  for (const [index, { workbook, name }] of files.entries()) {
    workplace.progress.count(index + 1, files.length, name);
    const gone = await clearMarks(workbook);
    writeWhole(paths[index]!, workbook.pieces());
    cleared.push({ workbook: name, path: paths[index]!, ...gone });
  }
  const line = ({ path, sheets, marks }: (typeof cleared)[number]): string =>
    shown(filled(TEXTS.cleared[call.language], { path, sheets: String(sheets), marks: String(marks) }, call.language));
  return { status: 0, json: () => ({ cleared }), text: () => `${cleared.map(line).join("\n")}\n` };
}
