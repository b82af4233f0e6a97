import { join } from "node:path";
import type { Language, Review } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
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
  const review = await checkWorkbooks(files.map(({ workbook }) => workbook), settings);
  const written = call.mark === null ? [] : await writeMarked(files, call.mark, review, call.language, workplace);
  return reviewResult({ ...review, rollUps: [], written }, { ...settings, language: call.language });
}

async function writeMarked(files: readonly OpenFile[], folder: string, review: Review, language: Language, { progress }: Workplace): Promise<readonly string[]> {
  const paths = files.map(({ savedAs }) => join(folder, savedAs));
  await refuseOverwriting(files.map(({ path }) => path), paths);
  for (const [index, { workbook, name }] of files.entries()) {
    progress.count(index + 1, files.length, name);
    await markWorkbook(workbook, review, language);
    await writeWhole(paths[index]!, workbook.save());
  }
  return paths;
}
