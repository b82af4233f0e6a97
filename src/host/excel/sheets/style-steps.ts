import { areaLists, areasOf, type Area, type DraftStyle, type Place, type SheetDraft } from "#core";
import { step, type Step } from "../steps";

/** Looks of the cells, one step for all cells that look alike. */
export function styleSteps(key: string, { cells, merges }: SheetDraft): Step[] {
  const groups = new Map<string, { readonly style: DraftStyle; readonly places: Place[] }>();
  for (const { row, column, style } of cells) {
    if (!style) continue;
    const content = contentOf(style);
    const group = groups.get(content) ?? { style, places: [] };
    groups.set(content, group);
    group.places.push({ row, column });
  }
  const merged = merges.map((area) => step(4, ({ workbook }) => void workbook.worksheets.getItem(key).getRange(listOf(area)).untrack().merge(false)));
  return [...[...groups.values()].flatMap(({ style, places }) => lookSteps(key, style, areasOf(places))), ...merged];
}

const listOf = (area: Area): string => areaLists([area], ",")[0]!;

/** The number format is written with the values. */
const contentOf = ({ format: _format, ...style }: DraftStyle): string => JSON.stringify(Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1)));

function lookSteps(key: string, style: DraftStyle, areas: readonly Area[]): Step[] {
  const plain = areaStep(key, areas, 14, ({ format }) => setLook(format, style));
  if (!style.border) return plain;
  const edges = style.border === "all" ? (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) : (["EdgeBottom"] as const);
  // Lines between cells only where there are cells to be between: Excel refuses them for a single one.
  return [
    ...plain,
    ...areaStep(key, areas, 3 * edges.length, ({ format }) => edges.forEach((edge) => drawLine(format, edge))),
    ...areaStep(key, areas.filter(({ top, bottom }) => bottom > top), 4, ({ format }) => drawLine(format, "InsideHorizontal")),
    ...areaStep(key, style.border === "all" ? areas.filter(({ left, right }) => right > left) : [], 4, ({ format }) => drawLine(format, "InsideVertical")),
  ];
}

/** Does something to all areas, by address lists that Excel takes. */
function areaStep(key: string, areas: readonly Area[], actions: number, act: (areas: Excel.RangeAreas) => void): Step[] {
  return areaLists(areas, ",").map((list) => step(actions + 2, ({ workbook }) => act(workbook.worksheets.getItem(key).getRanges(list).untrack()), list.length));
}

function drawLine(format: Excel.RangeFormat, edge: Excel.BorderIndex | "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"): void {
  const line = format.borders.getItem(edge);
  line.style = "Continuous";
  line.weight = "Thin";
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

function setLook(format: Excel.RangeFormat, style: DraftStyle): void {
  format.font.size = style.size ?? 11;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  // A link brings a look of its own, which is not ours.
  format.font.underline = style.underline ? "Single" : "None";
  format.font.color = `#${style.colour ?? "000000"}`;
  if (style.fill) format.fill.color = `#${style.fill}`;
  if (style.horizontal ?? style.indent) format.horizontalAlignment = HORIZONTAL[style.horizontal ?? "left"];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
}
