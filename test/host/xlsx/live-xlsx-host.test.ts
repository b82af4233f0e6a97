import { hostContract } from "../contract";
import { LiveXlsxHost, XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";

hostContract("LiveXlsxHost", async (workbook, sheets) => {
  const file = XlsxHost.create(workbook, nodeCodec);
  await file.writeSheets(sheets);
  return new LiveXlsxHost(sheets.length === 0 ? file : XlsxHost.open(file.save(), workbook, nodeCodec));
});
