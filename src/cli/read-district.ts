import { openDistrict, type OpenDistrict } from "#jobs/open-district";
import type { Language } from "#core";
import type { Scope } from "./invocation";
import { openFiles, type OpenFile } from "./open-files";
import { readSettings } from "./read-settings";
import { UsageError } from "./usage-error";
import type { Workplace } from "./workplace";

/** A district workbook that a call is about, opened and read. */
export interface DistrictInHand {
  readonly file: OpenFile;
  readonly district: OpenDistrict;
}

/** @throws UsageError where it holds nothing that was consolidated, or nobody knows whose it is; HostError where it cannot be read */
export async function readDistrict(call: Scope & { readonly workbook: string; readonly language: Language }, workplace: Workplace): Promise<DistrictInHand> {
  const settings = await readSettings(call, workplace);
  const [file] = await openFiles([call.workbook], [], workplace);
  const district = await openDistrict(file!.workbook, settings);
  if (district.review.templates.length === 0) throw new UsageError("not-a-district", { workbook: call.workbook });
  if (district.settings.roster === null) throw new UsageError("district-unknown", { workbook: call.workbook });
  return { file: file!, district };
}
