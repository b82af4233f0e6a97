import type { DraftPlacement, OwnTab } from "#core";
import type { Tab } from "../known";

/** A sheet of ours that stands in the workbook. */
export interface OwnStandingTab extends OwnTab {
  readonly tab: Tab;
}

/** A draft, the tab that it becomes, and how Excel finds that tab: by id when it stands already, else by its new name. */
export interface ExcelPlacement extends DraftPlacement<OwnStandingTab> {
  readonly key: string;
}

/** What stays allowed on a protected sheet of ours besides typing into its open cells. */
export const PROTECTION: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };
