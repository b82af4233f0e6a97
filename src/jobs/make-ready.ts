import {
  countSettled, findIdentity, fingerprintOf, formsInWords, labelIn, layOutStamp, levelOf, readyMail, rulesDigest, sentFileName, stampIn,
  type Label, type Language, type Mail, type Period, type ReviewSettings, type SettledFinding, type SheetDraft, type Stamp, type StampedForm, type WorkbookSnapshot,
} from "#core";
import { checkWorkbooks, findingsSheet, type CheckOptions, type Checked } from "./check-workbooks";
import type { Host } from "./host";
import type { WorkOptions } from "./work";

/** Who makes a workbook ready, and when. */
export interface ReadyWishes {
  readonly language: Language;
  /** "" where nobody says. */
  readonly filler: string;
  /** As the clock on the wall shows it: 2020-03-20 18:05. */
  readonly time: string;
}

/** Why a workbook cannot be sent yet. hard: figures must be put right; unexplained: soft findings want a reason; no-form: nothing of ours in it; several-units: it is more than one unit's. */
export type NotReady = "hard" | "unexplained" | "no-form" | "several-units";

/** How a stamped workbook is to go out. */
export interface Sending {
  readonly fileName: string;
  readonly mail: Mail;
}

/** What became of a workbook that is to be sent. */
export type Readiness =
  | ({ readonly state: "ready"; readonly checked: Checked; readonly stamp: Stamp } & Sending)
  | { readonly state: NotReady; readonly checked: Checked };

/**
 * Checks a unit's workbook and, where nothing is left to be put right or explained, stamps it: the sheet 报送单 says who, which forms,
 * for when and in which edition, and holds the fingerprint of the figures. The reasons stay with it on 校验结果; marks at the cells go.
 * A workbook that is not ready is left as it is.
 * @throws HostError "cancelled" once the signal was raised, and whatever the host meets
 */
export async function makeReady(host: Host, settings: ReviewSettings, wishes: ReadyWishes, options: CheckOptions = {}): Promise<Readiness> {
  return stampChecked(host, await checkWorkbooks([host], { ...settings, expects: "any" }, options), settings, wishes);
}

/** The same for a workbook that was just checked by itself. */
export async function stampChecked(host: Host, checked: Checked, settings: Pick<ReviewSettings, "roster">, wishes: ReadyWishes, options: WorkOptions = {}): Promise<Readiness> {
  const [workbook] = checked.workbooks;
  const why = notReady(checked);
  if (why !== null || !workbook) return { state: why ?? "no-form", checked };
  const anew = beforeStamping(checked);
  const stamp = stampOf(workbook, anew, wishes);
  await host.writeSheets(await sheetsOf(workbook, anew, stamp, wishes.language, options));
  await host.showMarks([]);
  return { state: "ready", checked: anew, stamp, ...sendingOf(stamp, anew, { superior: settings.roster?.superior.name ?? "", workbook: host.name, language: wishes.language }) };
}

/** Why a workbook that was checked by itself cannot be sent yet; null: it can. */
export function notReady(checked: Checked): NotReady | null {
  if (checked.review.submissions.every(({ template }) => template === null)) return "no-form";
  if (checked.settled.some(isHard)) return "hard";
  if (new Set(recordsOf(checked).map(({ record }) => record.unit.code)).size !== 1) return "several-units";
  return countSettled(checked.settled).soft > 0 ? "unexplained" : null;
}

/** Whether a finding is one of those for which a workbook cannot be sent yet. */
export function keepsBack(settled: SettledFinding, why: NotReady | null): boolean {
  if (why === "hard") return isHard(settled);
  return why === "unexplained" && settled.finding.strength === "soft" && settled.answer.kind !== "explained";
}

/** What is said of the stamp that the workbook bears ends with that stamp. */
const beforeStamping = (checked: Checked): Checked => ({ ...checked, settled: checked.settled.filter(({ finding }) => !finding.code.startsWith("stamp.")) });

/** A rule that is broken itself is our mistake and keeps nobody from sending. */
const isHard = ({ finding: { strength, reach } }: SettledFinding): boolean => strength === "hard" && reach !== "template";

const recordsOf = ({ review }: Checked) => review.templates.flatMap((reviewed) => reviewed.records.map((record) => ({ record, reviewed })));

/** The stamp of a workbook that is ready; its edition is one more than that of the stamp that it bears, unless that was for these very figures or another period. */
export function stampOf(workbook: WorkbookSnapshot, checked: Checked, { filler, time }: ReadyWishes): Stamp {
  const records = recordsOf(checked);
  const forms = records.map(({ record, reviewed: { template, sheetOf } }): StampedForm =>
    ({ template: template.id, version: template.version, rules: rulesDigest(template), ...fingerprintOf(record, sheetOf(record)) }));
  const period = records.find(({ record }) => record.period !== null)?.record.period ?? null;
  return { unit: records[0]!.record.unit, period, edition: editionAfter(stampIn(workbook), forms, period), filler, stampedAt: time, counts: countSettled(checked.settled), forms };
}

function editionAfter(before: Stamp | null, forms: readonly StampedForm[], period: Period | null): number {
  if (before?.period !== period) return 1;
  const isSame = forms.length === before.forms.length && forms.every(({ template, fingerprint }) => before.forms.some((form) => form.template === template && form.fingerprint === fingerprint));
  return before.edition + (isSame ? 0 : 1);
}

/** Under which name, and with which mail, a stamped workbook goes out. */
export function sendingOf(stamp: Stamp, checked: Pick<Checked, "review">, { superior, workbook, language }: { readonly superior: string; readonly workbook: string; readonly language: Language }): Sending {
  const names = namesOf(checked);
  const fileName = readyName(stamp, names, workbook);
  return { fileName, mail: readyMail({ stamp, names, superior, fileName }, language) };
}

const namesOf = ({ review }: Pick<Checked, "review">): ReadonlyMap<string, Label> => new Map(review.templates.map(({ template }) => [template.id, template.name]));

/** Macros are kept in a workbook that may hold them. */
function readyName({ unit, period, edition, forms }: Stamp, names: ReadonlyMap<string, Label>, workbook: string): string {
  const name = formsInWords(forms.flatMap(({ template }) => names.get(template) ?? []), "zh-CN");
  return sentFileName(name, unit.name, period ?? "", edition, /\.xlsm$/i.test(workbook) ? ".xlsm" : ".xlsx");
}

/** 报送单; and 校验结果 where there is something to say, or an older one stands in the workbook. */
async function sheetsOf(workbook: WorkbookSnapshot, checked: Checked, stamp: Stamp, language: Language, options: WorkOptions): Promise<SheetDraft[]> {
  const isListed = checked.settled.length > 0 || workbook.sheets.some((sheet) => findIdentity(sheet)?.role === "findings");
  return [...(isListed ? [await findingsSheet(workbook, checked, language, options)] : []), slipOf(stamp, checked, language)];
}

/** The sheet 报送单 that holds a stamp. */
export function slipOf(stamp: Stamp, checked: Pick<Checked, "review">, language: Language): SheetDraft {
  const names = namesOf(checked);
  const about = { unit: stamp.unit, level: levelOf(stamp.unit, checked.review.templates[0]!.template.level), period: stamp.period, template: null };
  return layOutStamp(stamp, { about, language, nameOf: (template) => labelIn(names.get(template) ?? { "zh-CN": template }, language) });
}
