import type { Figure, UnitRecord } from "../model/figure";
import type { StampedForm } from "../model/stamp";
import { printCellValue } from "../model/cell";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { textDigest } from "../model/text-digest";

/** Signs that stand for what a unit reported: for each figure, and for all. */
export type Fingerprint = Pick<StampedForm, "fingerprint" | "figures">;

/**
 * The fingerprint of a record: the same figures have the same one wherever they stand on the sheet, and whatever tab or file
 * that is; so a row that somebody inserted changes nothing, and a figure typed as text (１２) is the figure that was read.
 * What is no figure counts as it is written.
 * @param sheet the sheet that the record was read from
 */
export function fingerprintOf(record: UnitRecord, sheet: SheetSnapshot): Fingerprint {
  const figures = Object.fromEntries(record.ledger ? rowDigests(record, sheet) : figureDigests(record, sheet));
  return { fingerprint: textDigest(JSON.stringify([record.unit.code, record.period, Object.entries(figures)])), figures };
}

const figureDigests = ({ figures }: UnitRecord, sheet: SheetSnapshot): [string, string][] =>
  [...figures].map(([code, figure]): [string, string] => [code, shortDigest([code, contentOf(figure, sheet)])]).sort(byCode);

const rowDigests = ({ ledger }: UnitRecord, sheet: SheetSnapshot): [string, string][] =>
  ledger!.entries.map(({ figures }, index) => [String(index + 1), shortDigest([...figures].map(([code, figure]) => [code, contentOf(figure, sheet)]).sort())]);

const byCode = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1);

/** Half of a text's signs tell two figures of one cell apart well enough, and a form has hundreds. */
const shortDigest = (content: unknown): string => textDigest(JSON.stringify(content)).slice(0, 7);

const contentOf = ({ value, row, column }: Figure, sheet: SheetSnapshot): string | number | boolean =>
  value ?? printCellValue(cellAt(sheet, row, column)).trim();
