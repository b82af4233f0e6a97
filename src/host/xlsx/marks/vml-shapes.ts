import type { Place } from "#core";
import { OURS } from "../edit/xml-edit";
import type { Note } from "./note";
import { noteBox } from "./note-box";

/**
 * The drawing that shows a sheet's notes, edited as text: VML as found in files is often not well-formed. All that we add
 * is ASCII, so that its encoding does not matter.
 */
const NAMESPACES: readonly (readonly [string, string])[] = [
  ["v", "urn:schemas-microsoft-com:vml"], ["o", "urn:schemas-microsoft-com:office:office"], ["x", "urn:schemas-microsoft-com:office:excel"],
];

/** Shape ids come in blocks of so many; a block belongs to one drawing of the workbook. */
const BLOCK = 1024;

const SHAPE_TYPE =
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"${OURS}>` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** An empty drawing with the ids of these blocks. */
export const newDrawing = (blocks: readonly number[]): string =>
  `<xml ${NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(" ")}${OURS}>` +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout></xml>`;

/** Whether notes can be added. */
export const isDrawing = (vml: string): boolean => vml.lastIndexOf("</xml>") > 0;

/** Whether we made the drawing. */
export const isOurDrawing = (vml: string): boolean => /<xml[^>]*\t>/.test(vml);

/** Whether any shape is drawn. */
export const hasShapes = (vml: string): boolean => /<v:(?:shape|group|rect|oval|line|image|polyline|roundrect|arc|curve)[\s>]/.test(vml);

/** The blocks of ids that a drawing has, by its own word and by its shapes. */
export function blocksOf(vml: string): Set<number> {
  return new Set([...statedBlocks(vml), ...shapeIds(vml).map((id) => Math.floor(id / BLOCK))]);
}

const IDMAP = /(<o:idmap\s[^>]*data=["'])([\d,\s]*)/;

const statedBlocks = (vml: string): number[] => (IDMAP.exec(vml)?.[2] ?? "").split(",").filter((block) => block.trim() !== "").map(Number);

const shapeIds = (vml: string): number[] => [...vml.matchAll(/_x0000_[si](\d{1,9})\b/g)].map(([, id]) => Number(id));

/** Ids for this many new shapes: the rest of blocks that others use, then blocks of their own from `firstFree` on. */
function freeIds(vml: string, count: number, firstFree: number): number[] {
  const used = shapeIds(vml);
  const ids: number[] = [];
  for (const block of statedBlocks(vml)) {
    const last = used.filter((id) => Math.floor(id / BLOCK) === block).reduce((most, id) => Math.max(most, id), 0);
    // A block that nobody uses stays so: else one could not tell it from a block that we have added.
    if (last === 0) continue;
    for (let id = last + 1; id < (block + 1) * BLOCK && ids.length < count; id++) ids.push(id);
  }
  for (let block = firstFree; ids.length < count; block++) {
    for (let id = block * BLOCK + 1; id < (block + 1) * BLOCK && ids.length < count; id++) ids.push(id);
  }
  return ids;
}

/** How many blocks a new drawing needs for this many shapes. */
export const blocksFor = (count: number): number => Math.ceil(count / (BLOCK - 1));

/** Adds hidden notes to a drawing that isDrawing(). @param firstFree the first block that no drawing of the workbook uses */
export function withShapes(vml: string, notes: readonly Note[], firstFree: number): string {
  const isNew = !hasShapes(vml);
  const ids = isNew && isOurDrawing(vml) ? freeIds("", notes.length, statedBlocks(vml)[0] ?? firstFree) : freeIds(vml, notes.length, firstFree);
  const type = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const declared = NAMESPACES.filter(([prefix, uri]) => !vml.includes(`xmlns:${prefix}="${uri}"`)).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  const xml = (type + notes.map((note, index) => shape(note, ids[index]!)).join("")).replace(/<v:(shape|shapetype) /g, `<v:$1${declared} `);
  const end = vml.lastIndexOf("</xml>");
  return withBlocks(vml.slice(0, end) + xml + vml.slice(end), ids.map((id) => Math.floor(id / BLOCK)));
}

function withBlocks(vml: string, blocks: readonly number[]): string {
  const added = [...new Set(blocks)].filter((block) => !statedBlocks(vml).includes(block));
  return vml.replace(IDMAP, (_whole, start: string, data: string) => start + [data, ...added].join(","));
}

function shape(note: Note, id: number): string {
  const { anchor, width, height } = noteBox(note, note.text);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${width}pt;height:${height}pt;` +
    `z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
    `<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Removes the notes of these cells, and what only our notes needed. */
export function withoutShapes(vml: string, places: readonly Place[]): string {
  const removed = new Set(places.map(({ row, column }) => `${row},${column}`));
  const kept: string[] = [];
  let at = 0;
  for (let start = vml.indexOf("<v:shape "); start >= 0; start = vml.indexOf("<v:shape ", start + 1)) {
    const close = vml.indexOf("</v:shape>", start);
    if (close < 0) break;
    if (!removed.has(placeOfShape(vml.slice(start, close)))) continue;
    kept.push(vml.slice(at, start));
    at = close + "</v:shape>".length;
  }
  return withoutOurBlocks([...kept, vml.slice(at)].join(""), vml);
}

function placeOfShape(xml: string): string {
  if (!/ObjectType=["']Note["']/.test(xml)) return "";
  const [row, column] = ["Row", "Column"].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(xml)?.[1]);
  return `${row},${column}`;
}

/** Blocks that no shape uses any more, and the kind of shape that only we used. */
function withoutOurBlocks(vml: string, before: string): string {
  const usedBefore = shapeIds(before).map((id) => Math.floor(id / BLOCK));
  const usedNow = shapeIds(vml).map((id) => Math.floor(id / BLOCK));
  const isAdded = (block: number) => usedBefore.includes(block) && !usedNow.includes(block);
  const rest = vml.replace(IDMAP, (_whole, start: string, data: string) => start + data.split(",").filter((block) => !isAdded(Number(block))).join(","));
  return rest.includes('type="#_x0000_t202"') ? rest : rest.replace(/<v:shapetype [^>]*\t>.*?<\/v:shapetype>/s, "");
}
