import { filled, saySettled, textOf, type SettledFinding, type UnitCode } from "#core";
import type { Wording } from "./outcome";
import { SHAPES, STRENGTHS, TEXTS } from "./output-texts";
import { shown } from "./text-width";

/** A unit's name for people. */
export type UnitName = (unit: UnitCode) => string;

/** Findings for a person, by unit and sheet, hard first: what is wrong, which figure it may be, what to do, and what was said to it. */
export function findingLines(settled: readonly SettledFinding[], wording: Wording, name: UnitName): readonly string[] {
  const groups = grouping(settled, ({ finding }) => finding.unit);
  const order = [null, ...(wording.roster?.units ?? []).map(({ code }) => code), ...groups.keys()];
  return [...new Set(order)].flatMap((unit) => {
    const group = groups.get(unit);
    if (!group) return [];
    const heading = unit === null ? TEXTS.wholeFile[wording.language] : shown(name(unit));
    const sheets = grouping(inOrder(group), ({ finding: { workbook, worksheet } }) => [workbook, worksheet].filter((part) => part !== "").join(" · "));
    return [heading, ...[...sheets].flatMap(([sheet, own]) => sheetLines(sheet, own, wording)), ""];
  });
}

/** Hard first; within a strength as handed in. */
const inOrder = (settled: readonly SettledFinding[]): readonly SettledFinding[] =>
  STRENGTHS.flatMap((strength) => settled.filter(({ finding }) => finding.strength === strength));

function grouping<Key>(settled: readonly SettledFinding[], keyOf: (one: SettledFinding) => Key): ReadonlyMap<Key, readonly SettledFinding[]> {
  const groups = new Map<Key, SettledFinding[]>();
  for (const one of settled) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function sheetLines(sheet: string, settled: readonly SettledFinding[], wording: Wording): readonly string[] {
  const lines = settled.flatMap((one) => linesOf(one, wording));
  return sheet === "" ? lines : [`  ${shown(sheet)}`, ...lines];
}

function linesOf(settled: SettledFinding, { language }: Wording): readonly string[] {
  const { finding, sentence, reason, remedy, answer, state } = saySettled(settled, language);
  const address = finding.cells[0]?.address ?? "";
  const place = sentence.includes(address) ? "" : `${address} `;
  const said = textOf(answer) === "" ? "" : filled(TEXTS.said[language], { state, text: textOf(answer) }, language);
  const below = [reason, answer.kind === "explained" ? "" : `→ ${remedy}`, said];
  return [`  ${SHAPES[finding.strength]} ${place}${shown(sentence)}`, ...below.filter((line) => line !== "").map((line) => `      ${shown(line)}`)];
}
