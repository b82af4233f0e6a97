import { HostError } from "#jobs/host-error";
import type { Host } from "#jobs/host";
import type { HandedFile } from "#parcel";
import type { XlsxHost } from "#xlsx";
import type { OpenedFiles, UnpackedWorkbooks } from "./desk";

/** Opens workbooks that somebody chose or dropped, in their order. */
export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  const hosts: Host[] = [];
  const troubles: { readonly file: string; readonly trouble: unknown }[] = [];
  for (const file of files) {
    try {
      hosts.push(await openFile(file));
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      troubles.push({ file: file.name, trouble });
    }
  }
  return { hosts, troubles };
}

/** Opens one workbook. The reader of files is loaded when the first one comes. @throws HostError when it cannot be read or is no workbook */
export const openFile = async (file: File): Promise<XlsxHost> => openBytes(await bytesOf(file), file.name);

/** Opens one workbook of which the bytes are in hand. @throws HostError when it is none */
export async function openBytes(bytes: Uint8Array, name: string): Promise<XlsxHost> {
  const [{ kindOf, readAnyWorkbook, XlsxHost }, { fflateCodec: codec }] = await Promise.all([import("#xlsx"), import("../host/xlsx/fflate-codec")]);
  const isPackage = ["xlsx", "unknown"].includes(kindOf(bytes));
  return isPackage ? XlsxHost.open(bytes, name, codec) : XlsxHost.fromSnapshot(await readAnyWorkbook(bytes, name, codec), codec);
}

/** Takes the workbooks out of files that somebody chose or dropped, mails and archives among them. What reads those is loaded when the first one comes. */
export async function unpackFiles(files: readonly File[]): Promise<UnpackedWorkbooks> {
  const [{ pathOf, unpack }, { fflateCodec: codec }] = await Promise.all([import("#parcel"), import("../host/xlsx/fflate-codec")]);
  const heap: HandedFile[] = [];
  const unreadable: { readonly file: string; readonly trouble: HostError }[] = [];
  for (const file of files) {
    try {
      heap.push({ name: file.name, bytes: await bytesOf(file) });
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      unreadable.push({ file: file.name, trouble });
    }
  }
  const { workbooks, passedOver } = await unpack(heap, codec);
  return {
    workbooks: workbooks.map((parcel) => ({ name: parcel.name, bytes: parcel.bytes, cameAs: pathOf(parcel) })),
    troubles: [...unreadable, ...passedOver.map(({ why, ...place }) => ({ file: pathOf(place), trouble: why }))],
  };
}

/** What makes empty workbooks. */
export async function newFiles(): Promise<(name: string) => XlsxHost> {
  const [{ XlsxHost: Made }, { fflateCodec: codec }] = await Promise.all([import("#xlsx"), import("../host/xlsx/fflate-codec")]);
  return (name) => Made.create(name, codec);
}

// The browser refuses a file that was moved, changed or locked since it was chosen.
const bytesOf = (file: File): Promise<Uint8Array> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (cause: unknown) => {
      throw new HostError("not-readable", file.name, String(cause), { cause });
    },
  );
