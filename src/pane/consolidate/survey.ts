import { reviewSteps, settleExplanations, type Period, type Review, type ReviewMemory, type ReviewSettings, type SettledFinding, type Unit, type WorkbookSnapshot } from "#core";
import { movedFigures, type MovedFigure } from "#jobs/moved-figures";
import { movedRows, type MovedRow } from "#jobs/moved-rows";
import { recallExplanations } from "#jobs/recall-explanations";
import { stampState, type StampState } from "#jobs/stamp-state";
import { unitStates, type ReportState, type UnitReport } from "#jobs/unit-states";
import type { Work } from "#jobs/work";
import { heapSteps, saying, type Heap } from "../collect/heap";
import { sourcesOf, type Gathered, type Sources } from "./sources";

/** One unit, and what it reported on each template. */
export interface UnitRow {
  readonly unit: Unit;
  readonly reports: readonly UnitReport[];
  /** The state that asks for most. */
  readonly state: ReportState;
}

/** One template in numbers: `in` and `missing` make up `of`. */
export interface TemplateCount {
  readonly template: string;
  readonly in: number;
  readonly of: number;
  readonly missing: number;
  /** Units whose submission goes back to them: findings to put right, sent twice, for another period, not readable. */
  readonly back: number;
}

/** What checking everything at hand found; nothing was written. */
export interface Survey {
  readonly review: Review;
  /** What came in and what becomes of it. */
  readonly heap: Heap;
  /** Its findings in their order, each with what was said to it. */
  readonly settled: readonly SettledFinding[];
  /** Units in roster order, then those that the roster does not know. */
  readonly rows: readonly UnitRow[];
  /** Submissions of which nobody can say whose they are. */
  readonly strays: readonly UnitReport[];
  readonly counts: readonly TemplateCount[];
  /** Periods that the forms state and how many state each, most first. */
  readonly periods: readonly (readonly [period: Period, count: number])[];
  readonly formTabs: Sources["formTabs"];
  readonly copyTabs: Sources["copyTabs"];
  /** The workbooks that were looked at. A file that was added since is not among them, and nothing can be said of it yet. */
  readonly looked: ReadonlySet<string>;
  /** The stamps that workbooks bear, by their names. */
  readonly stamps: ReadonlyMap<string, StampState>;
  /** Figures on the units' tabs of the open workbook that are others than its totals were made of. */
  readonly moved: readonly MovedFigure[];
  /** Rows of the units' ledgers in it that are others than its sheet 台账 shows. */
  readonly movedRows: readonly MovedRow[];
}

/** Everything that the supervisor put together, checked at once; sheets that `memory` knows are not read again. */
export async function surveyOf(gathered: Gathered, settings: ReviewSettings, memory: ReviewMemory, work: Work): Promise<Survey> {
  const { workbooks, formTabs, copyTabs } = sourcesOf(gathered, settings, memory);
  const everything = await work.run(reviewSteps(workbooks, settings, memory));
  const heap = await work.run(heapSteps(gathered, everything));
  const counting = saying(workbooks, heap);
  const reviewed = counting.length === workbooks.length ? everything : await work.run(reviewSteps(counting, settings, memory));
  const moved = gathered.open ? await work.run(movedFigures(gathered.open, settings.templates)) : [];
  const changedRows = gathered.open ? await work.run(movedRows(gathered.open, reviewed)) : [];
  const { templates, others } = unitStates(reviewed);
  const reports = [...templates.flatMap((one) => one.reports), ...others];
  return {
    review: reviewed,
    heap,
    settled: settleExplanations(reviewed.findings, counting.flatMap((one) => recallExplanations(one))),
    rows: rowsOf(reports.filter(({ unit }) => unit.code !== "")),
    strays: reports.filter(({ unit }) => unit.code === ""),
    counts: reviewed.templates.map((one) => countOf(one, reports)),
    periods: periodsOf(everything),
    formTabs,
    copyTabs,
    looked: new Set(workbooks.map(({ name }) => name)),
    stamps: stampsOf(workbooks, everything),
    moved,
    movedRows: changedRows,
  };
}

const stampsOf = (workbooks: readonly WorkbookSnapshot[], reviewed: Review): Survey["stamps"] =>
  new Map(workbooks.flatMap((workbook) => {
    const state = stampState(workbook, reviewed);
    return state ? [[workbook.name, state] as const] : [];
  }));

/** What asks for most comes first. */
const WEIGHT: readonly ReportState[] = ["missing", "refused", "duplicate", "wrong-period", "hard", "old-version", "received"];

/** Whether the supervisor has to do something about it. */
export const isToDo = (state: ReportState): boolean => state !== "received" && state !== "old-version";

function rowsOf(reports: readonly UnitReport[]): readonly UnitRow[] {
  const groups = new Map<string, UnitReport[]>();
  for (const report of reports) {
    const group = groups.get(report.unit.code);
    if (group) group.push(report);
    else groups.set(report.unit.code, [report]);
  }
  return [...groups.values()].map((group) => ({
    unit: group[0]!.unit,
    reports: group,
    state: WEIGHT.find((state) => group.some((report) => report.state === state)) ?? "received",
  }));
}

const GOES_BACK: readonly ReportState[] = ["hard", "duplicate", "wrong-period", "refused"];

function countOf({ template, records, units, missing }: Review["templates"][number], reports: readonly UnitReport[]): TemplateCount {
  const own = reports.filter((report) => report.template === template.id && report.unit.code !== "");
  return {
    template: template.id,
    in: records.length,
    of: units.length,
    missing: missing.length,
    back: own.filter(({ state }) => GOES_BACK.includes(state)).length,
  };
}

function periodsOf({ submissions }: Review): Survey["periods"] {
  const counts = new Map<Period, number>();
  for (const { period, template } of submissions) if (period !== null && template !== null) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? 1 : -1));
}
