import {
  bindingOf, logEntry, printBinding, printChange, sheetText, textOf,
  type Language, type LogEntry, type ReviewSettings, type SettledFinding, type Unit, type UnitCode,
} from "#core";
import type { Collection, Received, ReceivedForm } from "./collect";
import { consolidate, type Consolidation, type ConsolidateOptions } from "./consolidate";
import { districtSubject } from "./district-subject";
import { fingerprintIn } from "./fingerprint-in";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import type { WorkbookSource } from "./read-workbooks";
import { printWords, writtenDecisions } from "./recall-decisions";
import { recallLog } from "./recall-log";
import { rememberSettings } from "./remember-settings";
import { unitCodes } from "./unit-codes";

/** Which files a supervisor takes. all: whatever is new or newer; new: of these the ones without hard findings that were not changed after stamping; none. */
export type Acceptance = "all" | "new" | "none";

/** Whether a file that came in is taken. One that says nothing new never is. */
export function isAccepted({ verdict, counts, stampState }: Received, acceptance: Acceptance): boolean {
  if (verdict !== "new" && verdict !== "newer") return false;
  return acceptance === "all" || (acceptance === "new" && counts.hard === 0 && stampState !== "changed");
}

/** What a supervisor decided on what came in. */
export interface Decided {
  readonly collection: Collection;
  /** The files that are taken, by name. */
  readonly accepted: ReadonlySet<string>;
  /** Of a file, what it came in: "周报.eml / 附件.zip / 日报.xlsx"; left out: its name alone. */
  readonly cameAs?: ReadonlyMap<string, string>;
  /** Whether what stands in the district workbook already counts beside them; left out: it does. */
  readonly standing?: "in" | "out";
}

/**
 * Takes files into the district workbook: consolidates them with what stands there, and notes each file, what it changed, and the reasons that
 * came with it on 收报记录. The roster and the period are remembered with the workbook. Files that are not taken are noted once, and change nothing.
 * @param incoming the hosts of `collection`, in its order
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function takeIn(
  incoming: readonly WorkbookSource[], district: Host, settings: ReviewSettings, options: ConsolidateOptions & { readonly compiledAt: string }, decided: Decided,
): Promise<Consolidation | null> {
  const { collection: { received, base, review }, accepted } = decided;
  const taken = incoming.filter(({ name }) => accepted.has(name));
  const sources = taken.map((host) => withoutOlder(host, received.find(({ workbook }) => workbook === host.name)!));
  const done = taken.length === 0 ? null : await consolidate(decided.standing === "out" ? sources : [district, ...sources], district, settings, options);
  const { roster, period } = settings;
  if (done) await rememberSettings(district, { roster, period: period ?? null, hardFindings: options.hardFindings });
  await keepLog(district, base, entriesOf(decided, done, options.compiledAt, options.language), districtSubject(review, settings, options.superior), options.language);
  return done;
}

/** The workbook without the forms in which it is behind what was taken. */
function withoutOlder(host: WorkbookSource, { forms }: Received): WorkbookSource {
  const behind = new Set(forms.flatMap(({ verdict, worksheet }) => (verdict === "older" ? [worksheet] : [])));
  if (behind.size === 0) return host;
  return {
    name: host.name,
    async readWorkbook() {
      const workbook = await host.readWorkbook();
      return { ...workbook, sheets: workbook.sheets.filter(({ worksheet }) => !behind.has(worksheet)) };
    },
  };
}

function entriesOf(decided: Decided, done: Consolidation | null, at: string, language: Language): readonly LogEntry[] {
  const left = new Set(recallLog(decided.collection.base).filter(({ action }) => action === "not-taken").map(nameOfNote));
  const files = decided.collection.received.flatMap((received) => fileEntries(received, decided, at, language)).filter((entry) => entry.action === "taken" || !left.has(nameOfNote(entry)));
  return [...decisionEntries(decided, at), ...files, ...(done ? reasonEntries(decided, done, at) : [])];
}

/** By what it is known that a file was left lying before, for the same reason. */
const nameOfNote = ({ unit, period, file, fingerprint, words }: LogEntry): string => JSON.stringify([unit.code, period, file, fingerprint, words]);

/** What the supervisor has written under 审核意见 since the last time. */
function decisionEntries({ collection: { base, review } }: Decided, at: string): readonly LogEntry[] {
  const known = new Set(recallLog(base).map(({ action, unit, binding, words }) => JSON.stringify([action, unit.code, binding, words])));
  const names = new Map([...unitCodes(review)].map(([name, code]) => [code, name]));
  return writtenDecisions(base, unitCodes(review)).flatMap((decision) => {
    const entry = logEntry({
      at, action: `explanation-${decision.verdict}`, unit: { code: decision.unit, name: names.get(decision.unit) ?? "" },
      words: printWords(decision), binding: printBinding({ workbook: null, binding: decision.binding }),
    });
    return known.has(JSON.stringify([entry.action, entry.unit.code, entry.binding, entry.words])) ? [] : [entry];
  });
}

/** A line a unit that a file is of; one line for a file that is nobody's. */
function fileEntries(received: Received, { collection: { review }, accepted, cameAs }: Decided, at: string, language: Language): readonly LogEntry[] {
  const { workbook, stamp, forms } = received;
  const isTaken = accepted.has(workbook);
  const units = unitsIn(workbook, review.submissions);
  return (units.length === 0 ? [{ code: "", name: "" }] : units).map((unit) => {
    const own = units.length <= 1 ? forms : forms.filter(({ worksheet }) => review.submissions.some((one) => one.workbook === workbook && one.worksheet === worksheet && one.unit === unit.code));
    return logEntry({
      at, action: isTaken ? "taken" : "not-taken", unit, period: received.period, templates: [...new Set(own.map(({ template }) => template).filter((id) => id !== ""))],
      file: cameAs?.get(workbook) ?? workbook, edition: stamp?.edition ?? null, stampedAt: stamp?.stampedAt ?? "",
      fingerprint: fingerprintIn(workbook, unit.code, review), hard: received.counts.hard, soft: received.counts.soft, words: isTaken ? changesIn(own) : sheetText(`verdict.${received.verdict}`, language),
    });
  });
}

function unitsIn(workbook: string, submissions: Collection["review"]["submissions"]): readonly Unit[] {
  const units = new Map<UnitCode, string>();
  for (const one of submissions) if (one.workbook === workbook && one.unit !== null) units.set(one.unit, one.unitName);
  return [...units].map(([code, name]) => ({ code, name }));
}

const changesIn = (forms: readonly ReceivedForm[]): string =>
  forms.flatMap(({ changes }) => changes.map((change) => `${change.cells.at(-1)?.address ?? ""} ${printChange(change)}`.trim())).join("\n");

/** The reasons that came with the files that were taken. */
const reasonEntries = ({ accepted }: Decided, { settled, review }: Consolidation, at: string): readonly LogEntry[] =>
  settled.filter(({ finding, answer }) => accepted.has(finding.workbook) && answer.kind === "explained").map(({ finding, answer }: SettledFinding) => {
    const unit = review.submissions.find((one) => one.unit === finding.unit && one.unit !== null);
    return logEntry({ at, action: "explained", unit: { code: finding.unit ?? "", name: unit?.unitName ?? "" }, period: finding.period, words: textOf(answer), binding: printBinding({ workbook: null, binding: bindingOf(finding) }) });
  });
