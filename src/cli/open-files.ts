import { readFileSync } from "node:fs";
import type { WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import { savedName } from "#jobs/saved-name";
import { readingTrouble } from "./file-trouble";
import { findFiles, type FoundFile } from "./find-files";
import type { WorkbookFile, Workplace } from "./workplace";

/** A found file and the workbook in it. */
export interface OpenFile extends FoundFile {
  readonly workbook: WorkbookFile;
  /** Name under which a copy is saved: `name`, but .xlsx where the file came in an older format. */
  readonly savedAs: string;
}

/** Files that cannot be used, all of them: one that is left out in silence would be missing from a total. */
export class FilesError extends Error {
  override readonly name = "FilesError";

  constructor(readonly errors: readonly HostError[]) {
    super(errors.map(({ message }) => message).join("\n"));
  }
}

/** Opens and reads all workbooks that the patterns name, except what lies under `except`. @throws as openFiles */
export const readFiles = (patterns: readonly string[], except: readonly string[], workplace: Workplace): Promise<readonly OpenFile[]> =>
  openEach(patterns, except, workplace, (workbook) => workbook.readWorkbook());

/**
 * Opens all workbooks that the patterns name, except what lies under `except`.
 * @throws FilesError for all that cannot be opened; HostError for a path that is not there; UsageError when there is none
 */
export const openFiles = (patterns: readonly string[], except: readonly string[], workplace: Workplace): Promise<readonly OpenFile[]> =>
  openEach(patterns, except, workplace, () => Promise.resolve());

/**
 * Opens and reads the workbooks of earlier periods that `patterns` name; none when there are none. One that is called like
 * a file in hand is named by its whole path, so that findings can tell the two. @throws as openFiles
 */
export async function readPrior(patterns: readonly string[], inHand: readonly OpenFile[], workplace: Workplace): Promise<readonly OpenFile[]> {
  if (patterns.length === 0) return [];
  const taken = new Set(inHand.map(({ name }) => name));
  const found = findFiles(patterns, []);
  return openFound(found.map((file) => (taken.has(file.name) ? { ...file, name: file.path } : file)), workplace, (workbook) => workbook.readWorkbook());
}

const openEach = async (
  patterns: readonly string[], except: readonly string[], workplace: Workplace, prepare: (workbook: WorkbookFile) => Promise<unknown>,
): Promise<readonly OpenFile[]> => openFound(findFiles(patterns, except), workplace, prepare);

async function openFound(files: readonly FoundFile[], workplace: Workplace, prepare: (workbook: WorkbookFile) => Promise<unknown>): Promise<readonly OpenFile[]> {
  const names = new Set(files.map(({ name }) => name));
  const opened: OpenFile[] = [];
  const errors: HostError[] = [];
  for (const file of files) {
    workplace.progress.count(opened.length + errors.length + 1, files.length, file.name);
    const one = await attempt(async () => {
      const bytes = await bytesAt(file.path);
      const workbook = await openBytes(bytes, file.name, workplace);
      await prepare(workbook);
      return { ...file, workbook, savedAs: savedName(file.name, bytes, names) };
    });
    if (one instanceof HostError) errors.push(one);
    else opened.push(one);
  }
  if (errors.length > 0) throw new FilesError(errors);
  return opened;
}

/** What `work` comes to, or the trouble with the world that it met. */
export async function attempt<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | HostError> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error;
  }
}

/** @throws HostError when it cannot be read or is no workbook */
export const openFile = async ({ path, name }: FoundFile, workplace: Workplace): Promise<WorkbookFile> => openBytes(await bytesAt(path), name, workplace);

/** The bytes of a file, in one go: read piece by piece beside the program's own work, a large file takes as long again. @throws HostError when it cannot be read */
export async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readingTrouble(error, path);
  }
}

/** @throws HostError when it is no workbook */
export const openBytes = async (bytes: Uint8Array, name: string, workplace: Workplace): Promise<WorkbookFile> => readOnce(await workplace.open(bytes, name));

/** A workbook that is read once, however often it is asked for before something is written into it. */
function readOnce(workbook: WorkbookFile): WorkbookFile {
  let reading: Promise<WorkbookSnapshot> | null = null;
  const afresh = <Answer>(answer: Answer): Answer => {
    reading = null;
    return answer;
  };
  return {
    name: workbook.name,
    readWorkbook: () => (reading ??= workbook.readWorkbook()),
    showMarks: (marks) => afresh(workbook.showMarks(marks)),
    writeSheets: (drafts, tell) => afresh(workbook.writeSheets(drafts, tell)),
    clear: (roles) => afresh(workbook.clear(roles)),
    goTo: (cell) => workbook.goTo(cell),
    pieces: () => workbook.pieces(),
    save: () => workbook.save(),
  };
}
