import type { Language, Template } from "#core";
import type { Host } from "#jobs/host";
import type { LiveHost } from "#jobs/live-host";

/** Files as a person handed them over: those that opened, and those that did not with the trouble that each met. */
export interface OpenedFiles {
  readonly hosts: readonly Host[];
  readonly troubles: readonly { readonly file: string; readonly trouble: unknown }[];
}

/** A workbook as it came, by itself or in a mail or an archive; not opened yet. */
export interface UnpackedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it came in: "周报.eml › 附件.zip › 日报.xlsx"; its name alone when it came by itself. */
  readonly cameAs: string;
}

/** Workbooks that came by themselves or in mails and archives, and each file that gave none with the trouble that it met. */
export interface UnpackedWorkbooks {
  readonly workbooks: readonly UnpackedWorkbook[];
  readonly troubles: OpenedFiles["troubles"];
}

/** What somebody received to be added up: workbooks, and the list of those who must report. */
export interface ReceivedFiles {
  readonly files: readonly File[];
  readonly roster: File | null;
}

/** A workbook beside the open one, that can be written into and become a file. */
export interface WorkbookFile extends Host {
  /** The whole file with everything that was written into it, as an .xlsx. */
  save(): Uint8Array;
}

/** How a workbook that was made or marked here comes into a person's hands. */
export interface HandOver {
  /** saved: as a file of that name; opened: in a window of its own, from which the person saves it under that name. */
  readonly way: "saved" | "opened";
  /** @throws HostError */
  give(file: Pick<WorkbookFile, "save">, name: string): Promise<void>;
}

/** All that the pane knows of the world. The add-in and the workbench each lay one out. */
export interface Desk {
  /** The workbook that is open. */
  readonly host: LiveHost;
  readonly templates: readonly Template[];
  readonly language: Language;
  /** The version of Huihe, for the foot of the pane. */
  readonly version: string;
  /** The minute, as a clock on the wall shows it: 2020-03-20 18:05. */
  time(): string;
  /** Opens workbooks that somebody chose or dropped. The reader of files is loaded when first needed. */
  openFiles(files: readonly File[]): Promise<OpenedFiles>;
  /** Takes the workbooks out of whatever was received, mails and archives among them. What takes those apart is loaded when first needed. */
  unpackFiles(files: readonly File[]): Promise<UnpackedWorkbooks>;
  /** Opens such a workbook under this name, as often as it is wanted: what is written into one is not in the next. @throws HostError when it is none */
  openWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookFile>;
  /** Whether the marks of a check follow each change at once; left out where writing them would cost a person the way back. */
  readonly marksFollow?: boolean;
  /** Hands the workbook that is open over as a file of this name; left out where a person has to save it themselves. @throws HostError */
  readonly saveAs?: (fileName: string) => Promise<void>;
  /** Makes empty workbooks of a name, to be written into and saved. What makes them is loaded when first needed. */
  newFiles(): Promise<(name: string) => WorkbookFile>;
  /** Hands such a workbook to the person. */
  readonly handOver: HandOver;
  /** Hands these files to the person as one .zip archive of this name; left out where the host cannot. */
  readonly saveArchive?: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], name: string) => void;
  /** Hands a text to the person as a file of this name; left out where the host cannot. */
  readonly saveText?: (text: string, name: string) => void;
  /** Hands on files that fall beside the pane, until the function that comes back is called; left out where none can. */
  readonly takeDropped?: (taker: (files: readonly File[]) => void) => () => void;
  /** Laid out to be added up from the beginning; a person takes away or adds what they like. */
  readonly received?: ReceivedFiles | undefined;
}

/** The two things that people come for. check 填报: the clerk; consolidate 汇总: the supervisor. */
export const ROADS = ["check", "consolidate"] as const;
export type Road = (typeof ROADS)[number];
