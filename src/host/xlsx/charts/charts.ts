import { isOurChart, type DraftChart } from "#core";
import { addPart, folderOf, freePartName } from "../edit/content-types";
import { addRelationship, removeRelationships, XML_HEAD } from "../edit/edit-relationships";
import { relationshipId, type Edition } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { removeWithOwn } from "../edit/remove-with-own";
import { appended, withoutChildren } from "../edit/xml-edit";
import { childrenNamed, childrenOf, outerText, rootOf } from "../edit/xml-scan";
import { escapeAttribute, unescapeXml } from "../edit/xml-text";
import type { Package } from "../package";
import { readRelationships, type Relationship } from "../relationships";
import { chartXml, type ChartSetting } from "./chart-xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/**
 * Adds charts to the drawing of a worksheet, and a drawing where it has none.
 * @param sheetPart may be a part that is yet to be added
 * @param kept what stays of the sheet's XML behind its cells, see keptXml
 * @returns the same with the drawing in it
 */
export function addCharts(pack: Package, workbook: string, sheetPart: string, kept: string, charts: readonly DraftChart[], setting: ChartSetting): string {
  if (charts.length === 0) return kept;
  const { edition } = setting;
  const known = drawingOf(pack, sheetPart);
  const drawing = known?.target ?? freePartName(pack, `${folderOf(workbook)}drawings/drawing`, ".xml");
  if (!known) addPart(pack, drawing, DRAWING_TYPE, `${XML_HEAD}<xdr:wsDr xmlns:xdr="${edition.drawing}/spreadsheetDrawing" xmlns:a="${edition.drawing}/main"></xdr:wsDr>`);
  const anchors = charts.map((chart) => {
    const part = freePartName(pack, `${folderOf(workbook)}charts/chart`, ".xml");
    addPart(pack, part, CHART_TYPE, chartXml(chart, setting));
    const id = addRelationship(pack, drawing, `${edition.relationships}/chart`, part);
    return anchorXml(chart, id, edition);
  });
  editPart(pack, drawing, (text) => {
    const firstId = [...text.matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 1) + 1;
    return appended(text, rootOf(text), anchors.map((xml, index) => xml.replace(ID_HOLE, String(firstId + index))).join(""));
  });
  return known ? kept : `<drawing r:id="${addRelationship(pack, sheetPart, `${edition.relationships}/drawing`, drawing)}"/>${kept}`;
}

const drawingOf = (pack: Package, sheetPart: string): Relationship | undefined =>
  readRelationships(pack, sheetPart).find(({ kind, target, isExternal }) => kind === "drawing" && !isExternal && pack.has(target));

const ID_HOLE = "{id}";

/** A chart over its cells, with the namespaces that it needs, since it may come into a drawing of somebody else's. */
function anchorXml({ name, title, anchor: { top, bottom, left, right } }: DraftChart, id: string, { drawing, relationships }: Edition): string {
  const corner = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" editAs="oneCell">${corner("from", left, top)}${corner("to", right + 1, bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${ID_HOLE}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** Takes our charts off a worksheet, with all parts that only they need; a drawing on which nothing is left goes too. */
export function removeCharts(pack: Package, sheetPart: string): void {
  const drawing = drawingOf(pack, sheetPart);
  if (!drawing) return;
  const text = pack.text(drawing.target);
  const anchors = childrenOf(text, rootOf(text));
  const ours = anchors.filter((anchor) => isOurAnchor(outerText(text, anchor)));
  if (ours.length === 0) return;
  if (ours.length === anchors.length) return removeDrawing(pack, sheetPart, drawing);
  const ids = ours.flatMap((anchor) => [.../\br:id="([^"]+)"/.exec(outerText(text, anchor)) ?? []].slice(1));
  const charts = readRelationships(pack, drawing.target).filter(({ id }) => ids.includes(id)).map(({ target }) => target);
  removeWithOwn(pack, charts, () => {
    editPart(pack, drawing.target, (xml) => withoutChildren(xml, rootOf(xml), ours));
    removeRelationships(pack, drawing.target, ids);
  });
}

/** One thing in one anchor, under a name of ours. */
function isOurAnchor(xml: string): boolean {
  const names = [...xml.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bname="([^"]*)"/g)].map(([, name]) => unescapeXml(name!));
  return names.length === 1 && isOurChart(names[0]!) && /\br:id="/.test(xml);
}

function removeDrawing(pack: Package, sheetPart: string, { id, target }: Relationship): void {
  removeWithOwn(pack, [target], () => {
    editPart(pack, sheetPart, (text) => {
      const root = rootOf(text);
      return withoutChildren(text, root, childrenNamed(text, root, "drawing").filter((element) => relationshipId(text, element) === id));
    });
    removeRelationships(pack, sheetPart, [id]);
  });
}
