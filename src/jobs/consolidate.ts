import { reviewSteps, settleDecisions, settleExplanations, type Review, type ReviewMemory, type ReviewSettings, type RollUp, type SettledFinding } from "#core";
import { districtSheets, type DistrictWishes } from "./district-sheets";
import type { Host } from "./host";
import { beside, readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { recallDecisions } from "./recall-decisions";
import { recallExplanations } from "./recall-explanations";
import { unitCodes } from "./unit-codes";
import { startWork, type WorkOptions } from "./work";

/** How a district wants its totals, and who goes along with the work. */
export interface ConsolidateOptions extends DistrictWishes, WorkOptions {
  /** What earlier reviews know of these very sheets. */
  readonly memory?: ReviewMemory | undefined;
  /** Workbooks of earlier periods, to compare with; see ReviewSettings.prior. */
  readonly prior?: readonly WorkbookSource[] | undefined;
}

/** What came of it. */
export interface Consolidation {
  readonly review: Review;
  /** The findings of the review in its order, each with what was said to it. */
  readonly settled: readonly SettledFinding[];
  readonly rollUps: readonly RollUp[];
  /** Name of the sheet 汇总 by template id. */
  readonly worksheets: ReadonlyMap<string, string>;
}

/**
 * Checks what was sent in and writes the district's sheets into `district`: 汇总 and 分街道 a template, 校验结果, 来源, 催报,
 * and a tab for each submission that does not stand in that workbook already. A second run replaces its own sheets.
 *
 * `district` may be one of the sources, as when a supervisor works in the open workbook. Its tabs stay as they are; a copy
 * that an earlier run laid out for a unit counts as long as the unit sends nothing newer. Each workbook is read once.
 *
 * Cancelled before the writing nothing is written. The writing itself is one call to the host and is not cancelled; should
 * it break off (Excel closed, a file locked), some sheets are new and some old, and a second run puts that right.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function consolidate(sources: readonly WorkbookSource[], district: Host, settings: ReviewSettings, options: ConsolidateOptions): Promise<Consolidation> {
  const work = startWork(district.name, options);
  const read = await readWorkbooks([...sources, district, ...(options.prior ?? [])], work);
  const workbooks = [...new Set(sources)].map((host) => read.get(host)!);
  const base = read.get(district)!;
  const reviewed = await work.run(reviewSteps(workbooks, beside(options.prior, settings, read), options.memory));
  const units = unitCodes(reviewed);
  const explanations = [base, ...workbooks.filter((one) => one !== base)].flatMap((workbook) => recallExplanations(workbook, units));
  const settled = settleDecisions(settleExplanations(reviewed.findings, explanations), recallDecisions(base, units));
  const { sheets, rollUps, worksheets } = await work.run(districtSheets(reviewed, settled, base, settings, options));
  await work.pause({ stage: "write", done: 0, of: sheets.length, what: district.name });
  await district.writeSheets(sheets, options.progress);
  return { review: reviewed, settled, rollUps, worksheets };
}
