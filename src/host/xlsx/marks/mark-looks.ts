import type { Strength } from "#core";
import { OURS } from "../edit/xml-edit";

/** Heaviest first. */
export const STRENGTHS = ["hard", "soft", "note"] as const satisfies readonly Strength[];

/**
 * The formula of the conditional format that shows a strength: always true, and says whose it is on any machine and after
 * any program has saved the file.
 */
export const markerFormula = (strength: Strength): string => `LEN("HUIHE:${strength.toUpperCase()}")=10`;

/** Whether a rule's XML holds a marker of ours. */
export const isMarker = (xml: string): boolean => /LEN\s*\(\s*(?:"|&quot;)HUIHE:(?:HARD|SOFT|NOTE)(?:"|&quot;)\s*\)\s*=\s*10/i.test(xml);

/** Text that stands in every part that holds a marker. */
export const MARKER_WORD = "HUIHE:";

interface Look {
  readonly font: string;
  readonly colour: string;
  readonly fill: string;
  readonly line: string;
}

// Each strength has a cue besides colour: bold in a full frame, italic in a dashed one, underlined in a dotted one.
const looks: Readonly<Record<Strength, Look>> = {
  hard: { font: "<b/>", colour: "FF9C0006", fill: "FFFFC7CE", line: "thin" },
  soft: { font: "<i/>", colour: "FF7F6000", fill: "FFFFEB9C", line: "dashed" },
  note: { font: "<u/>", colour: "FF1F4E78", fill: "FFDDEBF7", line: "dotted" },
};

/** The differential format of a strength, with the prefix of the styles part. */
export function markFormat(strength: Strength, prefix: string): string {
  const { font, colour, fill, line } = looks[strength];
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="${line}"><color rgb="${colour}"/></${side}>`).join("");
  const xml = `<dxf${OURS}><font>${font}<color rgb="${colour}"/></font><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill><border>${sides}</border></dxf>`;
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}
