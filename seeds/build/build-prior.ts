import { layOutForm } from "#core";
import { consolidate } from "#jobs/consolidate";
import { builtInTemplates, templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { fflateCodec } from "../../src/host/xlsx/fflate-codec";
import { readPriorSources } from "./build-submissions";
import { contentOf } from "./form-entries";
import type { Seed } from "./seed";

/** What the district's workbook of the day before is called. */
export const priorFile = ({ roster, prior }: Seed): string => `${roster.superior.name}汇总${prior}.xlsx`;

/** The district's workbook of the day before, consolidated from the tables in prior/: what it accepted then. @throws RangeError when it has none, or with faults */
export async function buildPrior(seed: Seed): Promise<Uint8Array> {
  const { roster, prior } = seed;
  if (prior === null) throw new RangeError(`seeds/${seed.name} has no day before`);
  const sources = [];
  for (const unit of roster.units) {
    // fflate packs alike on every machine; zlib does not.
    const host = XlsxHost.create(`${unit.name}${prior}.xlsx`, fflateCodec);
    const drafts = [...readPriorSources(seed)].map(([id, source]) => {
      const template = templateById(id)!;
      const options = { role: "form", unit, superior: roster.superior, period: prior, entries: "open", worksheet: template.name["zh-CN"], language: "zh-CN" } as const;
      return layOutForm(template, { ...options, ...contentOf(template, unit.name, source) }).draft;
    });
    await host.writeSheets(drafts);
    sources.push(host);
  }
  const district = XlsxHost.create(priorFile(seed), fflateCodec);
  const settings = { templates: builtInTemplates, roster, period: prior, expects: "all-units" } as const;
  const { review } = await consolidate(sources, district, settings, { language: "zh-CN", superior: roster.superior, hardFindings: "in" });
  const faults = review.findings.map(({ worksheet, cells, code }) => `${worksheet}!${cells[0]?.address ?? ""} ${code}`);
  if (faults.length > 0) throw new RangeError(`prior/ holds faults: ${faults.join(", ")}`);
  return district.save();
}
