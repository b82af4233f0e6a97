import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { WORK } from "./generate";

/** What one child process took. */
interface Measure {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** A program that is measured on some files. */
interface Program {
  readonly name: string;
  command(input: Input): readonly string[];
  /** Name of the only input that it is run on; all when left out. */
  readonly only?: string;
}

/** Files that every program is given. */
interface Input {
  readonly name: string;
  readonly files: readonly string[];
  readonly roster: string;
}

const ROUNDS = 5;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const work = (path: string): string => fileURLToPath(new URL(path, WORK));

const consolidate = (depth: string) => (input: Input): readonly string[] => [
  "node", here("../../dist/cli/huihe.cjs"), "consolidate", ...input.files, "--template", work(`${depth}.json`), "--roster", input.roster, "--out", work("out.xlsx"),
];

const EXCELJS = "exceljs 4.4.0, read only";
const FLOOR = "floor: unzip, look at every byte";

const PROGRAMS: readonly Program[] = [
  { name: EXCELJS, command: ({ files }) => ["node", here("others/read-exceljs.mjs"), ...files] },
  { name: "SheetJS 0.20.3, read only", command: ({ files }) => ["node", here("others/read-sheetjs.mjs"), ...files] },
  { name: "openpyxl, read only", command: ({ files }) => ["/usr/bin/python3", here("others/read-openpyxl.py"), ...files] },
  { name: FLOOR, command: ({ files }) => ["node", here("others/floor.mjs"), ...files] },
  { name: "**huihe consolidate**", command: consolidate("total-row") },
  { name: "huihe audit", command: ({ files }) => ["node", here("../../dist/cli/huihe.cjs"), "audit", ...files] },
  { name: "huihe consolidate, every cell adds up", command: consolidate("every-cell"), only: "13 tabs" },
];

function inputs(): readonly Input[] {
  const single = readdirSync(work("single")).sort().map((name) => work(`single/${name}`));
  return [
    { name: "13 tabs", files: [work("t13.xlsx")], roster: work("roster13.csv") },
    { name: "154 tabs", files: [work("t154.xlsx")], roster: work("roster154.csv") },
    { name: "154 files", files: single, roster: work("roster154.csv") },
  ];
}

/** @throws Error when the program does not end well: a failed run is no measurement */
function measured(command: readonly string[]): Measure {
  const { stdout, stderr } = spawnSync("/usr/bin/python3", [here("others/measure.py"), ...command], { encoding: "utf8" });
  const { status, ...measure } = JSON.parse(stdout) as Measure & { status: number };
  if (status !== 0) throw new Error(`${command.slice(0, 3).join(" ")} … ended with ${status}\n${stderr}`);
  return measure;
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

/** What each program took on one input, by its name. */
type Results = ReadonlyMap<string, Measure>;

/** Each program in turn, ROUNDS times over, so that what else the machine does falls on all alike. */
function race(input: Input): Results {
  const programs = PROGRAMS.filter(({ only }) => only === undefined || only === input.name);
  const rounds = Array.from({ length: ROUNDS }, () => programs.map((program) => measured(program.command(input))));
  const middle = (index: number, of: keyof Measure): number => median(rounds.map((round) => round[index]![of]));
  return new Map(programs.map(({ name }, index) => [name, { seconds: middle(index, "seconds"), mebibytes: middle(index, "mebibytes") }]));
}

function table(input: Input, results: Results): string {
  const exceljs = results.get(EXCELJS)!;
  const floor = results.get(FLOOR)!;
  const rows = [...results].map(([name, { seconds, mebibytes }]) =>
    [name, seconds.toFixed(2), (seconds / exceljs.seconds).toFixed(2), (seconds / floor.seconds).toFixed(2), mebibytes.toFixed(0), (mebibytes / exceljs.mebibytes).toFixed(2)]);
  const head = [input.name, "s", "× exceljs", "× floor", "peak MiB", "× exceljs"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Writes the results between the marks in README.md. */
function publish(results: string): void {
  const path = here("README.md");
  const mark = /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/;
  writeFileSync(path, readFileSync(path, "utf8").replace(mark, (_, start: string, end: string) => `${start}\n${results}\n\n${end}`));
}

function main(): void {
  execFileSync("npm", ["run", "--silent", "build:cli"], { stdio: "inherit" });
  if (!existsSync(work("every-cell.json"))) execFileSync("npx", ["tsx", here("generate.ts")], { stdio: "inherit" });
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; medians of ${ROUNDS} processes each, in turn.`;
  const core = execFileSync("npx", ["tsx", here("core.ts")], { encoding: "utf8" }).trim();
  const audit = execFileSync("npx", ["tsx", here("audit.ts")], { encoding: "utf8" }).trim();
  const tables = inputs().map((input) => table(input, race(input)));
  const results = [machine, ...tables, core, audit].join("\n\n");
  process.stdout.write(`${results}\n`);
  publish(results);
}

main();
