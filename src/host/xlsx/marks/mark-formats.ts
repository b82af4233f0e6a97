import { areaLists, areasOf, isMarker, MARK_STRENGTHS, MARKER_WORD, markerFormula, parseArea, type Place, type Strength } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { spliced, withChild, withoutChildren } from "../edit/xml-edit";
import { childrenNamed, outerText, prefixOf, rootOf } from "../edit/xml-scan";
import { unescapeXml } from "../edit/xml-text";
import { WORKSHEET_ORDER } from "../edit/worksheet-xml";

/** Places to be shown, by strength. */
export type MarkedPlaces = ReadonlyMap<Strength, readonly Place[]>;

/**
 * Adds our conditional formats to a worksheet's XML, one for each strength, after all others. Their priorities are the
 * lowest numbers that no rule of the sheet uses: other rules keep theirs, and ours come first where there is room. Ours
 * stop no other rule; a rule with "stop if true" that comes first still hides ours.
 * @param formats index of each strength's differential format
 */
export function withMarkFormats(text: string, places: MarkedPlaces, formats: ReadonlyMap<Strength, number>): string {
  const prefix = prefixOf(rootOf(text).name);
  const used = prioritiesOf(text);
  const xml = MARK_STRENGTHS.flatMap((strength) =>
    areaLists(areasOf(places.get(strength) ?? []), " ").map((sqref) => {
      const rule = `<cfRule type="expression" dxfId="${formats.get(strength)}" priority="${takePriority(used)}"><formula>${markerFormula(strength)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`.replace(/<(\/?)/g, `<$1${prefix}`);
    }),
  );
  return xml.length === 0 ? text : withChild(text, "conditionalFormatting", xml.join(""), WORKSHEET_ORDER);
}

/** Those of the newer kind, in extLst, count too. */
function prioritiesOf(text: string): Set<number> {
  const used = new Set<number>();
  for (const [rule] of text.slice(text.lastIndexOf("sheetData")).matchAll(/<(?:[\w.-]+:)?cfRule\s[^>]*>/g)) {
    const [, priority] = /\spriority\s*=\s*["'](\d{1,9})["']/.exec(rule) ?? [];
    if (priority !== undefined) used.add(Number(priority));
  }
  return used;
}

function takePriority(used: Set<number>): number {
  let priority = 1;
  while (used.has(priority)) priority += 1;
  used.add(priority);
  return priority;
}

/** Removes our rules, wherever a program has put them; returns how many cells they marked. */
export function withoutMarkFormats(text: string): { text: string; cells: number } {
  if (!text.includes(MARKER_WORD)) return { text, cells: 0 };
  let cells = 0;
  const cleared = childrenNamed(text, rootOf(text), "conditionalFormatting").reduceRight((edited, formatting) => {
    const rules = childrenNamed(edited, formatting, "cfRule");
    const ours = rules.filter((rule) => isMarker(unescapeXml(outerText(edited, rule))));
    if (ours.length === 0) return edited;
    cells += cellsOf(attributeOf(edited, formatting, "sqref") ?? "");
    if (ours.length < rules.length) return withoutChildren(edited, formatting, ours);
    return spliced(edited, [{ start: formatting.start, end: formatting.end, text: "" }]);
  }, text);
  return { text: cleared, cells };
}

function cellsOf(sqref: string): number {
  return sqref.split(/\s+/).reduce((sum, text) => {
    const area = parseArea(text);
    return area ? sum + (area.bottom - area.top + 1) * (area.right - area.left + 1) : sum;
  }, 0);
}
