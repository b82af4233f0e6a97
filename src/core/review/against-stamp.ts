import type { SubmissionRead } from "./read-submission";
import { readStampSheet } from "../layout/read-stamp-sheet";
import { findingAt, type Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/sheet";
import { isStampOf, type Stamp } from "../model/stamp";
import type { Template } from "../model/template";
import { findIdentity } from "../recognise/recognise-sheet";
import { changedSince } from "../stamp/changed-since";
import { rulesDigest } from "../stamp/rules-digest";

/** The stamp that a workbook bears; null when it bears none, or one that cannot be read. */
export function stampIn({ sheets }: WorkbookSnapshot): Stamp | null {
  const sheet = sheets.find((candidate) => findIdentity(candidate)?.role === "stamp");
  return sheet ? readStampSheet(sheet) : null;
}

/** Figures that are named in one finding at the most. */
const MOST_NAMED = 8;

/**
 * What is different from when the workbook was stamped: figures, and rules that it was checked by. Notes: who corrects a figure
 * after stamping does nothing wrong, and whoever receives the workbook should know.
 */
export function againstStamp({ record, sheet, placement: { template } }: SubmissionRead, stamp: Stamp): readonly Finding[] {
  if (!record || !isStampOf(stamp, { unit: record.unit.code, period: record.period })) return [];
  const stamped = stamp.forms.find((form) => form.template === template.id);
  const at = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: record.unit.code, period: record.period };
  const note = (code: string, more: Partial<Parameters<typeof findingAt>[1]> = {}) => findingAt(at, { code, strength: "note", reach: "sheet", ...more });
  if (!stamped) return [note("stamp.not-in-it", { values: { time: stamp.stampedAt } })];
  const changed = changedSince(stamped, record, sheet);
  const labels = changed.map(({ figure }) => labelOf(figure, template));
  const named = labels.length > MOST_NAMED ? [...labels.slice(0, MOST_NAMED), "…"] : labels;
  const values = { time: stamp.stampedAt, count: changed.length, labels: named };
  return [
    ...(changed.length > 0 ? [note("stamp.changed", { places: changed.flatMap(({ place }) => place ?? []), values })] : []),
    ...(stamped.version === template.version && stamped.rules !== rulesDigest(template) ? [note("stamp.other-rules", { values: { time: stamp.stampedAt } })] : []),
  ];
}

/** The indicator's label; of a ledger the row's number. */
const labelOf = (figure: string, { indicators, ledger }: Template): string => (ledger ? `#${figure}` : (indicators.get(figure)?.label["zh-CN"] ?? figure));
