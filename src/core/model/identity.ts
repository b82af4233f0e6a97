import { UNIT_LEVELS, type UnitCode, type UnitLevel } from "./unit";
import type { Period } from "./period";
import { remembered } from "./remembered";

/**
 * What a sheet of ours is for. form: a unit's form; copy: what a unit sent, laid out once more in the district's workbook;
 * district: 汇总; by-unit: 分街道; stack: 台账, the rows of all units' ledgers; findings: 校验结果; sources: 来源; chase: 催报; bulletin: 通报, one page for the desk of
 * whoever is in charge; stamp: 报送单; rounding: 舍位说明; log: 收报记录; template: a template as JSON, which travels with the workbook; settings: what Huihe remembers with the workbook, very hidden.
 */
export const SHEET_ROLES = ["form", "copy", "district", "by-unit", "stack", "findings", "sources", "chase", "bulletin", "stamp", "rounding", "log", "settings", "template"] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** The identity block, by which our sheets are found again whatever their tab is called. */
export interface SheetIdentity {
  readonly role: SheetRole;
  /** "" on sheets that serve several templates. */
  readonly template: string;
  readonly version: number;
  /** Level of the unit that the sheet speaks for. */
  readonly level: UnitLevel;
  readonly unit: UnitCode;
  readonly period: Period | null;
}

/** Sheets with the same key stand for the same thing, of whatever period and version: a newer one takes the older one's place. */
export const sheetKey = ({ role, template, unit }: Pick<SheetIdentity, "role" | "template" | "unit">): string =>
  [role, template, role === "form" || role === "copy" ? unit : ""].join("|");

const MAKER = "汇核";

/** The text of the identity block, in the sheet's cell A1: 汇核|form|S01@1|street|430702002|2020-03-20. */
export const printIdentity = (identity: SheetIdentity): string =>
  [MAKER, identity.role, `${identity.template}@${identity.version}`, identity.level, identity.unit, identity.period ?? ""].join("|");

/** The identity that a cell's text states; null if it is none. Tolerates blanks and full-width bars. */
export const parseIdentity = (text: string): SheetIdentity | null => (text.includes(MAKER) ? identityIn(text) : null);

/** Each sheet is asked several times on its way who it is. */
const identityIn = remembered((text): SheetIdentity | null => {
  const [maker, role, tag = "", level, unit = "", period = ""] = text.replaceAll("｜", "|").split("|").map((part) => part.trim());
  const [, template = "", version = ""] = /^(.*)@(\d{1,6})$/.exec(tag) ?? [];
  const knownRole = SHEET_ROLES.find((candidate) => candidate === role);
  const knownLevel = UNIT_LEVELS.find((candidate) => candidate === level);
  if (maker !== MAKER || !knownRole || !knownLevel || version === "") return null;
  return { role: knownRole, template, version: Number(version), level: knownLevel, unit, period: period === "" ? null : period };
});
