import { columnName, quoteWorksheet, type DraftLink, type DraftRow, type SheetDraft } from "#core";
import { escapeCellAttribute } from "../edit/xml-text";

/** Signs from which on a piece is long enough. */
const PIECE = 8_192;

/** Where the linked cells of a row of a list lead. */
export type RowLinks = DraftRow["links"];

/**
 * The element hyperlinks of a draft in pieces, which make it up one behind the other; none where nothing leads anywhere.
 * @param rows of its list
 */
export function* linksXml({ cells, list }: SheetDraft, rows: readonly RowLinks[], sheetName: (worksheet: string) => string): Generator<string, void, void> {
  const locationOf = locations(sheetName);
  const tagAt = (column: number): string => `<hyperlink ref="${columnName(column)}`;
  const start = "<hyperlinks>";
  let xml = start;
  for (const { row, column, link } of cells) if (link) xml += `${tagAt(column)}${row + 1}" location="${locationOf(link)}"/>`;
  const tags = list?.linked.map(tagAt) ?? [];
  for (let index = 0; index < rows.length; index++) {
    const links = rows[index]!;
    const row = list!.top + index;
    for (let at = 0; at < links.length; at++) if (links[at]) xml += `${tags[at]!}${row + 1}" location="${locationOf(links[at]!)}"/>`;
    if (xml.length < PIECE) continue;
    yield xml;
    xml = "";
  }
  if (xml !== start) yield `${xml}</hyperlinks>`;
}

/** A link as an attribute's text. */
function locations(sheetName: (worksheet: string) => string): (link: DraftLink) => string {
  const sheets = new Map<string, string>();
  return ({ worksheet, address }) => {
    let sheet = sheets.get(worksheet);
    if (sheet === undefined) sheets.set(worksheet, (sheet = escapeCellAttribute(quoteWorksheet(sheetName(worksheet)))));
    return `${sheet}!${address}`;
  };
}
