import {
  fileNameOf, formsInWords, isProvisional, laidOut, logEntry, textDigest, upMail, withoutFormulas,
  type Language, type LogEntry, type Mail, type Measure, type Review, type RollUp, type SheetToWrite, type Stamp, type TemplateReview,
} from "#core";
import { roundingSheet, type FormRounding } from "./amounts-in-measure";
import { checkWorkbooks } from "./check-workbooks";
import { districtSheets } from "./district-sheets";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import { slipOf, stampOf } from "./make-ready";
import type { OpenDistrict } from "./open-district";
import { startWork, type WorkOptions } from "./work";

/** How totals are reported to the next level. */
export interface ReportUpWishes {
  readonly language: Language;
  readonly time: string;
  readonly filler: string;
  /** Whether 分街道 goes along. */
  readonly byUnit: boolean;
  /** Units with hard findings: in the totals or out of them. */
  readonly hardFindings: "in" | "out";
  /** In which measure amounts are reported, rounded so that they still add up (舍位平衡); left out: as the templates have it. */
  readonly measure?: Measure;
}

/** What was reported up. */
export interface ReportedUp {
  readonly stamp: Stamp;
  readonly rollUps: readonly RollUp[];
  /** Whether units are missing, or are in with hard findings. */
  readonly isOpen: boolean;
  /** What was rounded, of each form that has amounts to convert; empty where none was asked for, or none has. */
  readonly roundings: readonly FormRounding[];
  readonly mail: Mail;
  /** A file name to propose. */
  readonly fileName: string;
}

/**
 * Writes a clean copy of a district's totals into `out`: 汇总 with values in place of formulas (分街道 beside it where wished), no unit's tab, no
 * working sheet, no personal data, and a stamp on it; with amounts in another measure also 舍位说明. It is a valid submission to the next level. The district workbook is only read.
 * The workbook must know whose it is: by a roster that is given or that it remembers.
 * @throws HostError "cancelled" once the signal was raised, and whatever the host meets
 */
export async function reportUp(district: OpenDistrict, out: Host, wishes: ReportUpWishes, options: WorkOptions = {}): Promise<ReportedUp> {
  const { review, settled, workbook, settings, about: { unit } } = district;
  const work = startWork(workbook.name, options);
  const { language, hardFindings, measure, byUnit, time } = wishes;
  const amounts = measure === undefined ? {} : { amounts: { measure, byUnit } };
  const { sheets, rollUps, roundings } = await work.run(districtSheets(review, settled, workbook, settings, { language, hardFindings, superior: unit, compiledAt: time, figures: "values", ...amounts }));
  const said = measure === undefined || roundings.length === 0 ? [] : [roundingSheet(roundings, measure, district.about, language)];
  await out.writeSheets([...sheets.filter((sheet) => isReported(sheet, wishes)).map(laidOut).map(withoutFormulas), ...said]);
  const checked = await checkWorkbooks([out], { ...settings, roster: { superior: { code: "", name: "" }, units: [unit] }, expects: "any" });
  const stamp = stampAfter(stampOf(checked.workbooks[0]!, checked, wishes), district.log);
  await out.writeSheets([slipOf(stamp, checked, wishes.language)]);
  const names = review.templates.map(({ template }) => template.name);
  const period = review.templates[0]?.period ?? null;
  const fileName = fileNameOf([formsInWords(names, "zh-CN"), unit.name, period ?? "", "汇总"], ".xlsx");
  const mail = upMail({ unit, period, names, fileName, ...countsOf(review) }, wishes.language);
  return { stamp, rollUps, roundings, isOpen: rollUps.some((rollUp) => rollUp.withHard.length > 0 || rollUp.totals.some(isProvisional)), mail, fileName };
}

/** The stamp with the edition that is due: one more than that of what was reported for the period before, unless these are its figures. */
function stampAfter(stamp: Stamp, log: readonly LogEntry[]): Stamp {
  const last = log.filter(({ action, period }) => action === "reported-up" && period === stamp.period).at(-1);
  const edition = last ? (last.edition ?? 0) + (last.fingerprint === signsOf(stamp) ? 0 : 1) : 1;
  return { ...stamp, edition };
}

/** Signs that stand for all figures of a stamp. */
const signsOf = ({ forms }: Stamp): string => textDigest(JSON.stringify(forms.map(({ template, fingerprint }) => [template, fingerprint])));

const isReported = ({ identity: { role } }: SheetToWrite, { byUnit }: ReportUpWishes): boolean => role === "district" || (role === "by-unit" && byUnit);

function countsOf({ templates }: Review): { readonly of: number; readonly in: number } {
  const most = (count: (one: TemplateReview) => number): number => templates.reduce((all, one) => Math.max(all, count(one)), 0);
  return { of: most(({ units }) => units.length), in: most(({ records }) => records.length) };
}

/** Notes in the district workbook what was reported up, and in which file. */
export async function noteReportedUp(host: Host, district: OpenDistrict, { stamp }: ReportedUp, file: string, { language, time }: ReportUpWishes): Promise<void> {
  const entry = logEntry({
    at: time, action: "reported-up", unit: district.about.unit, period: stamp.period, templates: stamp.forms.map(({ template }) => template), file, edition: stamp.edition, stampedAt: stamp.stampedAt,
    fingerprint: signsOf(stamp),
  });
  await keepLog(host, district.workbook, [entry], district.about, language);
}
