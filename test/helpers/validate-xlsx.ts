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
export function complaintsAbout(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "huihe-validate-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(PYTHON, [SCRIPT, file], { encoding: "utf8" });
    const [verdict = "", ...complaints] = stdout.replaceAll(`${file} `, "").trim().split("\n");
    return verdict === "OK" ? complaints : [verdict, ...complaints, stderr].filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
