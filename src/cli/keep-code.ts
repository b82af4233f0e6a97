import { writeFileSync } from "node:fs";
import process from "node:process";
import { keptCode, loadProgram } from "./load-program";
import { setForKeptCode } from "./v8-settings";

/**
 * For the build: makes one call of the program, and keeps what V8 has compiled for it beside what was kept of calls before. Each call takes a process
 * of its own: where two files of the program hold the same module, only that of the file that was loaded first is ever run.
 */
async function keepCode(args: readonly string[]): Promise<void> {
  const { program, files } = loadProgram(__dirname);
  await program.run(args);
  setForKeptCode();
  for (const { path, script } of files) writeFileSync(keptCode(path), script.createCachedData());
  process.exitCode = 0;
}

void keepCode(process.argv.slice(2));
