import { printArea, type Area, type Place } from "./address";

/** The places as few areas that do not overlap: runs in a row, then equal runs in rows that follow each other. Places may repeat. */
export function areasOf(places: readonly Place[]): Area[] {
  const finished: Area[] = [];
  let open: Area[] = [];
  for (const [row, runs] of runsByRow(places)) {
    const continued = open.filter((area) => area.bottom === row - 1);
    finished.push(...open.filter((area) => area.bottom < row - 1));
    const grown = runs.map((run) => {
      const above = continued.find((area) => area.left === run.left && area.right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    finished.push(...continued.filter((area) => !grown.some((other) => other.top < row && other.left === area.left)));
    open = grown;
  }
  return [...finished, ...open].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Row → its runs of neighbouring columns, both ascending. */
function runsByRow(places: readonly Place[]): Map<number, Area[]> {
  const rows = new Map<number, Area[]>();
  for (const { row, column } of [...places].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const runs = rows.get(row) ?? [];
    const last = runs.at(-1);
    if (!last || column > last.right + 1) runs.push({ top: row, left: column, bottom: row, right: column });
    else runs[runs.length - 1] = { ...last, right: column };
    rows.set(row, runs);
  }
  return rows;
}

/** The longest list of areas: Excel's own limit is 8,192 characters. */
const LIST_MOST = 8_000;

/** The areas as few lists, each short enough for Excel: "A1:B2 D4" in files, "A1:B2,D4" in formulas and ranges. */
export function areaLists(areas: readonly Area[], separator: " " | ","): string[] {
  const lists: string[] = [];
  for (const area of areas.map(printArea)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + area.length > LIST_MOST) lists.push(area);
    else lists[lists.length - 1] = `${last}${separator}${area}`;
  }
  return lists;
}
