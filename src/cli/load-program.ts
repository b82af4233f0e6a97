import { Buffer } from "node:buffer";
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import type { ExitStatus, Terminal } from "./main";
import { setForKeptCode } from "./v8-settings";

/** What the program gives to whoever starts it. */
export interface Program {
  /** Carries out one call, speaks on stdout and stderr, and sets the exit status. */
  run(args: readonly string[]): Promise<void>;
  /** Carries out one call on any terminal. */
  main(args: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}

/** The program, and each file of it that has been loaded so far. */
export interface LoadedProgram {
  readonly program: Program;
  readonly files: readonly { readonly path: string; readonly script: Script }[];
}

/** Where the compiled code of a file of the program is kept. */
export const keptCode = (path: string): string => path.replace(/\.cjs$/, ".code");

/**
 * Loads program.cjs in `folder`, and the chunks that it asks for, with the compiled code that the build has kept beside them: compiling takes
 * longer than the work that most calls ask for. V8 passes over code that another version of it has kept, and compiles the file. Each file is a function in
 * ASCII: see the build.
 */
export function loadProgram(folder: string): LoadedProgram {
  const files: LoadedProgram["files"][number][] = [];
  const room: Room = { bytes: Buffer.allocUnsafeSlow(2 ** 19) };
  const load = (name: string): unknown => {
    const path = join(folder, name);
    const kept = keptCode(path);
    setForKeptCode();
    const source = readInto(room, path).toString("latin1");
    const script = new Script(source, { filename: path, ...(existsSync(kept) ? { cachedData: readInto(room, kept) } : {}) });
    files.push({ path, script });
    const module = { exports: {} };
    const define = script.runInThisContext() as (exports: object, require: (id: string) => unknown, module: object) => void;
    define(module.exports, (id) => (id.startsWith("./") ? load(id) : process.getBuiltinModule(id)), module);
    return module.exports;
  };
  return { program: load("program.cjs") as Program, files };
}

/** Memory that files are read into one after the other: new memory for each takes longer than reading it. */
interface Room {
  bytes: Buffer;
}

/** What a file holds, until the next one is read. */
function readInto(room: Room, path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > room.bytes.length) room.bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) read = readSync(file, room.bytes, length, size - length, null);
    return room.bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
