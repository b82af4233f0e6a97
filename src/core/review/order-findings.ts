import { compareText } from "../model/address";
import { compareFindings, type Finding } from "../model/finding";
import type { Steps } from "../model/step";

/** Findings in total order without equal ones (a rule that is broken is told once, not once a unit). A step a worksheet. */
export function* orderFindings(findings: readonly Finding[]): Steps<Finding[]> {
  const sheets = bySheet(findings);
  const ordered: Finding[] = [];
  for (const [done, sheet] of sheets.entries()) {
    yield { stage: "order", done, of: sheets.length, what: sheet[0]!.worksheet };
    sheet.sort(compareFindings);
    for (const [at, finding] of sheet.entries()) if (at === 0 || compareFindings(finding, sheet[at - 1]!) !== 0) ordered.push(finding);
  }
  return ordered;
}

/** The findings of each worksheet together, worksheets in the order that compareFindings begins with. */
function bySheet(findings: readonly Finding[]): Finding[][] {
  const workbooks = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const worksheets = workbooks.get(finding.workbook) ?? new Map<string, Finding[]>();
    if (worksheets.size === 0) workbooks.set(finding.workbook, worksheets);
    const sheet = worksheets.get(finding.worksheet);
    if (sheet) sheet.push(finding);
    else worksheets.set(finding.worksheet, [finding]);
  }
  return inOrder(workbooks).flatMap(inOrder);
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>): Value[] => [...map].sort(([one], [other]) => compareText(one, other)).map(([, value]) => value);
