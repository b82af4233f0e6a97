import type { WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import type { Codec } from "./codec";
import { kindOf } from "./open-bytes";
import { Package } from "./package";
import { readWorkbook, type ReadOptions } from "./read-workbook";
import { readXls } from "./read-xls";

/**
 * Reads a workbook file of whatever kind, by its content.
 * @throws HostError "encrypted", "disguised" (a web page or text under the name of a workbook), or as readWorkbook and readXls do
 */
export async function readAnyWorkbook(bytes: Uint8Array, name: string, codec: Codec, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  switch (kindOf(bytes)) {
    case "xlsx":
    case "unknown":
      return readWorkbook(Package.open(bytes, name, codec), name, options);
    case "xls":
      return await readXls(bytes, name, options);
    case "encrypted":
      throw new HostError("encrypted", name, "an encrypted package");
    case "html":
      throw new HostError("disguised", name, "an HTML page under the name of a workbook");
    case "csv-or-text":
      throw new HostError("disguised", name, "text (CSV) under the name of a workbook");
  }
}
