import { basename } from "node:path";
import { findIdentity } from "#core";
import { HostError } from "#jobs/host-error";
import { findFiles, truePath } from "./find-files";
import { isThere } from "./is-there";
import { attempt, openFile } from "./open-files";
import { UsageError } from "./usage-error";
import type { Workplace } from "./workplace";

/**
 * A workbook that lies at `out` among the files that `patterns` name is taken for the district's of an earlier run: it is not read as sent in, and written anew.
 * @throws UsageError where it is anything else, since what was sent in is never written over; as findFiles does
 */
export async function refuseReplacing(out: string, patterns: readonly string[], workplace: Workplace): Promise<void> {
  if (!isThere(out) || !findFiles(patterns, [], () => true).some(({ path }) => truePath(path) === truePath(out))) return;
  const workbook = await attempt(async () => (await openFile({ path: out, name: basename(out) }, workplace)).readWorkbook());
  const isDistricts = !(workbook instanceof HostError) && workbook.sheets.some((sheet) => findIdentity(sheet)?.role === "district");
  if (!isDistricts) throw new UsageError("out-is-input", { path: out });
}
