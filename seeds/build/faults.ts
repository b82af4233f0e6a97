import { readTable } from "./read-table";
import type { Seed } from "./seed";

/**
 * A line of faults.csv: what is planted (`put`, unless the line only names a further finding of the same fault), and
 * the finding that must tell it. `cell` is where the finding is shown, in the file as it is sent.
 */
export interface Fault {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly put: string;
  /** Unit code where the finding concerns a unit and no cell. */
  readonly unit: string;
  /** Code of the finding; "" where nothing must be found: what was planted is harmless and read silently. */
  readonly code: string;
  /** Id of the edit, or "". */
  readonly edit: string;
  /** Whether it lies between the two days, so that only who compares with the day before can find it. */
  readonly isBetweenDays: boolean;
}

/** All faults that are planted in a district's submissions, in the order of the list. */
export const readFaults = ({ folder, prior }: Pick<Seed, "folder" | "prior">): readonly Fault[] =>
  readTable(new URL("faults.csv", folder)).map((line) => ({
    file: line["file"]!, sheet: line["sheet"]!, cell: line["cell"]!, put: line["put"]!, unit: line["unit"]!, code: line["code"]!, edit: line["edit"]!,
    isBetweenDays: (line["beside"] ?? "") !== "" && line["beside"] === prior,
  }));
