import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Zips parts given as text or bytes, in the order given, with a writer that is not ours. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === "string" ? strToU8(content) : content, { mtime: new Date(2020, 2, 20) }];
  }
  return zipSync(files);
}

/** A tab: all that stands inside <worksheet>, or only the rows. */
export interface TabSource {
  readonly name: string;
  readonly rows?: string;
  /** Instead of rows: everything inside <worksheet>. */
  readonly body?: string;
  /** Instead of both: the whole part. */
  readonly xml?: string;
  readonly state?: string;
  /** Last word of its relationship type; "worksheet" when left out. */
  readonly kind?: string;
}

export interface BookSource {
  readonly tabs: readonly TabSource[];
  /** <si> elements. */
  readonly strings?: string;
  /** Everything inside <styleSheet>. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Parts to add or to replace. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a small workbook around these tabs. */
export function bookParts({ tabs, strings, styles, workbookPr = "", parts = {} }: BookSource): Record<string, string | Uint8Array> {
  const rels = tabs.map(({ kind = "worksheet" }, index) => relationship(`r${index}`, kind, `worksheets/sheet${index + 1}.xml`));
  if (strings !== undefined) rels.push(relationship("strings", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) rels.push(relationship("styles", "styles", "styles.xml"));
  const sheets = tabs.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="r${index}"/>`);
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}">${relationship("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}">${rels.join("")}</Relationships>`,
    ...Object.fromEntries(tabs.map((tab, index) => [`xl/worksheets/sheet${index + 1}.xml`, tabXml(tab)])),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  };
}

/** A small workbook as a file. */
export const book = (source: BookSource): Uint8Array => pack(bookParts(source));

/** A workbook of one tab "表" with these rows. */
export const oneTab = (rows: string, more: Omit<BookSource, "tabs"> = {}): Uint8Array => book({ tabs: [{ name: "表", rows }], ...more });

const relationship = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

function tabXml({ rows = "", body = `<sheetData>${rows}</sheetData>`, xml }: TabSource): string {
  return xml ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`;
}
