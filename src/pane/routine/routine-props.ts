import type { ReviewSettings, WorkbookSnapshot } from "#core";
import { openDistrict, type OpenDistrict } from "#jobs/open-district";
import type { Desk } from "../desk";
import { pagePace } from "../page-pace";

/** What the parts of the routine are given. */
export interface RoutineProps {
  readonly desk: Desk;
  /** The district workbook as it was read last. */
  readonly open: WorkbookSnapshot;
  readonly settings: ReviewSettings;
  /** Reads the workbook anew once something was written into it, and says what stands there. */
  readonly readAgain: () => Promise<WorkbookSnapshot>;
}

/** The district workbook, reviewed by itself. @throws HostError */
export const districtIn = ({ open, settings }: Pick<RoutineProps, "open" | "settings">): Promise<OpenDistrict> =>
  openDistrict({ name: open.name, readWorkbook: () => Promise.resolve(open) }, settings, { pace: pagePace });
