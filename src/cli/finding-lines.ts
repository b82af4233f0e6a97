import { filled, foldFindings, saySettled, textOf, type Family, type SettledFinding, type UnitCode } from "#core";
import type { Wording } from "./outcome";
import { SHAPES, TEXTS } from "./output-texts";
import { shown } from "./text-width";

/** A unit's name for people. */
export type UnitName = (unit: UnitCode) => string;

/**
 * Findings for a person, by unit and sheet: what is wrong, which figure it may be, what to do, and what was said to it. What belongs to nobody
 * comes first, then units and their sheets as their heaviest findings stand in `settled`. Many alike are one with a count, unless all are wanted.
 */
export function findingLines(settled: readonly SettledFinding[], wording: Wording, name: UnitName): readonly string[] {
  const units = grouping(settled, ({ finding }) => finding.unit);
  return [...new Set([null, ...units.keys()])].flatMap((unit) => {
    const group = units.get(unit);
    if (!group) return [];
    const heading = unit === null ? TEXTS.wholeFile[wording.language] : shown(name(unit));
    const sheets = grouping(group, ({ finding: { workbook, worksheet } }) => [workbook, worksheet].filter((part) => part !== "").join(" · "));
    return [heading, ...[...sheets].flatMap(([sheet, own]) => sheetLines(sheet, own, wording)), ""];
  });
}

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
  const families = wording.alike === "all" ? settled.map((one) => [one] as const) : foldFindings(settled);
  const lines = families.flatMap((family) => familyLines(family, wording));
  return sheet === "" ? lines : [`  ${shown(sheet)}`, ...lines];
}

/** The heaviest in full, and where the others are. */
function familyLines([first, ...others]: Family<SettledFinding>, wording: Wording): readonly string[] {
  if (others.length === 0) return linesOf(first, wording);
  const cells = others.flatMap(({ finding: { cells: [cell], imbalance } }) => (cell ? [imbalance === null ? cell.address : `${cell.address} (${imbalance})`] : []));
  const named = cells.length > MOST_NAMED ? [...cells.slice(0, MOST_NAMED), "…"] : cells;
  const more = filled(TEXTS.alike[wording.language], { count: others.length, cells: named }, wording.language);
  return [...linesOf(first, wording), `      ${shown(more)}`];
}

/** Cells of a family that are named in its line. */
const MOST_NAMED = 12;

function linesOf(settled: SettledFinding, { language }: Wording): readonly string[] {
  const { finding, sentence, reason, remedy, answer, state } = saySettled(settled, language);
  const address = finding.cells[0]?.address ?? "";
  const place = sentence.includes(address) ? "" : `${address} `;
  const said = textOf(answer) === "" ? "" : filled(TEXTS.said[language], { state, text: textOf(answer) }, language);
  const below = [reason, answer.kind === "explained" ? "" : `→ ${remedy}`, said];
  return [`  ${SHAPES[finding.strength]} ${place}${shown(sentence)}`, ...below.filter((line) => line !== "").map((line) => `      ${shown(line)}`)];
}
