import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import { fileKey } from "../parts/file-key";
import { uniqueName } from "../parts/workbook-names";
import type { OpenedFile, RefusedFile } from "./consolidate-state";

/** Opens and reads the workbooks in files into `added`, those that cannot be into `refused` with their trouble. Names are made different from `taken` and each other. */
export async function openAdded(
  files: readonly File[], desk: Desk, taken: readonly string[], { added, refused }: { readonly added: OpenedFile[]; readonly refused: RefusedFile[] },
): Promise<void> {
  const names = [...taken];
  // One file at a time: what opens and what does not would come back apart.
  for (const file of files) {
    const { workbooks, troubles } = await desk.unpackFiles([file]);
    refused.push(...troubles);
    for (const { name: cameNamed, cameAs, bytes } of workbooks) {
      try {
        const name = uniqueName(cameNamed, names);
        const snapshot = await (await desk.openWorkbook(bytes, name)).readWorkbook();
        added.push({ key: fileKey(file), name, cameAs, bytes, snapshot });
        names.push(name);
      } catch (trouble) {
        if (!(trouble instanceof HostError)) throw trouble;
        refused.push({ file: cameAs, trouble: new HostError(trouble.code, cameAs, trouble.detail, { cause: trouble }) });
      }
    }
  }
}
