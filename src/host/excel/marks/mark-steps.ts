import { areaLists, areasOf, MARK_LOOKS, MARK_STRENGTHS, markerFormula, NOTE_TITLE, parseAddress, TEXT_MOST, type Mark, type Strength } from "#core";
import type { Tab } from "../known";
import { step, type Step } from "../steps";

/** More notes than this on one sheet make Excel slow; the formats and the findings sheet show all. */
const NOTES_MOST = 500;

/** Takes our formats and notes off a tab. Formats of others keep their order, and so do their priorities once ours are gone. */
export const clearingSteps = ({ id, marks, notes }: Tab): Step[] => [
  ...marks.map((mark) => step(4, ({ workbook }) => workbook.worksheets.getItem(id).getRange().untrack().conditionalFormats.getItem(mark).delete())),
  ...(notes?.ours ?? []).map((address) => step(3, ({ workbook }) => workbook.worksheets.getItem(id).notes.getItem(address).delete())),
];

/** Shows marks on a tab: a format a strength, the heaviest on top of all, and a note at each cell that has none. */
export function markingSteps({ id, notes }: Tab, marks: readonly Mark[]): Step[] {
  // The format that is added last comes first.
  const formats = [...MARK_STRENGTHS].reverse().flatMap((strength) => formatSteps(id, strength, marks.filter((mark) => mark.strength === strength)));
  const noted = notes ? heaviestFirst(marks).filter(({ cell }) => !notes.others.has(cell.address)).slice(0, NOTES_MOST) : [];
  return [...formats, ...noted.map(({ cell, note }) => {
    const text = `${NOTE_TITLE}\n${note}`.slice(0, TEXT_MOST);
    return step(2, ({ workbook }) => void workbook.worksheets.getItem(id).notes.add(cell.address, text), 3 * text.length);
  })];
}

const heaviestFirst = (marks: readonly Mark[]): Mark[] => {
  const unique = [...new Map(marks.map((mark) => [mark.cell.address, mark])).values()];
  return unique.sort((one, other) => MARK_STRENGTHS.indexOf(one.strength) - MARK_STRENGTHS.indexOf(other.strength));
};

const formatSteps = (id: string, strength: Strength, marks: readonly Mark[]): Step[] =>
  areaLists(areasOf(marks.map(({ cell }) => parseAddress(cell.address)!)), ",").map((list) =>
    step(24, ({ workbook }) => addFormat(workbook.worksheets.getItem(id).getRanges(list).untrack(), strength), list.length));

const LINES = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function addFormat(areas: Excel.RangeAreas, strength: Strength): void {
  const { font, colour, fill, line } = MARK_LOOKS[strength];
  const { rule, format } = areas.conditionalFormats.add("Custom").custom;
  rule.formula = `=${markerFormula(strength)}`;
  if (font === "underline") format.font.underline = "Single";
  else format.font[font] = true;
  format.font.color = `#${colour}`;
  format.fill.color = `#${fill}`;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = LINES[line];
    border.color = `#${colour}`;
  }
}
