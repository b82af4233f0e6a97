import { layOutSettings, type WorkbookSettings } from "#core";
import type { Host } from "./host";

/** Writes settings into the workbook itself, in place of those remembered before: they travel with it by mail. */
export const rememberSettings = (host: Host, settings: WorkbookSettings): Promise<void> => host.writeSheets([layOutSettings(settings)]);
