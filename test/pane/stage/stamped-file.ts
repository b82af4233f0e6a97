import { readFileSync } from "node:fs";
import { bindingOf, cellKey, parseAddress } from "#core";
import { checkWorkbooks, listFindings, withExplanations } from "#jobs/check-workbooks";
import { makeReady } from "#jobs/make-ready";
import { builtInTemplates } from "#templates";
import { LiveXlsxHost, XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { submission } from "./open-stage";

/** What a person typed into a workbook after it was made ready. */
interface Typed {
  readonly worksheet: string;
  readonly address: string;
  readonly typed: string;
}

/** A file of the district 武陵区 as its sender made it ready, and then perhaps changed it all the same; for file choosers. */
export async function stampedFile(name: string, later?: Typed): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const host = new LiveXlsxHost(XlsxHost.open(readFileSync(submission(name)), name, nodeCodec));
  const made = await makeReady(host, { templates: builtInTemplates, roster: null, period: null, expects: "any" }, { language: "zh-CN", filler: "张小丽", time: "2020-03-20 17:40" });
  if (made.state !== "ready") throw new RangeError(`${name} is not ready: ${made.state}`);
  if (later) {
    const { row, column } = parseAddress(later.address)!;
    await host.enter(later.worksheet, new Map([[cellKey(row, column), later.typed]]));
  }
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(await host.save()) };
}

/** The return of 启明街道 with a reason for each figure that asks for one; for file choosers. */
export async function explainedFile(): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const name = "3.20日报（启明街道）.xlsx";
  const host = XlsxHost.open(readFileSync(submission(name)), name, nodeCodec);
  const checked = await checkWorkbooks([host], { templates: builtInTemplates, roster: null, period: null, expects: "any" });
  const reasons = checked.review.findings.filter(({ strength }) => strength === "soft").map((finding) => ({ workbook: name, binding: bindingOf(finding), text: "新增3家企业，上月才开业" }));
  await listFindings(host, checked.workbooks[0]!, withExplanations(checked, reasons), "zh-CN");
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(host.save()) };
}
