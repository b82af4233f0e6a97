import { HostError } from "#jobs/host-error";
import { savedName } from "#jobs/saved-name";
import { pathOf, type MailHead, type Parcel } from "#parcel";
import { findFiles, isParcelName, isWorkbookName, type FoundFile } from "./find-files";
import { attempt, bytesAt, FilesError, openBytes, type OpenFile } from "./open-files";
import type { Workplace } from "./workplace";

/** A workbook that was received, plainly or in a mail or an archive. */
export interface ReceivedFile extends OpenFile {
  /** Containers from the outside in: ["周报.eml", "附件.zip"]; empty for a plain file. */
  readonly within: readonly string[];
  /** The mail that brought it. */
  readonly mail: MailHead | null;
}

/** All workbooks that were received, and why other files gave none. */
export interface Received {
  readonly files: readonly ReceivedFile[];
  readonly passedOver: readonly HostError[];
}

/**
 * Opens and reads all workbooks that the patterns name, in mails (.eml) and archives (.zip) too, except what lies under
 * `except`. A file that lies there by itself and cannot be read stops the call; nobody can take one out of a mail, so there it is passed over.
 * @throws FilesError for all that stop it, or where no workbook is left; HostError for a path that is not there; UsageError when there is nothing
 */
export async function receiveFiles(patterns: readonly string[], except: readonly string[], workplace: Workplace): Promise<Received> {
  const found = findFiles(patterns, except, (name) => isWorkbookName(name) || isParcelName(name));
  const heap: HeapFile[] = [];
  const stopping: HostError[] = [];
  for (const file of found) {
    const bytes = await attempt(() => bytesAt(file.path));
    if (bytes instanceof HostError) stopping.push(bytes);
    else heap.push({ ...file, bytes });
  }
  const { workbooks, passedOver } = await workplace.unpack(heap);
  const opened = await openAll(workbooks.map((parcel) => ({ ...parcel, ...plainName(parcel, heap) })), workplace);
  const refused = [...passedOver, ...opened.refused];
  stopping.push(...refused.filter(isPlainWorkbook).map(({ why }) => why));
  const passed = refused.filter((one) => !isPlainWorkbook(one)).map(({ why }) => why);
  if (stopping.length > 0 || opened.files.length === 0) throw new FilesError([...stopping, ...passed]);
  return { files: opened.files, passedOver: passed };
}

type HeapFile = FoundFile & { readonly bytes: Uint8Array };

/** A file by itself is called as findFiles calls it; one of a mail or an archive by a name of its own. */
const plainName = ({ file, name, within }: Parcel, heap: readonly HeapFile[]): FoundFile => ({ path: heap[file]!.path, name: within.length === 0 ? heap[file]!.name : name });

/** A mail or an archive that lies there by itself may be of the many that bring no workbook. */
const isPlainWorkbook = ({ within, name }: Pick<Parcel, "within" | "name">): boolean => within.length === 0 && !isParcelName(name);

async function openAll(parcels: readonly (Parcel & FoundFile)[], workplace: Workplace): Promise<{ readonly files: readonly ReceivedFile[]; readonly refused: readonly (Parcel & { readonly why: HostError })[] }> {
  const names = new Set(parcels.map(({ name }) => name));
  const files: ReceivedFile[] = [];
  const refused: (Parcel & { readonly why: HostError })[] = [];
  for (const [index, parcel] of parcels.entries()) {
    const { bytes, name, path, within, mail } = parcel;
    workplace.progress.count(index + 1, parcels.length, name);
    const workbook = await attempt(async () => {
      const opened = await openBytes(bytes, name, workplace);
      await opened.readWorkbook();
      return opened;
    });
    if (workbook instanceof HostError) refused.push({ ...parcel, why: within.length === 0 ? workbook : new HostError(workbook.code, pathOf(parcel), workbook.detail, { cause: workbook }) });
    else files.push({ path, name, within, mail, workbook, savedAs: savedName(name, bytes, names) });
  }
  return { files, refused };
}
