import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import type { CheckCall } from "../invocation";
import { readPrior } from "../open-files";
import { readSettings } from "../read-settings";
import { receiveFiles } from "../receive-files";
import { reviewResult } from "../review-result";
import type { Result, Workplace } from "../workplace";
import { writeMarked } from "../write-marked";

/** huihe check: every finding in what was sent in; marked copies where asked for. */
export async function check(call: CheckCall, workplace: Workplace): Promise<Result> {
  const settings = await readSettings(call, workplace);
  const { files, passedOver } = await receiveFiles(call.patterns, call.mark === null ? [] : [call.mark], workplace);
  const prior = await readPrior(call.prior, files, workplace);
  const checked = await checkWorkbooks(files.map(({ workbook }) => workbook), settings, { prior: prior.map(({ workbook }) => workbook) });
  const mark = (index: number) => markWorkbook(files[index]!.workbook, checked.workbooks[index]!, checked, call.language);
  const written = call.mark === null ? [] : await writeMarked(files, call.mark, mark, workplace);
  return reviewResult({ ...checked.review, settled: checked.settled, rollUps: [], written, files, passedOver }, { ...settings, language: call.language, alike: call.alike });
}
