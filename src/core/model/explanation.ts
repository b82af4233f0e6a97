import type { CellRef } from "./address";
import type { Finding, FindingValue } from "./finding";
import type { UnitCode } from "./unit";
import { textDigest } from "./text-digest";

/** What an explanation was given for. It stands for as long as a finding has the same subject and the same figures. */
export interface Binding {
  /** Rule and cells, for people to read: "S01.attended|日报!C22,D22". */
  readonly subject: string;
  /** Reported, expected, difference, and signs that stand for the period and all values: "2036/2046/-10#…". "" are figures that nobody knows any more. */
  readonly figures: string;
}

/** What a unit said to a finding. */
export interface Explanation {
  /** File name of the workbook that the finding is in. */
  readonly workbook: string;
  /** Of whom the finding is, where that is known: its figures may stand in another workbook by now. */
  readonly unit?: UnitCode | null;
  readonly binding: Binding;
  /** Blank takes back what was said before. */
  readonly text: string;
}

/** What a supervisor made of a reason: of just this text, said of just these figures. */
export interface Decision {
  readonly unit: UnitCode;
  readonly binding: Binding;
  readonly text: string;
  readonly verdict: "accepted" | "returned";
  /** What the supervisor wrote; "" where an acceptance says no more. */
  readonly word: string;
}

/** Why a text explains nothing. stock-phrase: 核实无误 and the like; no-words: figures or signs alone; too-short: too few words to say why. */
export type ExplanationProblem = "stock-phrase" | "no-words" | "too-short";

/** What became of the text that a finding asks for. */
export type Answer =
  /** A note: nothing is asked. */
  | { readonly kind: "not-needed" }
  /** Nothing was said. A hard finding stays open until its figures are right. */
  | { readonly kind: "open" }
  /** `decision`: what the supervisor wrote who accepted it; left out while nobody has. */
  | { readonly kind: "explained"; readonly text: string; readonly decision?: string }
  /** The supervisor returned it, with a word. */
  | { readonly kind: "returned"; readonly text: string; readonly word: string }
  | { readonly kind: "refused"; readonly text: string; readonly why: ExplanationProblem }
  /** It was said of other figures, or of figures that stood elsewhere: shown again, to be said anew. */
  | { readonly kind: "lapsed"; readonly text: string; readonly why: "figures" | "place" };

/** A finding and what was said to it. */
export interface SettledFinding {
  readonly finding: Finding;
  readonly answer: Answer;
}

/** How many findings of each kind there are; soft are those that still need a reason. */
export interface SettledCounts {
  readonly hard: number;
  readonly soft: number;
  readonly explained: number;
  readonly note: number;
}

/** Counts findings by what is left to do. */
export function countSettled(settled: readonly SettledFinding[]): SettledCounts {
  const counts = { hard: 0, soft: 0, explained: 0, note: 0 };
  for (const { finding, answer } of settled) counts[answer.kind === "explained" ? "explained" : finding.strength]++;
  return counts;
}

/** The text that was said, whatever became of it; "" where nothing was. */
export const textOf = (answer: Answer): string => ("text" in answer ? answer.text : "");

/** What a supervisor wrote to it; "" where nothing was. An acceptance without a word of its own is "✓". */
export const decisionIn = (answer: Answer): string => (answer.kind === "returned" ? answer.word : answer.kind === "explained" && answer.decision !== undefined ? answer.decision || ACCEPTED : "");

/** How an acceptance is written where no word is given. */
export const ACCEPTED = "✓";

/** What names the rule of a finding: the edit's id, else the code. */
export const ruleOf = ({ edit, code }: Pick<Finding, "edit" | "code">): string => (edit === "" ? code : edit);

/** The rule that a binding is about, whatever the cells. */
export const boundRule = ({ subject }: Binding): string => subject.slice(0, subject.indexOf("|"));

/** Cells that a subject names; of more it names these and signs that stand for all. */
const MOST_CELLS = 6;

/** What an explanation of this finding is bound to. File names are no part of it: mail programs change them. */
export function bindingOf(finding: Finding): Binding {
  const cells = finding.cells.map((cell) => printedFrom(finding, cell));
  const all = cells.length > MOST_CELLS ? `…${cells.length}#${textDigest(cells.join())}` : "";
  const { reported = finding.values["text"] ?? "" } = finding.values;
  const readable = [reported, finding.expected, finding.imbalance].map((value) => shortened(String(value ?? ""))).join("/");
  return {
    subject: `${ruleOf(finding)}|${finding.worksheet}!${cells.slice(0, MOST_CELLS).join()}${all}`,
    figures: `${readable}#${textDigest(JSON.stringify([finding.period, finding.code, finding.expected, finding.imbalance, inOrder(finding.values)]))}`,
  };
}

const printedFrom = ({ workbook, worksheet }: Finding, cell: CellRef): string =>
  cell.workbook === workbook && cell.worksheet === worksheet ? cell.address : `${cell.worksheet}!${cell.address}`;

const shortened = (text: string): string => text.replace(/[|[\]#\s]+/g, " ").trim().slice(0, 16);

const inOrder = (values: Readonly<Record<string, FindingValue>>): readonly (readonly [string, FindingValue])[] =>
  Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));

/** Whether a subject is about this rule and this first cell ("" for none) of this worksheet. */
export function isAbout({ subject }: Binding, rule: string, worksheet: string, address: string): boolean {
  const start = `${rule}|${worksheet}!${address}`;
  return subject === start || subject.startsWith(`${start},`);
}
