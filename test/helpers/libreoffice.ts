import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Why LibreOffice cannot be asked on this machine; null if it can. */
export const noLibreOffice = (): string | null => (PROGRAMS.some(existsSync) ? null : "LibreOffice is not on this machine");

const PROGRAMS = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

// 0 = always: else a file that LibreOffice knows to be calculated keeps its cached values, and agreeing would prove nothing.
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a workbook in LibreOffice with a fresh profile, has everything calculated anew, and saves it as `format`:
 * "xlsx", "pdf", "csv" (the first visible sheet).
 */
export const convert = (bytes: Uint8Array, format: "xlsx" | "pdf" | "csv"): Uint8Array => convertEach([bytes], format)[0]!;

/** The same for each of many workbooks, in one start of LibreOffice. */
export function convertEach(workbooks: readonly Uint8Array[], format: "xlsx" | "pdf" | "csv"): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "huihe-office-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), PROFILE);
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `book${at}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stderr } = spawnSync(
      PROGRAMS.find(existsSync)!,
      [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), ...files],
      { encoding: "utf8", timeout: 240_000 },
    );
    return files.map((_, at) => {
      const result = join(folder, `out/book${at}.${format}`);
      if (!existsSync(result)) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
      return readFileSync(result);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
