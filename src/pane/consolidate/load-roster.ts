import { rosterOfCsv, rosterOfWorkbook, sayRosterProblem, type RosterRead, type Unit } from "#core";
import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import { textOfFile } from "../parts/text-of-file";
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
  if (isListFile(file.name)) return rosterOfCsv(await textOfFile(file), superior);
  const { hosts: [host], troubles: [refused] } = await desk.openFiles([file]);
  if (!host) throw refused!.trouble;
  return rosterOfWorkbook(await host.readWorkbook(), superior);
}
