import { readFileSync } from "node:fs";
import type { Roster } from "#core";
import { Package, writeWorkbook } from "#xlsx";
import { parseRoster } from "../../src/cli/read-roster";
import { fflateCodec } from "../../src/host/xlsx/fflate-codec";
import { readFaults, type Fault } from "./faults";
import { plantInDraft } from "./plant-in-draft";
import { plantInPackage } from "./plant-in-package";
import { readSource, type Source } from "./read-source";
import { submissionSheets, type SubmissionSheet } from "./submission-sheets";

/** The day of the seeds. */
export const PERIOD = "2020-03-20";

/** 武陵区 and its 19 units. */
export const readWulingRoster = (): Roster => parseRoster(readFileSync(new URL("roster.csv", import.meta.url), "utf8"), "roster.csv", "zh-CN");

/** The source tables by template id. */
export const readSources = (): ReadonlyMap<string, Source> => new Map(["S01", "S03", "S04"].map((id) => [id, readSource(`source-${id.toLowerCase()}.csv`)]));

/** Every workbook that the units send in, by file name: the source tables as forms, with the faults of faults.csv (or without any). */
export function buildSubmissions(faults: readonly Fault[] = readFaults()): ReadonlyMap<string, Uint8Array> {
  const sheets = submissionSheets(readWulingRoster(), readSources());
  checkPlaces(sheets, faults);
  const files = [...new Set(sheets.map(({ file }) => file))];
  return new Map(files.map((file) => [file, workbookOf(file, sheets.filter((sheet) => sheet.file === file), faults)]));
}

/** @throws RangeError when a fault is to be planted in a sheet that nobody sends */
function checkPlaces(sheets: readonly SubmissionSheet[], faults: readonly Fault[]): void {
  const lost = faults.find(({ put, file, sheet }) => put !== "" && !sheets.some((one) => one.file === file && one.draft.name === sheet));
  if (lost) throw new RangeError(`faults.csv: there is no sheet ${lost.sheet} in ${lost.file}`);
}

function workbookOf(file: string, sheets: readonly SubmissionSheet[], faults: readonly Fault[]): Uint8Array {
  const faultsOf = ({ draft }: SubmissionSheet) => faults.filter((fault) => fault.file === file && fault.sheet === draft.name);
  const drafts = sheets.map((sheet) => plantInDraft(sheet.draft, faultsOf(sheet)));
  // fflate packs alike on every machine; zlib does not.
  const workbook = Package.open(writeWorkbook(drafts, fflateCodec), file, fflateCodec);
  sheets.forEach((sheet, at) => plantInPackage(workbook, `xl/worksheets/sheet${at + 1}.xml`, faultsOf(sheet)));
  return workbook.save();
}
