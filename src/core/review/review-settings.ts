import type { WorkbookSnapshot } from "../model/sheet";
import type { Period } from "../model/period";
import type { Template } from "../model/template";
import type { Roster } from "../model/unit";

/** What a review goes by. */
export interface ReviewSettings {
  readonly templates: readonly Template[];
  /** Who must report; null: whoever comes is taken by the name on the form. */
  readonly roster: Roster | null;
  /** The period wanted; null: the one that most submissions are for. */
  readonly period: Period | null;
  /** Whether all units of the roster should have reported: missing ones are findings then. */
  readonly expects: "all-units" | "any";
  /** Workbooks of earlier periods, such as accepted district workbooks: what is reported now is compared with them, never added up. */
  readonly prior?: readonly WorkbookSnapshot[];
}
