import { readFile } from "node:fs/promises";
import type { Language, Localised, Roster, Unit } from "#core";
import { decodeText } from "./decode-text";
import { readingTrouble } from "./file-trouble";
import { parseCsv, type CsvRow } from "./parse-csv";
import { UsageError } from "./usage-error";

/** Headings of the four columns, in any order; others may stand beside them. */
const COLUMNS = {
  code: ["unit_code", "单位代码", "單位代碼"],
  name: ["unit_name", "单位名称", "單位名稱"],
  superiorCode: ["district_code", "上级代码", "上級代碼"],
  superiorName: ["district_name", "上级名称", "上級名稱"],
} as const;

type Column = keyof typeof COLUMNS;
type Line = Readonly<Record<Column, string>> & { readonly line: number };

/** What is wrong in which line (0: in the whole file), said in `language`. */
type Problem = readonly [line: number, sentence: Localised];

/**
 * The roster in a CSV file (UTF-8, UTF-16 or GB18030), in the order of its lines.
 * @throws HostError when it cannot be read; UsageError that names every line that is wrong
 */
export async function readRoster(path: string, language: Language): Promise<Roster> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readingTrouble(error, path);
  });
  return parseRoster(decodeText(bytes), path, language);
}

/** @throws UsageError that names every line that is wrong */
export function parseRoster(text: string, file: string, language: Language): Roster {
  const { rows, openQuote } = parseCsv(text);
  const [header, ...body] = rows;
  const absent = (Object.keys(COLUMNS) as Column[]).filter((column) => placeOf(column, header) < 0);
  const problems: Problem[] = openQuote === null ? [] : [[openQuote, OPEN_QUOTE]];
  if (absent.length > 0) problems.push([header?.line ?? 1, columnsAbsent(absent)]);
  const lines = absent.length > 0 ? [] : body.map((row) => lineOf(row, header!));
  problems.push(...problemsOf(lines));
  if (problems.length === 0 && lines.length === 0) problems.push([0, EMPTY]);
  if (problems.length > 0) throw new UsageError("roster-invalid", { file, problems: problems.map((problem) => printProblem(problem, language)) });
  const superior: Unit = { code: lines[0]!.superiorCode, name: lines[0]!.superiorName };
  return { superior, units: lines.map(({ code, name }) => ({ code, name })) };
}

const placeOf = (column: Column, header: CsvRow | undefined): number =>
  header?.fields.findIndex((heading) => COLUMNS[column].some((known) => known === heading.toLowerCase())) ?? -1;

function lineOf({ line, fields }: CsvRow, header: CsvRow): Line {
  const value = (column: Column): string => fields[placeOf(column, header)] ?? "";
  return { line, code: value("code"), name: value("name"), superiorCode: value("superiorCode"), superiorName: value("superiorName") };
}

function problemsOf(lines: readonly Line[]): readonly Problem[] {
  const first = lines[0];
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const superiors = new Set<string>();
  return lines.flatMap((row) => {
    const problems: Problem[] = [];
    const empty = (Object.keys(COLUMNS) as Column[]).filter((column) => row[column] === "");
    if (empty.length > 0) problems.push([row.line, fieldsEmpty(empty)]);
    for (const [seen, text] of [[codes, row.code], [names, row.name]] as const) {
      const earlier = seen.get(text);
      if (text !== "" && earlier !== undefined) problems.push([row.line, twice(text, earlier)]);
      else seen.set(text, row.line);
    }
    const superior = `${row.superiorCode} ${row.superiorName}`;
    if (empty.length === 0 && !superiors.has(superior)) {
      if (superiors.size > 0) problems.push([row.line, otherSuperior(row.superiorName, first!)]);
      superiors.add(superior);
    }
    return problems;
  });
}

const OPEN_QUOTE: Localised = { "zh-CN": "引号没有配对", "zh-TW": "引號沒有配對", en: "a quote is opened and never closed" };
const EMPTY: Localised = { "zh-CN": "没有单位", "zh-TW": "沒有單位", en: "it lists no unit" };

const headings = (columns: readonly Column[], index: 0 | 1 | 2): readonly string[] => columns.map((column) => COLUMNS[column][index]);

const columnsAbsent = (columns: readonly Column[]): Localised => ({
  "zh-CN": `首行缺少 ${headings(columns, 1).join("、")}`,
  "zh-TW": `首行缺少 ${headings(columns, 2).join("、")}`,
  en: `the heading lacks ${headings(columns, 0).join(", ")}`,
});

const fieldsEmpty = (columns: readonly Column[]): Localised => ({
  "zh-CN": `${headings(columns, 1).join("、")}空着`,
  "zh-TW": `${headings(columns, 2).join("、")}空著`,
  en: `${headings(columns, 0).join(", ")} left empty`,
});

const twice = (text: string, line: number): Localised => ({
  "zh-CN": `“${text}”与第 ${line} 行重复`,
  "zh-TW": `「${text}」與第 ${line} 行重複`,
  en: `${text} stands already in line ${line}`,
});

const otherSuperior = (name: string, first: Line): Localised => ({
  "zh-CN": `上级是“${name}”，而第 ${first.line} 行是“${first.superiorName}”`,
  "zh-TW": `上級是「${name}」，而第 ${first.line} 行是「${first.superiorName}」`,
  en: `the superior is ${name}, but ${first.superiorName} in line ${first.line}`,
});

function printProblem([line, sentence]: Problem, language: Language): string {
  if (line === 0) return sentence[language];
  return language === "en" ? `line ${line}: ${sentence.en}` : `第 ${line} 行${sentence[language]}`;
}
