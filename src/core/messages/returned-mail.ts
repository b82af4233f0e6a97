import type { SettledFinding } from "../model/explanation";
import { textOf } from "../model/explanation";
import type { Label, Language } from "../model/localised";
import type { Mail } from "../model/mail";
import { periodIn } from "../model/period-in";
import type { Period } from "../model/period";
import type { Unit } from "../model/unit";
import { formsInWords, mailOf, mailText, type MailTextKey } from "./mail-parts";
import { say } from "./say";

/** What a unit is told whose figures are sent back. */
export interface ReturnedMailParts {
  readonly unit: Unit;
  readonly superior: string;
  readonly period: Period | null;
  /** The forms that are concerned. */
  readonly names: readonly Label[];
  /** The file that the unit sent, as the district knows it. */
  readonly sent: string;
  /** The workbook that goes along; "" when none does. */
  readonly fileName: string;
  /** What is to be put right or explained, in order. */
  readonly settled: readonly SettledFinding[];
  /** As it is to be read; "" when none is set. */
  readonly deadline: string;
}

/** Findings told in one mail; the workbook holds all. */
const MOST_TOLD = 40;

/** The notice in plain words with which figures go back: each finding with its cell, values, difference and remedy. */
export function returnedMail(parts: ReturnedMailParts, language: Language): Mail {
  const { unit, superior, period, names, settled, deadline, fileName } = parts;
  const about = { unit: unit.name, forms: formsInWords(names, language), file: parts.sent || "—", period: periodIn(period, language) };
  const hard = settled.filter(({ finding }) => finding.strength === "hard");
  const refused = settled.filter((one) => one.finding.strength === "soft" && isRefused(one));
  const open = settled.filter((one) => one.finding.strength === "soft" && !isRefused(one));
  return mailOf(mailText("returned.subject", language, { ...about, period: period ?? "" }), [
    mailText("greeting", language, { name: unit.name }), "",
    mailText("returned.opening", language, about), "",
    ...section("returned.hard", hard, language), ...section("returned.refused", refused, language), ...section("returned.soft", open, language),
    deadline === "" ? null : mailText("returned.deadline", language, { deadline }),
    fileName === "" ? null : mailText("returned.how", language, { file: fileName }), "",
    superior,
  ]);
}

const isRefused = ({ answer: { kind } }: SettledFinding): boolean => kind === "returned" || kind === "refused" || kind === "lapsed";

function section(title: MailTextKey, settled: readonly SettledFinding[], language: Language): readonly string[] {
  if (settled.length === 0) return [];
  const lines = settled.slice(0, MOST_TOLD).flatMap((one, index) => linesOf(one, index + 1, language));
  return [mailText(title, language, { count: settled.length }), ...lines, ...(settled.length > MOST_TOLD ? ["…"] : []), ""];
}

function linesOf({ finding, answer }: SettledFinding, number: number, language: Language): readonly string[] {
  const { sentence, remedy } = say(finding, language);
  const cell = finding.cells[0]?.address;
  const place = [finding.worksheet, cell].filter(Boolean).join(" ");
  const text = textOf(answer);
  return [
    mailText("returned.finding", language, { number, place, sentence }),
    ...(text === "" ? [] : [mailText("returned.said", language, { text })]),
    ...(answer.kind === "returned" ? [mailText("returned.word", language, { word: answer.word })] : []),
    mailText("returned.remedy", language, { remedy }),
  ];
}
