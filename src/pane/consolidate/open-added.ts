import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import { fileKey } from "../parts/file-key";
import { renamed, uniqueName } from "../parts/workbook-names";
import type { AddedFile, RefusedFile } from "./consolidate-state";

/** Opens and reads the workbooks in files into `added`, those that cannot be into `refused` with their trouble. Names are made different from `taken` and each other. */
export async function openAdded(
  files: readonly File[], desk: Desk, taken: readonly string[], nextId: () => number, { added, refused }: { readonly added: AddedFile[]; readonly refused: RefusedFile[] },
): Promise<void> {
  const names = [...taken];
  // One file at a time: what opens and what does not would come back apart.
  for (const file of files) {
    const { workbooks, troubles } = await desk.unpackFiles([file]);
    refused.push(...troubles);
    for (const { host, cameAs } of workbooks) {
      try {
        const name = uniqueName(host.name, names);
        added.push({ id: nextId(), key: fileKey(file), name, cameAs, snapshot: renamed(await host.readWorkbook(), name) });
        names.push(name);
      } catch (trouble) {
        if (!(trouble instanceof HostError)) throw trouble;
        refused.push({ file: cameAs, trouble });
      }
    }
  }
}
