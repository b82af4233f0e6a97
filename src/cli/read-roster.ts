import { basename } from "node:path";
import { rosterOfCsv, rosterOfWorkbook, sayRosterProblem, type Language, type Roster, type RosterRead } from "#core";
import { decodeText } from "./decode-text";
import { isWorkbookName } from "./find-files";
import { bytesAt } from "./open-files";
import { UsageError } from "./usage-error";
import type { Workplace } from "./workplace";

/**
 * The roster in a CSV file (UTF-8, UTF-16 or GB18030) or a workbook, in the order of its lines.
 * @throws HostError when it cannot be read; UsageError that names every line that is wrong
 */
export async function readRoster(path: string, language: Language, { open }: Pick<Workplace, "open">): Promise<Roster> {
  const bytes = await bytesAt(path);
  if (!isWorkbookName(path)) return accepted(rosterOfCsv(decodeText(bytes)), path, language);
  const workbook = await open(bytes, basename(path));
  return accepted(rosterOfWorkbook(await workbook.readWorkbook()), path, language);
}

function accepted({ roster, problems }: RosterRead, file: string, language: Language): Roster {
  if (roster === null) throw new UsageError("roster-invalid", { file, problems: problems.map((problem) => sayRosterProblem(problem, language)) });
  return roster;
}
