import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { compareText } from "#core";
import { HostError } from "#jobs/host-error";
import { readingTrouble } from "./file-trouble";
import { globExpression, isGlob, splitGlob } from "./match-glob";
import { UsageError } from "./usage-error";

/** A file that a call names. */
export interface FoundFile {
  /** As given, or below the folder as given. */
  readonly path: string;
  /** By which findings call it: the file name, with as many folders before it as it takes to be the only one, "/" between. */
  readonly name: string;
}

/**
 * The files that `patterns` (files, folders with all they contain, globs) name, each once, by code units of their path.
 * Of folders and globs only those whose name `isWanted`, by default .xlsx, .xlsm, .xls and .et; never lock files, hidden ones
 * or what lies under `except` (our own output). A file named by itself is taken whatever it is called.
 * @throws HostError for a path that is not there; UsageError when no workbook is left
 */
export function findFiles(patterns: readonly string[], except: readonly string[], isWanted: (name: string) => boolean = isWorkbookName): readonly FoundFile[] {
  const ours = except.map(truePath);
  const found = new Map<string, string>();
  for (const pattern of patterns.map(withSlashes)) {
    for (const path of pathsOf(pattern, { ours, isWanted })) {
      const place = truePath(path);
      if (!found.has(place)) found.set(place, path);
    }
  }
  if (found.size === 0) throw new UsageError("no-workbooks", { path: patterns });
  return named([...found.values()].sort(compareText));
}

/** Whether a file is taken for a workbook by its name. */
export const isWorkbookName = (name: string): boolean => /\.(?:xlsx|xlsm|xls|et)$/i.test(name);

/** Whether a file may bring workbooks in it, or is of a kind that people take for such and that we have to say a word about. */
export const isParcelName = (name: string): boolean => /\.(?:eml|zip|rar|7z|msg)$|^winmail\.dat$/i.test(name);

/** Lock files of Excel, WPS and LibreOffice, and what macOS leaves behind in folders and archives. */
const isDebris = (name: string): boolean => name.startsWith("~$") || name.startsWith(".") || name === "__MACOSX";

const withSlashes = (path: string): string => (sep === "\\" ? path.replaceAll("\\", "/") : path);

/** Where a path really leads, also one that does not exist yet. */
export function truePath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** What of a folder counts. */
interface Wanted {
  /** Where our own output lies. */
  readonly ours: readonly string[];
  readonly isWanted: (name: string) => boolean;
}

function pathsOf(pattern: string, wanted: Wanted): readonly string[] {
  const kind = kindOf(pattern);
  if (kind === "file") return isDebris(basename(pattern)) ? [] : [pattern];
  if (kind === "folder") return filesBelow(pattern, Infinity, wanted);
  if (!isGlob(pattern)) throw new HostError("not-found", pattern, "no such file or folder");
  const { folder, rest } = splitGlob(pattern.replace(/^(?:\.\/)+/, ""));
  if (kindOf(folder || ".") !== "folder") throw new HostError("not-found", pattern, "no such folder");
  const expression = globExpression(rest);
  const steps = rest.split("/");
  const paths = filesBelow(folder, steps.includes("**") ? Infinity : steps.length, wanted);
  const start = folder === "" ? 0 : folder.length + (folder.endsWith("/") ? 0 : 1);
  return paths.filter((path) => expression.test(path.slice(start).normalize("NFC")));
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    const trouble = readingTrouble(error, path);
    if (trouble.code === "not-found") return null;
    throw trouble;
  }
}

/** `depth` 1 is the folder alone. Links to folders are not followed, so that a walk always ends. */
function filesBelow(folder: string, depth: number, wanted: Wanted): readonly string[] {
  if (depth < 1 || wanted.ours.includes(truePath(folder || "."))) return [];
  const paths: string[] = [];
  for (const entry of entriesOf(folder).filter(({ name }) => !isDebris(name))) {
    const path = folder === "" || folder.endsWith("/") ? folder + entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...filesBelow(path, depth - 1, wanted));
    else if (wanted.isWanted(entry.name) && isInput(path, wanted.ours)) paths.push(path);
  }
  return paths;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder || ".", { withFileTypes: true });
  } catch (error) {
    throw readingTrouble(error, folder);
  }
}

const isInput = (path: string, ours: readonly string[]): boolean => !ours.includes(truePath(path)) && kindOf(path) === "file";

/** Names each path as shortly as it can be told from the others. */
function named(paths: readonly string[]): readonly FoundFile[] {
  const steps = paths.map((path) => resolve(path).split(sep).map((step) => step.normalize("NFC")));
  const names = new Map<string, string>();
  for (let length = 1; names.size < paths.length; length++) {
    const candidates = steps.map((own) => own.slice(-length).join("/"));
    const count = new Map<string, number>();
    for (const candidate of candidates) count.set(candidate, (count.get(candidate) ?? 0) + 1);
    paths.forEach((path, index) => {
      const isOnly = count.get(candidates[index]!) === 1 || length >= steps[index]!.length;
      if (isOnly && !names.has(path)) names.set(path, candidates[index]!);
    });
  }
  return paths.map((path) => ({ path, name: names.get(path)! }));
}
