import { performance } from "node:perf_hooks";
import { auditWorkbooks, diagnose, locate, type CellConstraint, type CellFacts, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";

// The auditor alone, in memory: sheets as they come, and wrong figures of a two-way table located. The first round is the cold one that a command line meets.

const ROUNDS = 5;

/** A seeded source of whole numbers below `most`, the same on every run. */
function drawer(seed: number): (most: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % most;
  };
}

/** Figures with a total at the end of each row and column. */
function twoWay(rows: number, columns: number, most: number, seed: number): number[][] {
  const draw = drawer(seed);
  const inner = Array.from({ length: rows - 1 }, () => {
    const row = Array.from({ length: columns - 1 }, () => draw(most));
    return [...row, row.reduce((sum, value) => sum + value, 0)];
  });
  return [...inner, inner[0]!.map((_, column) => inner.reduce((sum, row) => sum + row[column]!, 0))];
}

function tab(rows: number, columns: number, seed: number): SheetSnapshot {
  const figures = twoWay(rows, columns, 10_000, seed);
  const headings: CellValue[] = ["项目", ...figures[0]!.map((_, column) => (column === columns - 1 ? "小计" : `类别${column + 1}号`))];
  const lines = figures.map((own, row): CellValue[] => [row === rows - 1 ? "合计" : `项目${row + 1}号`, ...own]);
  return {
    workbook: "memory.xlsx", worksheet: `第${seed + 1}街道`, visibility: "visible", rows: new Map([headings, ...lines].map((line, row) => [row, line])), formulas: new Map(), formats: new Map(), merges: [],
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
}

const workbook = (tabs: number, rows: number, columns: number): WorkbookSnapshot => ({ name: "memory.xlsx", sheets: Array.from({ length: tabs }, (_, index) => tab(rows, columns, index)) });

/** Milliseconds of each round. */
function timed(act: (round: number) => void): readonly number[] {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const start = performance.now();
    act(round);
    return performance.now() - start;
  });
}

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]!;

function audited(what: WorkbookSnapshot): string {
  const times = timed(() => {
    if (auditWorkbooks([what]).findings.length > 0) throw new Error("the bench's own figures do not agree");
  });
  return `${times[0]!.toFixed(0)} ms at first, ${median(times).toFixed(0)} ms`;
}

function factsOf(rows: number, columns: number, wrong: number, seed: number): CellFacts {
  const values: number[] = twoWay(rows, columns, 10_000_000, seed).flat();
  const draw = drawer(seed + 1_000);
  const line = (cells: number[]): CellConstraint => ({ cells, factors: cells.map((_, index) => (index === cells.length - 1 ? 1 : -1)), least: 0, most: 0, total: cells.at(-1)! });
  const constraints = [
    ...Array.from({ length: rows }, (_, row) => line(Array.from({ length: columns }, (_, column) => row * columns + column))),
    ...Array.from({ length: columns }, (_, column) => line(Array.from({ length: rows }, (_, row) => row * columns + column))),
  ];
  for (let slips = 0; slips < wrong; slips += 1) values[draw(values.length)]! += 1 + draw(999_999);
  const placeOf = (cell: number) => ({ row: Math.floor(cell / columns), column: cell % columns });
  return { values, constraints, placeOf, decimalsOf: () => 0, isText: () => false, isRate: () => false, priorOf: () => null };
}

function located(rows: number, columns: number): string {
  const told = [1, 2, 3, 4].map((wrong) => {
    const tables = Array.from({ length: ROUNDS }, (_, seed) => factsOf(rows, columns, wrong, seed));
    const times = timed((round) => {
      if (diagnose(tables[round]!, { steps: 100_000_000, leastOf: () => 0 }).length === 0) throw new Error("nothing was found wrong");
    });
    return `${wrong}: ${median(times).toFixed(1)}`;
  });
  return `${rows} × ${columns} with wrong figures ${told.join(", ")} ms`;
}

/** What the cap on work says, and when. */
function capped(): string {
  const facts = factsOf(30, 20, 8, 1);
  const [start, [found]] = [performance.now(), locate(facts.constraints, facts.values, { steps: 1_000_000, leastOf: () => 0 })];
  if (found?.kind !== "not-located") throw new Error("eight wrong figures were located");
  return `eight wrong figures in 30 × 20 are given up (${found.why}) after ${(performance.now() - start).toFixed(0)} ms of a budget of a million terms`;
}

const lines = [
  `The auditor alone, in memory, medians of ${ROUNDS}: a workbook of 3 tabs × 20 × 8 ${audited(workbook(3, 20, 8))}; 154 tabs × 200 × 30 ${audited(workbook(154, 200, 30))}.`,
  `Wrong figures located in two-way tables of figures up to ten million, medians of ${ROUNDS}: ${located(13, 8)}; ${located(30, 20)}; ${capped()}.`,
];
process.stdout.write(`${lines.join("\n\n")}\n`);
