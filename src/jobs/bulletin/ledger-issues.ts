import { addressOf, formulaRef, labelIn, type BulletinIssues, type BulletinLedger, type Language, type RowCount, type SettledFinding, type Template, type TracedCount } from "#core";
import type { TracedTotals } from "../source-rows";

/** The counted figures of a ledger whose rows have a life: all rows, and those in the last of its stages. */
interface LifeCounts {
  readonly listed: string;
  readonly closed: string;
}

/** Issues open and closed by unit, most open first, of every ledger whose rows have a life and whose template counts them. */
export const ledgerIssues = (parts: readonly TracedTotals[], settled: readonly SettledFinding[], language: Language): BulletinLedger[] =>
  parts.flatMap((part) => {
    const counts = lifeCounts(part.reviewed.template);
    return counts ? [issuesOf(part, counts, settled, language)] : [];
  });

function lifeCounts({ edits, ledger }: Template): LifeCounts | null {
  const life = edits.find((edit) => edit.kind === "life-cycle");
  const last = life?.stages.at(-1)?.status;
  const counts = Object.entries<RowCount | undefined>(ledger?.counts ?? {});
  const codeOf = (isMeant: (count: RowCount) => boolean): string | undefined => counts.find(([, count]) => count && !count.sum && isMeant(count))?.[0];
  const listed = codeOf(({ where = [] }) => where.length === 0);
  const closed = codeOf(({ where = [] }) => JSON.stringify(where) === JSON.stringify([{ field: life?.status, is: [last] }]));
  return listed === undefined || closed === undefined ? null : { listed, closed };
}

function issuesOf(part: TracedTotals, counts: LifeCounts, settled: readonly SettledFinding[], language: Language): BulletinLedger {
  const { reviewed: { template, records }, rollUp } = part;
  const units = records.flatMap(({ unit, figures }): BulletinIssues[] => {
    const [listed, closed] = [counts.listed, counts.closed].map((code) => counted(figures.get(code)?.value, part, part.byUnit.rows.get(unit.code), code));
    return listed && closed && listed.value > 0 ? [{ name: unit.name, listed, closed }] : [];
  });
  const totals = new Map(rollUp.totals.map(({ indicator, value }) => [indicator, value]));
  const inAll = (code: string): TracedCount => counted(totals.get(code), part, part.byUnit.totals.get(code)?.row, code) ?? { value: 0 };
  const late = new Set(template.edits.filter(({ kind }) => kind === "overdue").map(({ id }) => id));
  return {
    name: labelIn(template.name, language),
    units: units.sort((one, other) => openOf(other) - openOf(one)),
    all: { name: rollUp.superior.name, listed: inAll(counts.listed), closed: inAll(counts.closed) },
    overdue: settled.filter(({ finding }) => late.has(finding.edit)).length,
  };
}

const openOf = ({ listed, closed }: BulletinIssues): number => listed.value - closed.value;

/** A count of rows, which stands in a row of the sheet 分街道. */
function counted(value: unknown, { byUnit }: TracedTotals, row: number | undefined, code: string): TracedCount | null {
  const column = byUnit.totals.get(code)?.column;
  if (typeof value !== "number") return null;
  return row === undefined || column === undefined ? { value } : { value, formula: formulaRef(byUnit.draft.name, addressOf(row, column)) };
}
