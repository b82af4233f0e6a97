import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { sheet } from "./sheet";

/** The workbook with one more sheet behind the others, 备忘, on which a clerk keeps these words. */
export async function withNotes(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  const { sheets } = await XlsxHost.open(bytes, "x.xlsx", nodeCodec).readWorkbook();
  return XlsxHost.fromSnapshot({ name: "x.xlsx", sheets: [...sheets, sheet("备忘", `| | A |\n| 1 | ${words} |`)] }, nodeCodec).save();
}
