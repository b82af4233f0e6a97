import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** The submission of the picture: one page, a handful of findings. */
const SUBMISSION = "seeds/wuling/submissions/南坪街道日报 3.20.xlsx";
const DOTS_PER_INCH = "110";

// Draws the README's picture of the sheet of findings from a marked seed, for npm run pictures. Needs LibreOffice and poppler-utils.
const folder = mkdtempSync(join(tmpdir(), "huihe-picture-"));
const run = (program, ...args) => execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
const draw = (page, [width, height], picture) =>
  run("pdftoppm", "-png", "-r", DOTS_PER_INCH, "-f", page, "-l", page, "-x", "40", "-y", "55", "-W", width, "-H", height, "-singlefile", join(folder, "sheet.pdf"), picture);

try {
  // Hard findings end with status 1, which execFileSync takes for trouble.
  run("bash", "-c", `"$0" dist/cli/huihe.cjs check "$1" --roster seeds/wuling/roster.csv --mark "$2" || [ $? -eq 1 ]`, process.execPath, SUBMISSION, folder);
  run("bash", "-c", `mv "$0"/*.xlsx "$0/sheet.xlsx"`, folder);
  run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "sheet.xlsx"));
  draw("4", ["1200", "275"], "assets/findings-sheet");
} finally {
  rmSync(folder, { recursive: true });
}
