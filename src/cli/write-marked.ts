import { join } from "node:path";
import type { OpenFile } from "./open-files";
import type { Workplace } from "./workplace";
import { refuseOverwriting, writeWhole } from "./write-file";

/** Writes a copy of each file into `folder` once `mark` has marked it, and says where. @throws UsageError rather than write over what was sent in */
export async function writeMarked(files: readonly OpenFile[], folder: string, mark: (index: number) => Promise<unknown>, { progress }: Pick<Workplace, "progress">): Promise<readonly string[]> {
  const paths = files.map(({ savedAs }) => join(folder, savedAs));
  refuseOverwriting(files.map(({ path }) => path), paths);
  for (const [index, { workbook, name }] of files.entries()) {
    progress.count(index + 1, files.length, name);
    await mark(index);
    writeWhole(paths[index]!, workbook.pieces());
  }
  return paths;
}
