import { asksForPrior, fileNameOf, FileNames, type Mail, type Roster, type Template, type Unit } from "#core";
import type { Host } from "./host";
import { issuedFileName, issueForms, withoutPrior, type FormIssue } from "./issue-forms";
import type { WorkbookSource } from "./read-workbooks";
import { readPast } from "./read-past";
import { startWork, type WorkOptions } from "./work";

/** For whom, and for which period, forms are issued to a whole roster. */
export interface RosterIssue extends Pick<FormIssue, "period" | "language"> {
  readonly roster: Roster;
  /** Workbooks of earlier periods, for the forms that ask for last figures. They are not read where none does. */
  readonly prior: readonly WorkbookSource[];
}

/** What a unit was issued. */
export interface IssuedWorkbook {
  readonly unit: Unit;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mail: Mail;
  /** Forms that ask for last figures, which the unit has not; empty where there was nothing to look them up in. */
  readonly withoutPrior: readonly Template[];
}

/** A workbook that can become a file. */
interface Savable extends Host {
  save(): Uint8Array;
}

/**
 * Makes a workbook of empty forms for each unit of a roster, in its order, and the mail that goes with it. No two have one name.
 * @throws HostError "cancelled" once the signal was raised, and whatever reading the earlier periods meets
 */
export async function issueToUnits(templates: readonly Template[], { roster, period, language, prior }: RosterIssue, create: (name: string) => Savable, options: WorkOptions = {}): Promise<readonly IssuedWorkbook[]> {
  const { units, superior } = roster;
  const asked = templates.some(asksForPrior) ? prior : [];
  const past = await readPast(asked, { templates, roster }, options);
  const work = startWork(superior.name, options);
  const names = new FileNames();
  const issued: IssuedWorkbook[] = [];
  for (const [done, unit] of units.entries()) {
    await work.pause({ stage: "write", done, of: units.length, what: unit.name });
    const to = { unit, superior, period, language, past };
    const workbook = create(names.claim(issuedFileName(templates, to)));
    const mail = await issueForms(workbook, templates, to);
    issued.push({ unit, name: workbook.name, bytes: workbook.save(), mail, withoutPrior: asked.length === 0 ? [] : withoutPrior(templates, to) });
  }
  return issued;
}

/** What the archive of all that was issued is called: 下发_武陵区_2020-03-20.zip. */
export const issuedArchiveName = ({ superior }: Roster, period: string): string => fileNameOf(["下发", superior.name, period], ".zip");
