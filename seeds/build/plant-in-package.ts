import { printIdentity, type SheetIdentity } from "#core";
import type { Package } from "#xlsx";
import { placeOf } from "./change-draft";
import type { Fault } from "./faults";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Puts in the faults that only a file can have. `part` is the part of the faults' sheet. */
export function plantInPackage(workbook: Package, part: string, faults: readonly Fault[]): void {
  for (const { cell, put } of faults) {
    const [deed, of = ""] = put.split(" ");
    if (deed === "!hide-row") change(workbook, part, `<row r="${placeOf(cell).row + 1}"`, (row) => `${row} hidden="1"`);
    if (deed === "!hide-column") hideColumn(workbook, part, placeOf(cell).column + 1);
    if (deed === "!used-range") claimRows(workbook, part, cell);
    if (deed === "!link") linkTo(workbook, of);
  }
}

/** Writes `text` into A1, where a sheet that we write says what it is. It must need no escaping. */
export function overwriteIdentity(workbook: Package, part: string, identity: SheetIdentity, text: string): void {
  change(workbook, part, `<t>${printIdentity(identity)}</t>`, () => `<t>${text}</t>`);
}

/** Replaces the one place where `pattern` stands. @throws RangeError when it stands nowhere */
function change(workbook: Package, part: string, pattern: string | RegExp, to: (found: string) => string): void {
  const before = workbook.text(part);
  const after = before.replace(pattern, (found) => to(found));
  if (after === before) throw new RangeError(`${part} has no ${pattern}`);
  workbook.set(part, after);
}

function hideColumn(workbook: Package, part: string, column: number): void {
  change(workbook, part, /<cols>.*?<\/cols>/s, (cols) =>
    cols.replace(/<col [^>]*\/>/g, (col) => {
      const [min, max] = ["min", "max"].map((name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(col)![1]));
      if (column < min! || column > max!) return col;
      const over = (from: number, to: number, more = "") =>
        from > to ? "" : col.replace(/ min="\d+"/, ` min="${from}"`).replace(/ max="\d+"/, ` max="${to}"`).replace("/>", `${more}/>`);
      return over(min!, column - 1) + over(column, column, ' hidden="1"') + over(column + 1, max!);
    }),
  );
}

/** What formatting whole columns leaves behind: a last row without content. */
function claimRows(workbook: Package, part: string, cell: string): void {
  change(workbook, part, "</sheetData>", (end) => `<row r="${placeOf(cell).row + 1}"><c r="${cell}"/></row>${end}`);
  change(workbook, part, /<dimension ref="[^"]*"/, () => `<dimension ref="A1:${cell}"`);
}

/** The parts that a workbook has whose formulas look into the file `name`. */
function linkTo(workbook: Package, name: string): void {
  const target = encodeURI(name);
  workbook.set(
    "xl/externalLinks/externalLink1.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONSHIPS}" r:id="rId1"><sheetNames><sheetName val="复工复产日报"/></sheetNames></externalBook></externalLink>`,
  );
  workbook.set(
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/externalLinkPath" Target="${target}" TargetMode="External"/></Relationships>`,
  );
  change(workbook, "[Content_Types].xml", "</Types>", (end) => `<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>${end}`);
  change(workbook, "xl/_rels/workbook.xml.rels", "</Relationships>", (end) => `<Relationship Id="rIdLink1" Type="${RELATIONSHIPS}/externalLink" Target="externalLinks/externalLink1.xml"/>${end}`);
  change(workbook, "xl/workbook.xml", "</sheets>", (end) => `${end}<externalReferences><externalReference r:id="rIdLink1"/></externalReferences>`);
}
