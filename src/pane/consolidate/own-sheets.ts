import { findIdentity, type SheetRole, type WorkbookSnapshot } from "#core";

/** A sheet that a consolidation wrote. */
export interface OwnSheet {
  readonly role: SheetRole;
  /** "" on sheets that serve several templates. */
  readonly template: string;
  readonly worksheet: string;
}

/** The sheets that a supervisor looks at after consolidating, in this order. */
const SHOWN: readonly SheetRole[] = ["district", "by-unit", "findings", "sources", "chase", "bulletin", "log"];

/** The sheets of a consolidation that stand in the workbook; empty when none was made, a sheet 校验结果 alone being the clerk's. */
export function ownSheets(open: WorkbookSnapshot): readonly OwnSheet[] {
  const own = open.sheets.flatMap((sheet) => {
    const identity = sheet.visibility === "visible" ? findIdentity(sheet) : null;
    return identity && SHOWN.includes(identity.role) ? [{ role: identity.role, template: identity.template, worksheet: sheet.worksheet }] : [];
  });
  if (!own.some(({ role }) => role === "sources")) return [];
  return own.sort((one, other) => SHOWN.indexOf(one.role) - SHOWN.indexOf(other.role));
}
