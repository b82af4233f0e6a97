import { XML_HEAD } from "../edit/edit-relationships";
import { transitional } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { newStyles, STYLES_TYPE } from "../edit/styles-xml";
import type { Codec } from "../codec";
import { Package } from "../package";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface WorkbookSetting {
  /** Whether serial dates count from 1904-01-01. */
  readonly date1904?: boolean;
}

/** A workbook without sheets; it is none until one is written. */
export function newWorkbook(name: string, codec: Codec, { date1904 = false }: WorkbookSetting = {}): Package {
  const pack = Package.empty(codec, name);
  const { main, relationships } = transitional;
  pack.set(
    "[Content_Types].xml",
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${STYLES_TYPE}"/></Types>`,
  );
  pack.set("_rels/.rels", `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  pack.set(
    "xl/workbook.xml",
    `${XML_HEAD}<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr${date1904 ? ' date1904="1"' : ""}/>` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets><calcPr calcId="191029"/></workbook>`,
  );
  pack.set("xl/_rels/workbook.xml.rels", `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`);
  pack.set("xl/styles.xml", newStyles(transitional));
  return pack;
}

/**
 * What a new workbook holds is its own: takes the signs off by which additions to a workbook are known and taken out
 * again. Those of marks stay, since marks are additions everywhere.
 */
export function settle(pack: Package): void {
  for (const part of ["xl/workbook.xml", "xl/styles.xml"]) editPart(pack, part, (text) => text.replace(SIGNED, "$1"));
}

const SIGNED = /(<(?!dxfs?[\s>])[^<>\t]*)\t(?= fullCalcOnLoad="1"|\/?>)/g;
