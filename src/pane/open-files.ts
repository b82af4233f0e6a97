import { HostError } from "#jobs/host-error";
import type { Host } from "#jobs/host";
import type { XlsxHost } from "#xlsx";
import type { OpenedFiles } from "./desk";

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
export async function openFile(file: File): Promise<XlsxHost> {
  const [{ kindOf, readAnyWorkbook, XlsxHost }, { fflateCodec: codec }] = await Promise.all([import("#xlsx"), import("../host/xlsx/fflate-codec")]);
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
