import { addressOf, type CellRef } from "../model/address";
import type { Figure, UnitRecord } from "../model/figure";
import type { Finding, Reach } from "../model/finding";
import type { Check, CheckCode, Remark } from "./outcome";

/** Where a figure of `record` stands. */
export const cellOf = (record: Pick<UnitRecord, "workbook" | "worksheet">, figure: Figure): CellRef =>
  ({ workbook: record.workbook, worksheet: record.worksheet, address: addressOf(figure.row, figure.column) });

/** A check's remark as a finding about a record. */
export function findingOf(check: Pick<Check, "edit">, remark: Remark, record: UnitRecord, reach: Reach, cells: readonly CellRef[]): Finding<CheckCode> {
  return {
    code: remark.code,
    edit: check.edit.id,
    strength: remark.strength ?? check.edit.strength,
    reach,
    unit: record.unit.code,
    period: record.period,
    workbook: record.workbook,
    worksheet: record.worksheet,
    cells,
    values: remark.values,
    expected: remark.expected,
    imbalance: remark.imbalance,
    ...(remark.usual && { usual: remark.usual }),
  };
}

/**
 * A rule that broke. It concerns the rule book and not the unit, so it names no unit, sheet or cell: the same break in
 * many records gives equal findings.
 */
export function brokenFinding(check: Pick<Check, "edit">, template: string, cause: unknown): Finding<CheckCode> {
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    code: "edit.broken", edit: check.edit.id, strength: "hard", reach: "template", unit: null, period: null, workbook: "", worksheet: "",
    cells: [], values: { rule: check.edit.label?.["zh-CN"] ?? check.edit.id, template, cause: message }, expected: null, imbalance: null,
  };
}
