import { findIdentity, readSettingsSheet, USUAL_SETTINGS, type WorkbookSettings, type WorkbookSnapshot } from "#core";

/** What is remembered with a workbook. none: nothing yet. unreadable: something is, but damaged or from a newer Huihe; the usual settings stand in. */
export interface RecalledSettings {
  readonly settings: WorkbookSettings;
  readonly state: "none" | "remembered" | "unreadable";
}

/** Reads the sheet 汇核设置 of a workbook. */
export function recallSettings(workbook: WorkbookSnapshot): RecalledSettings {
  const sheet = workbook.sheets.find((candidate) => findIdentity(candidate)?.role === "settings");
  if (!sheet) return { settings: USUAL_SETTINGS, state: "none" };
  const settings = readSettingsSheet(sheet);
  return settings ? { settings, state: "remembered" } : { settings: USUAL_SETTINGS, state: "unreadable" };
}
