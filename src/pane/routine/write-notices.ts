import type { OpenDistrict } from "#jobs/open-district";
import { sendBack, type Returned, type SendBackWishes } from "#jobs/send-back";
import { originalsOf } from "../collect/kept-files";
import type { UnpackedWorkbook, WorkbookFile } from "../desk";
import { pagePace } from "../page-pace";
import { districtIn, type RoutineProps } from "./routine-props";

/** The notices that were written. */
export interface Notices {
  readonly district: OpenDistrict;
  readonly wishes: SendBackWishes;
  readonly returned: readonly Returned<WorkbookFile>[];
}

/** Writes a notice to each unit with figures to put right or to explain; its own workbook goes along, marked, where it is among `files`. @throws HostError */
export async function writeNotices(props: Pick<RoutineProps, "desk" | "open" | "settings">, files: readonly UnpackedWorkbook[], deadline: string): Promise<Notices> {
  const { desk } = props;
  const wishes = { language: desk.language, deadline: deadline.trim(), time: desk.time() };
  const district = await districtIn(props);
  return { district, wishes, returned: await sendBack(district, wishes, await desk.newFiles(), { originals: originalsOf(files, desk), pace: pagePace }) };
}
