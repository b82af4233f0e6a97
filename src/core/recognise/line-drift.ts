import type { LineMatch, SheetLine } from "./match-lines";
import type { Place } from "../model/address";
import type { Drift } from "../model/placement";
import type { TableLine } from "../model/template";

const printPath = (line: TableLine): string => line.path.map((label) => label["zh-CN"]).join(" / ");

/** What is not as the template says about a table's rows or columns; `place` is where one of them is shown. */
export function lineDrift(axis: "row" | "column", lines: readonly TableLine[], match: LineMatch, place: (at: number) => Place): Drift[] {
  const drift: Drift[] = [];
  for (const at of match.missing) {
    drift.push({ code: `sheet.missing-${axis}`, strength: "hard", places: [], values: { label: printPath(lines[at]!) } });
  }
  for (const at of match.renamed) {
    const line = match.found.get(at)!;
    drift.push({ code: `sheet.renamed-${axis}`, strength: "note", places: [place(line.at)], values: { label: printPath(lines[at]!), text: line.text } });
  }
  for (const at of match.positioned) {
    drift.push({ code: `sheet.unlabelled-${axis}`, strength: "soft", places: [place(match.found.get(at)!.at)], values: { label: printPath(lines[at]!) } });
  }
  for (const line of outOfOrder(match)) {
    drift.push({ code: `sheet.moved-${axis}`, strength: "note", places: [place(line.at)], values: { label: line.text } });
  }
  return drift;
}

/** The found lines that do not follow the template's order: those outside the longest run that does. */
function outOfOrder(match: LineMatch): SheetLine[] {
  const inTemplateOrder = [...match.found].sort(([one], [other]) => one - other).map(([, line]) => line);
  if (inTemplateOrder.every((line, order) => order === 0 || line.at > inTemplateOrder[order - 1]!.at)) return [];
  const best: SheetLine[][] = [];
  inTemplateOrder.forEach((line, at) => {
    const before = best.slice(0, at).filter((run) => run.at(-1)!.at < line.at);
    best.push([...before.reduce((longest, run) => (run.length > longest.length ? run : longest), []), line]);
  });
  const kept = new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
  return inTemplateOrder.filter((line) => !kept.has(line));
}
