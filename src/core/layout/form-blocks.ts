import type { Label, Language } from "../model/localised";
import { labelIn } from "../model/localised";
import type { FormTable, Indicator, LedgerTable, PrivacyClass, Template, UnitTable } from "../model/template";
import type { Unit } from "../model/unit";
import type { FormBlock } from "./form-block";
import { placeMeasures } from "./place-measures";
import { sheetText } from "./sheet-texts";
import { textWidth } from "./text-size";

/** Empty rows of a ledger's sheet; a clerk inserts more. */
const LEDGER_ROWS = 30;

/** Characters that the contents of a field need, by its type; of a quantity its label decides. */
const CONTENT_WIDTHS = { text: 20, code: 21, date: 12, "yes-no": 9, quantity: 12 } as const;

/** Of what people are told by some is short. */
const PERSONAL_WIDTHS: Readonly<Partial<Record<PrivacyClass, number>>> = { name: 10, phone: 14 };

/** A listed text is as wide as the longest of its list. */
const LISTED = { least: 9, most: 16 };

/**
 * The tables of a form in the order of the page. A template with a unit table alone gets one row for `unit`;
 * a ledger gets `rows` numbered rows, or some empty ones; its counted figures stand on the district's form alone.
 */
export function formBlocks<Code extends string>(template: Template<Code>, unit: Unit, language: Language, rows = LEDGER_ROWS): readonly FormBlock<Code>[] {
  if (template.ledger) return [blockOfLedger(template, template.ledger, language, Math.max(1, rows))];
  const tables = tableBlocks(template, language);
  return tables.length === 0 && template.unitTable ? [blockOfUnitTable(template, template.unitTable, unit, language)] : tables;
}

const known = new WeakMap<Template, Map<Language, readonly FormBlock[]>>();

/** The blocks of a template's tables; made once, since a district lays the same form out for every unit. */
function tableBlocks<Code extends string>(template: Template<Code>, language: Language): readonly FormBlock<Code>[] {
  const ofTemplate = known.get(template) ?? new Map<Language, readonly FormBlock[]>();
  const blocks = ofTemplate.get(language) ?? template.tables.map((table, index) => blockOfTable(template, table, index, language));
  known.set(template, ofTemplate.set(language, blocks));
  return blocks as readonly FormBlock<Code>[];
}

const pathIn = (path: readonly Label[], language: Language): string[] => path.map((label) => labelIn(label, language));

function blockOfTable<Code extends string>(template: Template<Code>, table: FormTable<Code>, index: number, language: Language): FormBlock<Code> {
  const balances = template.edits.filter((edit) => edit.kind === "table-balance").filter((edit) => edit.table === index);
  return placeMeasures(template, language, {
    totalRows: new Set([...balances.flatMap((edit) => edit.totalRow ?? []), ...subtotalRows(template, table)]),
    totalColumn: balances.find((edit) => edit.totalColumn !== undefined)?.totalColumn ?? -1,
    title: table.title ? labelIn(table.title, language) : null,
    stub: labelIn(table.stub, language),
    rows: table.rows.map((line) => pathIn(line.path, language)),
    columns: table.columns.map((line) => pathIn(line.path, language)),
    cells: table.cells,
  });
}

/** Rows of a two-way table in which a balance adds up other rows of the same column: sub-totals. */
function subtotalRows({ edits }: Template, { columns, cells }: FormTable): readonly number[] {
  if (columns.length < 2) return [];
  const parts = new Map(edits.flatMap((edit) => (edit.kind === "balance" ? [[edit.total, edit.parts] as const] : [])));
  if (parts.size === 0) return [];
  const columnOf = new Map(cells.flatMap((row) => row.map((code, column) => [code, column] as const)));
  const isSum = (code: string | null, column: number): boolean => parts.get(code ?? "")?.every((part) => columnOf.get(part) === column) ?? false;
  return cells.flatMap((row, line) => (row.some(isSum) ? [line] : []));
}

const NO_TOTALS = { totalRows: new Set<number>(), totalColumn: -1 };

const blockOfUnitTable = <Code extends string>(template: Template<Code>, table: UnitTable<Code>, unit: Unit, language: Language): FormBlock<Code> =>
  placeMeasures(template, language, {
    ...NO_TOTALS,
    title: null,
    stub: table.unitLabels[0] ?? sheetText("column.unit", language),
    rows: [[unit.name]],
    columns: table.columns.map((line) => pathIn(line.path, language)),
    cells: [table.columns.map((line) => line.indicator)],
  });

const blockOfLedger = <Code extends string>(template: Template<Code>, ledger: LedgerTable<Code>, language: Language, rows: number): FormBlock<Code> =>
  placeMeasures(template, language, {
    ...NO_TOTALS,
    title: null,
    stub: sheetText("column.number", language),
    rows: Array.from({ length: rows }, (_, index) => [String(index + 1)]),
    columns: ledger.columns.map((line) => pathIn(line.path, language)),
    cells: Array.from({ length: rows }, () => ledger.columns.map((line) => line.indicator)),
    widths: ledger.columns.map((line) => contentWidth(template.indicators.get(line.indicator)!, pathIn(line.path, language).at(-1) ?? "")),
  });

function contentWidth(indicator: Indicator, label: string): number {
  if (indicator.type === "quantity" || !indicator.codeList) return Math.max(PERSONAL_WIDTHS[indicator.privacy ?? "public"] ?? CONTENT_WIDTHS[indicator.type], Math.min(LISTED.most, textWidth(label) + 2));
  const longest = Math.max(...[label, ...indicator.codeList].map((text) => textWidth(text)));
  return Math.min(LISTED.most, Math.max(LISTED.least, longest + 3));
}
