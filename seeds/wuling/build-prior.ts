import { layOutForm } from "#core";
import { consolidate } from "#jobs/consolidate";
import { builtInTemplates, templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { fflateCodec } from "../../src/host/xlsx/fflate-codec";
import { readPriorSources, readWulingRoster } from "./build-submissions";
import { entriesOf } from "./form-entries";

/** The day before. */
export const PRIOR_PERIOD = "2020-03-19";

/** What the district's workbook of the day before is called. */
export const PRIOR_FILE = `武陵区汇总${PRIOR_PERIOD}.xlsx`;

/** The district's workbook of the day before, consolidated from the tables in prior/: what it accepted then. */
export async function buildPrior(): Promise<Uint8Array> {
  const roster = readWulingRoster();
  const sources = [];
  for (const unit of roster.units) {
    // fflate packs alike on every machine; zlib does not.
    const host = XlsxHost.create(`${unit.name}${PRIOR_PERIOD}.xlsx`, fflateCodec);
    const drafts = [...readPriorSources()].map(([id, source]) => {
      const template = templateById(id)!;
      const options = { role: "form", unit, superior: roster.superior, period: PRIOR_PERIOD, entries: "open", worksheet: template.name["zh-CN"], language: "zh-CN" } as const;
      return layOutForm(template, { ...options, values: entriesOf(template, source.get(unit.name)!) }).draft;
    });
    await host.writeSheets(drafts);
    sources.push(host);
  }
  const district = XlsxHost.create(PRIOR_FILE, fflateCodec);
  const settings = { templates: builtInTemplates, roster, period: PRIOR_PERIOD, expects: "all-units" } as const;
  const { review } = await consolidate(sources, district, settings, { language: "zh-CN", superior: roster.superior, hardFindings: "in" });
  const faults = review.findings.map(({ worksheet, cells, code }) => `${worksheet}!${cells[0]?.address ?? ""} ${code}`);
  if (faults.length > 0) throw new RangeError(`prior/ holds faults: ${faults.join(", ")}`);
  return district.save();
}
