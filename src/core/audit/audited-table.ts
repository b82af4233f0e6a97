import { columnKinds } from "./column-kinds";
import type { Block } from "./find-tables";
import { formulaTerms, type SumTerms } from "./formula-terms";
import { measuresOf, type Measures } from "./measures";
import { rowNames, type RowName } from "./row-roles";
import type { SheetView } from "./sheet-view";
import { bodiesOf, type Body } from "./table";
import type { ColumnKind } from "../model/audit";
import { labelKey } from "../model/label-text";

/** A table with all that is known of its rows and columns before anything is added up. */
export interface AuditedTable {
  readonly view: SheetView;
  readonly block: Block;
  readonly body: Body;
  readonly kinds: readonly ColumnKind[];
  readonly names: readonly RowName[];
  /** The last heading of each column, reduced to what it says. */
  readonly headingKeys: readonly string[];
  /** Body indexes of the columns that add up, ascending. */
  readonly additive: readonly number[];
  readonly measures: Measures;
  /** The cells that formulas of the table add up. */
  readonly terms: SumTerms;
  /** Body indexes of rows above which a new section begins: after repeated headings or a title. */
  readonly sectionStarts: readonly number[];
}

/** The tables of a block, ready to be checked. */
export const auditedTables = (view: SheetView, block: Block): readonly AuditedTable[] =>
  bodiesOf(view, block).map((body) => auditedTable(view, block, body));

function auditedTable(view: SheetView, block: Block, body: Body): AuditedTable {
  const kinds = columnKinds(view.sheet, body);
  const breaks = [...block.repeats, ...block.bands];
  const isStart = (row: number, at: number) => at > 0 && breaks.some((one) => one < row && one > body.rows[at - 1]!);
  return {
    view, block, body, kinds,
    names: rowNames(view, body, kinds),
    headingKeys: body.headings.map((headings) => labelKey(headings.at(-1) ?? "")),
    additive: kinds.flatMap((kind, index) => (kind === "additive" ? [index] : [])),
    measures: measuresOf(view, block, body),
    terms: formulaTerms(view.sheet, body),
    sectionStarts: body.rows.flatMap((row, at) => (isStart(row, at) ? [at] : [])),
  };
}

/** The heading of a column as one key, for comparison between tabs. */
export const headingKey = ({ body }: AuditedTable, column: number): string => body.headings[column]!.map(labelKey).join("/");

/** The heading of a column for people: 复市数量, or 限上企业·总户数 where the last heading stands more than once. */
export function headingOf({ body }: AuditedTable, column: number): string {
  const own = body.headings[column]!;
  const last = own.at(-1) ?? "";
  const isTwice = body.headings.filter((headings) => headings.at(-1) === last).length > 1;
  return (isTwice ? own.slice(-2).join("·") : last).replace(/\s+/g, "");
}
