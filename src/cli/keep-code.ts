import { writeFileSync } from "node:fs";
import process from "node:process";
import { keptCode, loadProgram } from "./load-program";

/** For the build: makes calls of the program, one after the other, and keeps what V8 has compiled until then. @param calls argument lists, as JSON */
async function keepCode(calls: string): Promise<void> {
  const { program, files } = loadProgram(__dirname);
  for (const args of JSON.parse(calls) as string[][]) await program.run(args);
  for (const { path, script } of files) writeFileSync(keptCode(path), script.createCachedData());
  process.exitCode = 0;
}

void keepCode(process.argv[2] ?? "[]");
