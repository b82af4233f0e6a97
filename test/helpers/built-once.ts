import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Pages } from "./build-pages";

/** Where a whole run keeps what it has built before its first test, for all its processes; a single file builds for itself. */
const FOLDER = "HUIHE_BUILDS";

/** The folder of the whole run's builds; null where there is none. */
export const sharedBuilds = (): string | null => process.env[FOLDER] ?? null;

/** Names the folder in which a whole run, and every process that it starts, finds its builds. */
export const shareBuilds = (folder: string): void => void (process.env[FOLDER] = folder);

/** Pages that are built once: taken from the whole run's builds, else built when the first test asks for them. Let a before hook ask. */
export function builtOnce(name: string, build: () => Promise<Pages>): () => Promise<Pages> {
  let pages: Promise<Pages> | null = null;
  return () => (pages ??= sharedBuilds() && existsSync(join(sharedBuilds()!, name)) ? taken(join(sharedBuilds()!, name)) : build());
}

/** Lays pages into a whole run's builds. */
export function putPages(name: string, pages: Pages): void {
  for (const [path, bytes] of pages) {
    const file = join(sharedBuilds()!, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** All files below a folder. */
export const pagesBelow = (folder: string): Pages =>
  new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path).split(sep).join("/"), readFileSync(path)];
  }));

const taken = async (folder: string): Promise<Pages> => pagesBelow(folder);
