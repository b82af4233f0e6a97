import { MemoryHost } from "../../src/host/memory/memory-host";
import { hostContract } from "./contract";

hostContract("MemoryHost", async (workbook, sheets) => {
  const host = new MemoryHost(workbook, []);
  await host.writeSheets(sheets);
  return host;
});
