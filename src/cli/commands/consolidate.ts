import { basename } from "node:path";
import { findIdentity, type SheetSnapshot, type Step } from "#core";
import { consolidate } from "#jobs/consolidate";
import type { ConsolidateCall } from "../invocation";
import { readPrior } from "../open-files";
import { readSettings } from "../read-settings";
import { receiveFiles, type ReceivedFile } from "../receive-files";
import { refuseReplacing } from "../refuse-replacing";
import { reviewResult } from "../review-result";
import type { Result, WorkbookFile, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";

/** huihe consolidate: checks what was sent in and writes the district's workbook. */
export async function consolidateFiles(call: ConsolidateCall, workplace: Workplace): Promise<Result> {
  const { out, language } = call;
  const settings = await readSettings(call, workplace);
  await refuseReplacing(out, call.patterns, workplace);
  const { files, passedOver } = await receiveFiles(call.patterns, [out], workplace);
  const prior = await readPrior(call.prior, files, workplace);
  refuseOverwriting([...files, ...prior].map(({ path }) => path), [out]);
  const district = await districtWorkbook(files, out, workplace);
  const superior = { code: "", name: basename(out).replace(/\.xlsx$/i, "") };
  const progress = ({ stage, done, of, what }: Step) => workplace.progress.count(Math.min(done + 1, of), of, stage === "write" ? `→ ${what}` : what);
  const options = { language, superior, hardFindings: call.leavesOutHard ? "out" : "in", bulletin: call.hasBulletin ? "wanted" : "not-wanted", compiledAt: workplace.time, progress, prior: prior.map(({ workbook }) => workbook) } as const;
  const { review, settled, rollUps } = await consolidate(files.map(({ workbook }) => workbook), district, settings, options);
  writeWhole(out, district.pieces());
  return reviewResult({ ...review, settled, rollUps, written: [out], files, passedOver }, { ...settings, language, alike: call.alike });
}

/**
 * The workbook that the district's sheets go into. One .xlsx with several tabs is the district's own, a tab a unit: a
 * copy of it takes them, so that totals point at the tabs as they stand. Files that were sent in are never copied whole.
 */
async function districtWorkbook(files: readonly ReceivedFile[], out: string, workplace: Workplace): Promise<WorkbookFile> {
  const [only, ...others] = files;
  const isWhole = only !== undefined && others.length === 0 && only.within.length === 0 && /\.xlsx$/i.test(only.savedAs);
  return isWhole && isDistricts((await only.workbook.readWorkbook()).sheets) ? only.workbook : workplace.create(basename(out));
}

/** Several tabs, but for those of one unit's forms: they may hold what only the unit may see. */
function isDistricts(sheets: readonly SheetSnapshot[]): boolean {
  const identities = sheets.flatMap((sheet) => findIdentity(sheet) ?? []);
  const units = new Set(identities.filter(({ role }) => role === "form").map(({ unit }) => unit));
  return sheets.length > 1 && (units.size !== 1 || identities.some(({ role }) => role === "district"));
}
