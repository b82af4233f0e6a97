import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(import.meta.dirname, "../../../shared/tools/xlsx-validate.py");
const PYTHON = "/usr/bin/python3";

/** Why workbooks cannot be validated on this machine; null if they can. */
export function noValidator(): string | null {
  if (!existsSync(SCRIPT)) return "the validator is not on this machine";
  return spawnSync(PYTHON, ["-c", "import lxml"]).status === 0 ? null : `${PYTHON} with lxml is not on this machine`;
}

/** Errors and warnings of the strict validator (schemas, relationships, indexes, ids); none for a sound workbook. */
export const complaintsAbout = (bytes: Uint8Array): readonly string[] => complaintsAboutEach([bytes])[0]!;

/** The same for each of many workbooks, in one call of the validator. */
export function complaintsAboutEach(workbooks: readonly Uint8Array[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "huihe-validate-"));
  try {
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `book${at}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const { stdout, stderr } = spawnSync(PYTHON, [SCRIPT, ...files], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return files.map((file) => complaintsIn(stdout, file, stderr));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the validator prints of one file: a verdict behind its name, then complaints, indented. */
function complaintsIn(output: string, file: string, trouble: string): readonly string[] {
  const lines = output.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${file} `));
  if (start < 0) return [`no verdict: ${trouble}`];
  const end = lines.findIndex((line, at) => at > start && !line.startsWith(" "));
  const verdict = lines[start]!.slice(file.length + 1);
  const complaints = lines.slice(start + 1, end < 0 ? undefined : end);
  return verdict === "OK" ? complaints : [verdict, ...complaints];
}
