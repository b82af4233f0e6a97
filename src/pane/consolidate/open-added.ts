import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import { fileKey } from "../parts/file-key";
import { renamed, uniqueName } from "../parts/workbook-names";
import type { AddedFile, RefusedFile } from "./consolidate-state";

/** Opens and reads files into `added`, those that cannot be into `refused` with their trouble. Names are made different from `taken` and each other. */
export async function openAdded(
  files: readonly File[], desk: Desk, taken: readonly string[], nextId: () => number, { added, refused }: { readonly added: AddedFile[]; readonly refused: RefusedFile[] },
): Promise<void> {
  const names = [...taken];
  // One file at a time: what opens and what does not would come back apart.
  for (const file of files) {
    const { hosts: [host], troubles } = await desk.openFiles([file]);
    refused.push(...troubles);
    if (!host) continue;
    try {
      const name = uniqueName(file.name, names);
      added.push({ id: nextId(), key: fileKey(file), name, snapshot: renamed(await host.readWorkbook(), name) });
      names.push(name);
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      refused.push({ file: file.name, trouble });
    }
  }
}
