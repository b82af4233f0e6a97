import type { SheetDraft } from "#core";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { hostContract } from "./contract";
import { entryContract } from "./entry-contract";

async function open(workbook: string, sheets: readonly SheetDraft[]): Promise<MemoryHost> {
  const host = new MemoryHost(workbook, []);
  await host.writeSheets(sheets);
  return host;
}

hostContract("MemoryHost", open);
entryContract("MemoryHost", open, { knowsProtection: false, isWatched: false });
