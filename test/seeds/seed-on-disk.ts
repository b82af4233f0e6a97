import { readdirSync, readFileSync } from "node:fs";
import { review, type Finding, type Review, type WorkbookSnapshot } from "#core";
import { builtInTemplates } from "#templates";
import { readAnyWorkbook } from "#xlsx";
import { priorFile } from "../../seeds/build/build-prior";
import { readFaults, type Fault } from "../../seeds/build/faults";
import { readSeed, type Seed } from "../../seeds/build/seed";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

/** A district of the seeds as it stands on disk. */
export class SeedOnDisk {
  readonly seed: Seed;

  constructor(name: string) {
    this.seed = readSeed(name);
  }

  files = (): readonly string[] => readdirSync(this.submissions).sort();
  contentOf = (file: string): Buffer => readFileSync(new URL(encodeURIComponent(file), this.submissions));
  priorContent = (): Buffer => readFileSync(new URL(`prior/${encodeURIComponent(priorFile(this.seed))}`, this.seed.folder));

  workbooks = (): Promise<readonly WorkbookSnapshot[]> => workbooksOf(this.files().map((file) => [file, this.contentOf(file)] as const));
  prior = async (): Promise<readonly WorkbookSnapshot[]> => (this.seed.prior === null ? [] : workbooksOf([[priorFile(this.seed), this.priorContent()]]));

  reviewOf = (workbooks: readonly WorkbookSnapshot[], prior: readonly WorkbookSnapshot[] = []): Review =>
    review(workbooks, { templates: builtInTemplates, roster: this.seed.roster, period: this.seed.period, expects: "all-units", prior });

  /** The lines of the faults that are told by a finding, in order. */
  planted = (isMeant: (fault: Fault) => boolean): readonly string[] =>
    readFaults(this.seed).filter((fault) => fault.code !== "" && isMeant(fault)).map((fault) => lineOf(fault, fault.unit, fault.code, fault.edit)).sort();

  private get submissions(): URL {
    return new URL("submissions/", this.seed.folder);
  }
}

export async function workbooksOf(files: Iterable<readonly [string, Uint8Array]>): Promise<readonly WorkbookSnapshot[]> {
  const workbooks = [];
  for (const [file, bytes] of files) workbooks.push(await readAnyWorkbook(bytes, file, nodeCodec));
  return workbooks;
}

/** A finding in one line: where it is shown, what it says, by which edit; the unit where no cell says it. */
export const lineOf = (place: { file: string; sheet: string; cell: string }, unit: string | null, code: string, edit: string): string =>
  [place.file, place.sheet, place.cell, place.cell === "" ? unit : "", code, edit].join(" | ");

export const foundLine = ({ workbook, worksheet, cells, unit, code, edit }: Finding): string =>
  lineOf({ file: workbook, sheet: worksheet, cell: cells[0]?.address ?? "" }, unit, code, edit);
