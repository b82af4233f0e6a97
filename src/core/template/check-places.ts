import { areSameItems } from "../model/same-items";
import { codesOf, type FormTable, type Indicator, type TableLine, type Template } from "../model/template";
import { hardProblem, type TemplateProblem } from "./template-problem";

/** Where a code stands. */
interface Standing {
  readonly code: string;
  readonly path: string;
}

/** What is wrong with tables, unit table and ledger: sizes, lines that cannot be told apart, indicators without or with several places. */
export function problemsOfPlaces(template: Template): readonly TemplateProblem[] {
  return [
    ...problemsOfKind(template),
    ...template.tables.flatMap((table, index) => problemsOfTable(table, `tables[${index}]`)),
    ...sameLines(template.unitTable?.columns ?? [], "unitTable.columns"),
    ...sameLines(template.ledger?.columns ?? [], "ledger.columns"),
    ...problemsOfCodes(template),
  ];
}

function problemsOfCodes(template: Template): readonly TemplateProblem[] {
  const codes = codesOf(template);
  const lists = [codesInTables(template), ...[template.unitTable, template.ledger].map((table) => (table?.columns ?? []).map(({ indicator }) => indicator))];
  const given = lists.filter((list) => list.length > 0);
  // As the thousands of a crossed table do: then each is known, and stands there once.
  if (given.length > 0 && given.every((list) => areSameItems(list, codes))) return [];
  const placed = given.map((list) => new Set(list));
  const isOrderly = given.every((list, index) => placed[index]!.size === list.length && list.every((code) => template.indicators.has(code)));
  return [
    ...(isOrderly ? [] : problemsOfStandings(template)),
    ...(isOrderly && placed.some(({ size }) => size === codes.length) ? [] : withoutPlace(template, placed)),
  ];
}

function codesInTables({ tables }: Template): readonly string[] {
  const codes: string[] = [];
  for (const { cells } of tables) for (const row of cells) for (const code of row) if (code !== null) codes.push(code);
  return codes;
}

/** Codes that no indicator has, and those that stand twice in the tables, in the unit table or in the ledger. */
function problemsOfStandings(template: Template): readonly TemplateProblem[] {
  const inTables = template.tables.flatMap((table, index) => standingsIn(table, `tables[${index}]`));
  const lists = [inTables, columnStandings(template.unitTable?.columns, "unitTable"), columnStandings(template.ledger?.columns, "ledger")];
  return [...lists.flat().filter(({ code }) => !template.indicators.has(code)).map(unknownAt), ...lists.flatMap(severalPlaces)];
}

function problemsOfKind({ kind, tables, unitTable, ledger, indicators }: Template): readonly TemplateProblem[] {
  const isBare = tables.length === 0 && (kind !== "form" || !unitTable);
  if (kind !== "form" && !ledger) return [hardProblem("template.no-ledger", { path: "ledger" })];
  if (isBare) return [hardProblem("template.no-table", { path: "tables" })];
  if (!ledger) return [];
  const unknown = ledger.key.filter((code) => !indicators.has(code)).map((code) => unknownAt({ code, path: "ledger.key" }));
  return ledger.key.length === 0 ? [hardProblem("template.no-key", { path: "ledger.key" })] : unknown;
}

function problemsOfTable(table: FormTable, path: string): readonly TemplateProblem[] {
  const { rows, columns, cells } = table;
  if (rows.length === 0 || columns.length === 0) return [hardProblem("template.table-empty", { path })];
  const isSized = cells.length === rows.length && cells.every((row) => row.length === columns.length);
  const size = hardProblem("template.table-size", { path: `${path}.cells`, values: { rows: rows.length, columns: columns.length } });
  return [...(isSized ? [] : [size]), ...sameLines(rows, `${path}.rows`), ...sameLines(columns, `${path}.columns`)];
}

/** Lines that bear the same labels: reading by label could not tell them apart. */
function sameLines(lines: readonly TableLine[], path: string): readonly TemplateProblem[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const labels = line.path.map((label) => label["zh-CN"].trim());
    const key = JSON.stringify(labels);
    const isSame = seen.has(key);
    seen.add(key);
    return isSame ? [hardProblem("template.same-line", { path: `${path}[${index}]`, values: { found: labels.join("·") } })] : [];
  });
}

const standingsIn = (table: FormTable, path: string): readonly Standing[] =>
  table.cells.flatMap((row, index) => row.flatMap((code, column) => (code === null ? [] : [{ code, path: `${path}.cells[${index}][${column}]` }])));

const columnStandings = (columns: readonly { readonly indicator: string }[] | undefined, path: string): readonly Standing[] =>
  (columns ?? []).map(({ indicator }, index) => ({ code: indicator, path: `${path}.columns[${index}]` }));

const unknownAt = ({ code, path }: Standing): TemplateProblem => hardProblem("template.unknown-indicator", { path, values: { name: code } });

/** Codes that stand twice where they may stand once: which figure counts could not be said. */
export function severalPlaces(standings: readonly Standing[]): readonly TemplateProblem[] {
  const first = new Map<string, string>();
  return standings.flatMap(({ code, path }) => {
    const other = first.get(code);
    if (other === undefined) first.set(code, path);
    return other === undefined ? [] : [hardProblem("template.several-places", { path, values: { name: code, other } })];
  });
}

/** Indicators that stand nowhere; those that are sums of others at the district need no place. */
const withoutPlace = (template: Template, placed: readonly ReadonlySet<string>[]): readonly TemplateProblem[] =>
  codesOf(template).filter((code) => !placed.some((codes) => codes.has(code)) && !isSumOfOthers(template.indicators.get(code)!))
    .map((code) => hardProblem("template.no-place", { path: `indicators.${code}`, values: { name: code } }));

const isSumOfOthers = (indicator: Indicator): boolean => indicator.type === "quantity" && indicator.rollUp.method === "sum-of";
