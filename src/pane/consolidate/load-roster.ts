import { rosterOfCsv, rosterOfWorkbook, sayRosterProblem, type RosterRead, type Unit } from "#core";
import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import type { ChosenRoster, RosterTrouble } from "./consolidate-state";
import { isListFile } from "./file-endings";

/** The roster in a CSV file or a workbook, or why there is none. Units whose superior it does not name report to `superior`. */
export async function loadRoster(file: File, desk: Desk, superior: Unit): Promise<{ readonly chosen: ChosenRoster } | { readonly refused: RosterTrouble }> {
  try {
    const { roster, problems } = await read(file, desk, superior);
    if (roster) return { chosen: { roster, from: file.name } };
    return { refused: { file: file.name, problems: problems.map((problem) => sayRosterProblem(problem, desk.language)) } };
  } catch (trouble) {
    if (!(trouble instanceof HostError)) throw trouble;
    return { refused: { file: file.name, trouble } };
  }
}

async function read(file: File, desk: Desk, superior: Unit): Promise<RosterRead> {
  if (isListFile(file.name)) return rosterOfCsv(textOf(await bytesOf(file)), superior);
  const { hosts: [host], troubles: [refused] } = await desk.openFiles([file]);
  if (!host) throw refused!.trouble;
  return rosterOfWorkbook(await host.readWorkbook(), superior);
}

// The browser refuses a file that was moved, changed or locked since it was chosen.
const bytesOf = (file: File): Promise<Uint8Array> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (cause: unknown) => {
      throw new HostError("not-readable", file.name, String(cause), { cause });
    },
  );

/** A list as Chinese offices save it: UTF-8 or UTF-16 with a mark, UTF-8 without, else GB18030. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble;
    return new TextDecoder("gb18030").decode(bytes);
  }
}
