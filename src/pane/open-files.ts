import { HostError } from "#jobs/host-error";
import type { Host } from "#jobs/host";
import type { OpenedFiles } from "./desk";

/** Opens workbooks that somebody chose or dropped, in their order. The reader of files is loaded when the first one comes. */
export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  const [reader, { fflateCodec }] = await Promise.all([import("#xlsx"), import("../host/xlsx/fflate-codec")]);
  const hosts: Host[] = [];
  const troubles: { readonly file: string; readonly trouble: unknown }[] = [];
  for (const file of files) {
    try {
      hosts.push(await openFile(file, reader, fflateCodec));
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      troubles.push({ file: file.name, trouble });
    }
  }
  return { hosts, troubles };
}

/** @throws HostError when it cannot be read or is no workbook */
async function openFile(file: File, { kindOf, readAnyWorkbook, XlsxHost }: typeof import("#xlsx"), codec: import("#xlsx").Codec): Promise<Host> {
  const bytes = await bytesOf(file);
  const isPackage = ["xlsx", "unknown"].includes(kindOf(bytes));
  return isPackage ? XlsxHost.open(bytes, file.name, codec) : XlsxHost.fromSnapshot(await readAnyWorkbook(bytes, file.name, codec), codec);
}

// The browser refuses a file that was moved, changed or locked since it was chosen.
const bytesOf = (file: File): Promise<Uint8Array> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (cause: unknown) => {
      throw new HostError("not-readable", file.name, String(cause), { cause });
    },
  );
