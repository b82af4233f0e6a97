import {
  reviewSteps, settleDecisions, settleExplanations,
  type LogEntry, type Review, type ReviewSettings, type SettledFinding, type SheetSubject, type WorkbookSnapshot,
} from "#core";
import { districtSubject } from "./district-subject";
import type { WorkbookSource } from "./read-workbooks";
import { recallDecisions } from "./recall-decisions";
import { recallExplanations } from "./recall-explanations";
import { recallLog } from "./recall-log";
import { recallSettings } from "./recall-settings";
import { unitCodes } from "./unit-codes";
import { startWork, type WorkOptions } from "./work";

/** A district workbook, read: what units reported, what was found, said and decided, and what was noted. */
export interface OpenDistrict {
  readonly workbook: WorkbookSnapshot;
  /** The settings with the roster and the period that the workbook remembers where none were given. */
  readonly settings: ReviewSettings;
  readonly review: Review;
  readonly settled: readonly SettledFinding[];
  readonly log: readonly LogEntry[];
  /** Whom its sheets are about. */
  readonly about: SheetSubject;
}

/** Reads and reviews a district workbook by itself. @throws HostError "cancelled" once the signal was raised, and whatever the host meets */
export async function openDistrict(district: WorkbookSource, given: ReviewSettings, options: WorkOptions = {}): Promise<OpenDistrict> {
  const work = startWork(district.name, options);
  const workbook = await district.readWorkbook();
  const remembered = recallSettings(workbook).settings;
  const settings = { ...given, roster: given.roster ?? remembered.roster, period: given.period ?? remembered.period };
  const review = await work.run(reviewSteps([workbook], settings));
  const units = unitCodes(review);
  const settled = settleDecisions(settleExplanations(review.findings, recallExplanations(workbook, units)), recallDecisions(workbook, units));
  const about = districtSubject(review, settings, { code: "", name: workbook.name.replace(/\.[^.]*$/, "") });
  return { workbook, settings, review, settled, log: recallLog(workbook), about };
}
