import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { XlsxHost } from "#xlsx";
import { hostContract } from "../contract";

hostContract("XlsxHost", async (workbook, sheets) => {
  const host = XlsxHost.create(workbook, nodeCodec);
  await host.writeSheets(sheets);
  return sheets.length === 0 ? host : XlsxHost.open(host.save(), workbook, nodeCodec);
});
