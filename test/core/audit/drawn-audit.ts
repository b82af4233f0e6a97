import { auditWorkbooks, cellKey, culpritOf, parseAddress, parseArea, type AuditTable, type CellValue, type Finding, type SheetSnapshot } from "#core";

/** What an audit of drawn sheets says aloud: "C9 audit.column-total", in order; "look" findings are left out. */
export const spoken = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  audited(sheets).findings.filter(({ belief }) => belief!.level !== "look").map(({ cells, code }) => `${cells[0]?.address ?? ""} ${code}`);

/** What should stand in the cells of the findings that speak. */
export const expectedOf = (...sheets: readonly SheetSnapshot[]): readonly (string | null)[] =>
  audited(sheets).findings.filter(({ belief }) => belief!.level !== "look").map(({ expected }) => expected);

/** The tables that were found on drawn sheets. */
export const tablesOf = (...sheets: readonly SheetSnapshot[]): readonly AuditTable[] => audited(sheets).tables;

/** Row numbers and roles of the first table: "4 detail". */
export const rolesOf = (sheet: SheetSnapshot): readonly string[] => tablesOf(sheet)[0]!.rows.map(({ row, role }) => `${row + 1} ${role}`);

/** What each column of the first table was taken for. */
export const kindsOf = (sheet: SheetSnapshot): readonly string[] => tablesOf(sheet)[0]!.columns.map(({ kind }) => kind);

/** Merged areas for a drawn sheet. */
export const merged = (...areas: readonly string[]): Pick<SheetSnapshot, "merges"> => ({ merges: areas.map((area) => parseArea(area)!) });

const audited = (sheets: readonly SheetSnapshot[]) => auditWorkbooks([{ name: "test.xlsx", sheets }]);

/** What an audit says aloud, with what it would put right: "C9 audit.column-total → C4=120 swapped-digits", "or" between what is equally good. */
export const told = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  audited(sheets).findings.filter(({ belief }) => belief!.level !== "look").map((finding) => `${finding.cells[0]?.address ?? ""} ${finding.code}${proposed(finding)}`);

function proposed({ proposal }: Finding): string {
  if (!proposal) return "";
  const figures = (ones: readonly { readonly cell: { readonly address: string }; readonly value: string | null; readonly cause: string | null }[], by: string) =>
    ones.map(({ cell, value, cause }) => `${cell.address}=${value ?? "?"} ${cause ?? ""}`.trim()).join(by);
  return ` → ${figures([proposal, ...proposal.together], " + ")}${proposal.alternatives.length > 0 ? ` or ${figures(proposal.alternatives, " or ")}` : ""}`;
}

/** The cells that an audit says are most likely wrong, each once. */
export const culpritsOf = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  [...new Set(audited(sheets).findings.flatMap((finding) => culpritOf(finding)?.address ?? []))];

/** The sheet with other values in some cells; their formulas go. */
export function withCells(sheet: SheetSnapshot, values: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const rows = new Map([...sheet.rows].map(([row, own]) => [row, [...own]]));
  const formulas = new Map(sheet.formulas);
  for (const [address, value] of Object.entries(values)) {
    const { row, column } = parseAddress(address)!;
    rows.get(row)![column] = value;
    formulas.delete(cellKey(row, column));
  }
  return { ...sheet, rows, formulas };
}
