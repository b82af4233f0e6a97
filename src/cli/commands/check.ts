import { join } from "node:path";
import type { Language } from "#core";
import { checkWorkbooks, markWorkbook, type Checked } from "#jobs/check-workbooks";
import type { CheckCall } from "../invocation";
import { readFiles, type OpenFile } from "../open-files";
import { readSettings } from "../read-settings";
import { reviewResult } from "../review-result";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";

/** huihe check: every finding in what was sent in; marked copies where asked for. */
export async function check(call: CheckCall, workplace: Workplace): Promise<Result> {
  const settings = await readSettings(call, workplace);
  const files = await readFiles(call.patterns, call.mark === null ? [] : [call.mark], workplace);
  const checked = await checkWorkbooks(files.map(({ workbook }) => workbook), settings);
  const written = call.mark === null ? [] : await writeMarked(files, call.mark, checked, call.language, workplace);
  return reviewResult({ ...checked.review, settled: checked.settled, rollUps: [], written }, { ...settings, language: call.language });
}

async function writeMarked(files: readonly OpenFile[], folder: string, checked: Checked, language: Language, { progress }: Workplace): Promise<readonly string[]> {
  const paths = files.map(({ savedAs }) => join(folder, savedAs));
  await refuseOverwriting(files.map(({ path }) => path), paths);
  for (const [index, { workbook, name }] of files.entries()) {
    progress.count(index + 1, files.length, name);
    await markWorkbook(workbook, checked.workbooks[index]!, checked, language);
    await writeWhole(paths[index]!, workbook.save());
  }
  return paths;
}
