import { allMessages, isMessageCode } from "./all-messages";
import { filled } from "./catalogue";
import { withPeriods } from "./period-values";
import { printedCells } from "./printed-cells";
import { sayBelief } from "./say-belief";
import { sayReason } from "./say-reason";
import { sayUsual } from "./say-usual";
import type { Finding, FindingValue } from "../model/finding";
import type { Language } from "../model/localised";

/** A finding in words: what is wrong, with cells, values and difference; and what to do about it. */
export interface Said {
  readonly finding: Finding;
  readonly sentence: string;
  readonly remedy: string;
  /** Which figure is most likely wrong and how that came about, and why an inferred rule is believed; "" when neither can be told. */
  readonly reason: string;
}

/** Cells and areas named in one sentence at the most. */
const MOST_CELLS = 8;

/**
 * Puts a finding into words. Its own values fill the holes of the sentence, besides them {cell}, {cells}, {sheet},
 * {workbook}, {unit}, {period}, {expected}, {imbalance} and {usual}.
 * @throws RangeError for a code that the catalogue does not have.
 */
export function say(finding: Finding, language: Language): Said {
  if (!isMessageCode(finding.code)) throw new RangeError(`no message of the code ${finding.code}`);
  const { what, remedy } = allMessages[finding.code];
  const values = { ...placeValues(finding), usual: sayUsual(finding, language), ...withPeriods(finding.values, language) };
  return { finding, sentence: filled(what[language], values, language), remedy: filled(remedy[language], values, language), reason: [sayReason(finding, language), sayBelief(finding, language)].filter((text) => text !== "").join(" ") };
}

function placeValues(finding: Finding): Record<string, FindingValue> {
  const [first, ...others] = finding.cells;
  const shown = printedCells(others, finding);
  return {
    cell: first ? first.address : "",
    cells: shown.length > MOST_CELLS ? [...shown.slice(0, MOST_CELLS), "…"] : shown.length > 0 ? shown : first ? [first.address] : [],
    sheet: finding.worksheet,
    workbook: finding.workbook,
    unit: finding.unit ?? "",
    period: finding.period ?? "",
    expected: finding.expected ?? "",
    imbalance: finding.imbalance ?? "",
  };
}
