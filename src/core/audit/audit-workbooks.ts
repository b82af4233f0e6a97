import { averageFindings } from "./averages";
import { auditedTables, type AuditedTable } from "./audited-table";
import { carryOvers } from "./carry-over";
import type { SumCheck } from "./check";
import { columnTotals } from "./column-totals";
import { findBlocks } from "./find-tables";
import { carryOverFindings, rankFindings, subsetFindings, textNumberFindings, textsWithDigitsFindings, twinFindings } from "./line-findings";
import { measureSlips } from "./measure-slips";
import { oddFormulas } from "./odd-formulas";
import { withProposals } from "./propose-sums";
import { ranks } from "./ranks";
import { excessiveRates, rateFindings } from "./rate-findings";
import { rates } from "./rates";
import { rowTotals } from "./row-totals";
import { sameFigureFindings } from "./same-figure";
import { errorFindings, oddFormulaFindings, otherWorkbookFindings } from "./sheet-findings";
import { viewOf, type TextMemory } from "./sheet-view";
import { subsets } from "./subsets";
import { supportsOf } from "./sum-belief";
import { sumFindings } from "./sum-findings";
import { tableFound } from "./table-found";
import { twins } from "./twins";
import { blankTotalFindings } from "./blank-totals";
import type { AuditTable } from "../model/audit";
import { compareFindings, type Finding } from "../model/finding";
import { parseIdentity } from "../model/identity";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../model/sheet";
import { takeAll, type Steps } from "../model/step";

/** What an audit came to. */
export interface Audit {
  /** In the order of findings; those without a template's edit bear a belief. */
  readonly findings: readonly Finding[];
  readonly tables: readonly AuditTable[];
}

/**
 * Looks through workbooks as they come, without any template: finds the tables of each sheet, infers what adds up to what, and
 * tells what does not follow. Every inferred rule has support, and only strong support speaks.
 */
export const auditWorkbooks = (workbooks: readonly WorkbookSnapshot[]): Audit => takeAll(auditSteps(workbooks));

/** auditWorkbooks in steps, one a sheet. */
export function* auditSteps(workbooks: readonly WorkbookSnapshot[]): Steps<Audit> {
  const findings: Finding[] = [];
  const tables: AuditTable[] = [];
  for (const workbook of workbooks) {
    const memory: TextMemory = new Map();
    const own: AuditedTable[] = [];
    for (const [index, sheet] of workbook.sheets.filter(isSubmitted).entries()) {
      yield { stage: "check", done: index, of: workbook.sheets.length, what: sheet.worksheet };
      const view = viewOf(sheet, memory);
      own.push(...findBlocks(view).flatMap((block) => auditedTables(view, block)));
      findings.push(...errorFindings(sheet), ...otherWorkbookFindings(sheet));
    }
    const checks = new Map<AuditedTable, readonly SumCheck[]>();
    for (const [index, table] of own.entries()) {
      yield { stage: "check", done: index, of: own.length, what: table.view.sheet.worksheet };
      checks.set(table, [...columnTotals(table), ...rowTotals(table)]);
    }
    findings.push(...inTables(checks));
    tables.push(...own.map((table) => tableFound(table, checks.get(table)!)));
  }
  return { findings: findings.sort(compareFindings), tables };
}

/** Lists of ours (校验结果, 来源, 催报, settings) state no figures of their own. */
export function isSubmitted(sheet: SheetSnapshot): boolean {
  const corner = cellAt(sheet, 0, 0);
  const role = typeof corner === "string" ? parseIdentity(corner)?.role : undefined;
  return role === undefined || ["form", "copy", "district", "by-unit"].includes(role);
}

function inTables(checks: ReadonlyMap<AuditedTable, readonly SumCheck[]>): readonly Finding[] {
  const all = [...checks.values()].flat();
  const tables = [...checks.keys()];
  const supports = supportsOf(all);
  const failing = sumFindings(checks, supports);
  return [
    ...withProposals(failing, checks), ...blankTotalFindings(all, supports), ...carryOverFindings(carryOvers(tables)), ...sameFigureFindings(tables),
    ...tables.flatMap((table) => inTable(table, checks.get(table)!)),
  ];
}

const inTable = (table: AuditedTable, checks: readonly SumCheck[]): readonly Finding[] => [
  ...rateFindings(rates(table), checks), ...excessiveRates(table), ...averageFindings(table, checks), ...measureSlips(table), ...rankFindings(ranks(table)), ...subsetFindings(subsets(table), checks), ...twinFindings(twins(table)),
  ...textNumberFindings(table, checks), ...textsWithDigitsFindings(table), ...oddFormulaFindings(oddFormulas(table), checks),
];
