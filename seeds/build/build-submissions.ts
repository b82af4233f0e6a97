import { existsSync } from "node:fs";
import { Package, XlsxHost } from "#xlsx";
import { fflateCodec } from "../../src/host/xlsx/fflate-codec";
import { readFaults, type Fault } from "./faults";
import { IDENTITY, plantInDraft } from "./plant-in-draft";
import { overwriteIdentity, plantInPackage } from "./plant-in-package";
import { readSourceTable, type SourceTable } from "./read-source";
import type { Seed } from "./seed";
import { submissionSheets, type SubmissionSheet } from "./submission-sheets";

/** The source tables by template id. */
export const readSources = ({ folder, templates }: Seed): ReadonlyMap<string, SourceTable> => new Map(templates.map((id) => [id, readSourceTable(folder, id)]));

/** The source tables of the day before, as they were accepted; of the forms that have some. */
export function readPriorSources({ folder, templates }: Seed): ReadonlyMap<string, SourceTable> {
  const prior = new URL("prior/", folder);
  return new Map(templates.filter((id) => existsSync(new URL(`source-${id.toLowerCase()}.csv`, prior))).map((id) => [id, readSourceTable(prior, id)]));
}

/** Every workbook that the units send in, by file name: the source tables as forms, with the faults of faults.csv (or without any). */
export async function buildSubmissions(seed: Seed, faults: readonly Fault[] = readFaults(seed)): Promise<ReadonlyMap<string, Uint8Array>> {
  const sheets = submissionSheets(seed, readSources(seed));
  checkPlaces(sheets, faults);
  const files = [...new Set(sheets.map(({ file }) => file))];
  const workbooks = new Map<string, Uint8Array>();
  for (const file of files) workbooks.set(file, await packWorkbook(file, sheets.filter((sheet) => sheet.file === file), faults));
  return workbooks;
}

/** @throws RangeError when a fault is to be planted in a sheet that nobody sends */
function checkPlaces(sheets: readonly SubmissionSheet[], faults: readonly Fault[]): void {
  const lost = faults.find(({ put, file, sheet }) => put !== "" && !sheets.some((one) => one.file === file && one.draft.name === sheet));
  if (lost) throw new RangeError(`faults.csv: there is no sheet ${lost.sheet} in ${lost.file}`);
}

/** The workbook that holds these sheets, with the faults that are planted in them. */
export async function packWorkbook(file: string, sheets: readonly SubmissionSheet[], faults: readonly Fault[]): Promise<Uint8Array> {
  const faultsOf = ({ draft }: SubmissionSheet) => faults.filter((fault) => fault.file === file && fault.sheet === draft.name);
  const drafts = sheets.map((sheet) => plantInDraft(sheet.draft, faultsOf(sheet)));
  // fflate packs alike on every machine; zlib does not.
  const host = XlsxHost.create(file, fflateCodec);
  await host.writeSheets(drafts);
  const workbook = Package.open(host.save(), file, fflateCodec);
  sheets.forEach((sheet, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const own = faultsOf(sheet);
    const put = own.find((fault) => fault.cell === IDENTITY)?.put ?? null;
    const topLeft = put === null ? sheet.title : put.replace(/^'|^\(blank\)$/, "");
    if (topLeft !== null) overwriteIdentity(workbook, part, sheet.draft.identity, topLeft);
    plantInPackage(workbook, part, own);
  });
  return workbook.save();
}
