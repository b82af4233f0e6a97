import { columnName, findIdentity, isCellError, placeOfKey, printCellValue, type CellValue, type SheetSnapshot } from "#core";
import { consolidate } from "#jobs/consolidate";
import { builtInTemplates } from "#templates";
import { readAnyWorkbook, XlsxHost } from "#xlsx";
import { priorFile } from "../../seeds/build/build-prior";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { SeedOnDisk } from "./seed-on-disk";

/** Seeds of which two periods are at hand: their bulletins are golden files. */
export const BULLETIN_SEEDS = ["wuling", "yuhua"];

export const bulletinFile = (name: string): URL => new URL(`bulletins/${name}.txt`, import.meta.url);

/** A seed's district workbook with its bulletin, compared with the day before. */
export async function districtWithBulletin(name: string): Promise<Uint8Array> {
  const onDisk = new SeedOnDisk(name);
  const { seed } = onDisk;
  const host = (file: string, bytes: Uint8Array) => ({ name: file, readWorkbook: () => readAnyWorkbook(bytes, file, nodeCodec) });
  const district = XlsxHost.create("district.xlsx", nodeCodec);
  const settings = { templates: builtInTemplates, roster: seed.roster, period: seed.period, expects: "all-units" } as const;
  const prior = [host(priorFile(seed), onDisk.priorContent())];
  await consolidate(onDisk.files().map((file) => host(file, onDisk.contentOf(file))), district, settings, { language: "zh-CN", hardFindings: "in", superior: seed.roster.superior, bulletin: "wanted", prior });
  return district.save();
}

/** The bulletin of a district workbook, read back from the file: a line a row of the page, then the figures of its charts. */
export async function bulletinText(bytes: Uint8Array): Promise<string> {
  const { sheets } = await XlsxHost.open(bytes, "district.xlsx", nodeCodec).readWorkbook();
  const sheet = sheets.find((one) => findIdentity(one)?.role === "bulletin")!;
  const part = (from: number, to: number) => [...sheet.rows].flatMap(([row, values]) => {
    const cells = values.slice(from, to).flatMap((value, column) => (value === null || value === undefined ? [] : [shown(sheet, row, from + column, value)]));
    return cells.length === 0 ? [] : [`${String(row + 1).padStart(3)}  ${cells.join(" │ ")}`];
  });
  return `${part(0, 12).join("\n")}\n\n${part(12, 40).join("\n")}\n`;
}

function shown({ formulas }: SheetSnapshot, row: number, column: number, value: CellValue): string {
  const formula = [...formulas].find(([key]) => placeOfKey(key).row === row && placeOfKey(key).column === column)?.[1];
  const text = isCellError(value) ? value.error : printCellValue(value);
  return formula === undefined ? text : `${text} ${columnName(column)}=${formula}`;
}
