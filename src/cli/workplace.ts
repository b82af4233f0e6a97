import type { Template } from "#core";
import type { Host } from "#jobs/host";
import type { HandedFile, Unpacked } from "#parcel";
import type { Progress } from "./progress";

/** A workbook file in hand: a host, and the bytes to save it as. */
export interface WorkbookFile extends Host {
  /** The whole file with everything that was written into it, in pieces one behind the other. */
  pieces(): readonly Uint8Array[];
  /** The same as one array. */
  save(): Uint8Array;
}

/** What main hands to the subcommands: the host, the templates, and where to tell how far they are. */
export interface Workplace {
  /** The built-in templates: many calls need none of them. */
  templates(): Promise<readonly Template[]>;
  /** @throws HostError for bytes that are no workbook */
  open(bytes: Uint8Array, name: string): Promise<WorkbookFile>;
  /** Takes workbooks out of mails and archives. */
  unpack(files: readonly HandedFile[]): Promise<Unpacked>;
  /** A workbook without sheets. */
  create(name: string): WorkbookFile;
  readonly progress: Progress;
  /** The minute in which the program was started, as a clock on the wall shows it: 2020-03-20 18:05. */
  readonly time: string;
}

/** What a subcommand came to: only one of the two outputs is asked for. */
export interface Result {
  readonly status: 0 | 1;
  json(): object;
  text(): string;
}
