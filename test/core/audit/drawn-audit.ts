import { auditWorkbooks, parseArea, type AuditTable, type SheetSnapshot } from "#core";

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
