import type { Language } from "#core";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import type { Desk, Road } from "../../../src/pane/desk";
import { mountPane, type MountedPane } from "../../../src/pane/mount-pane";
import { newFiles, openBytes, openFiles, unpackFiles } from "../../../src/pane/open-files";
import type { PaneTheme } from "../../../src/pane/pane-theme";
import { StageHost, type StageOptions } from "./stage-host";

/** What a test asks the stage for, as JSON behind the # of the address. */
export interface StagePlay extends StageOptions {
  /** Address of the workbook that is open; without it, an empty sheet. */
  readonly workbook?: string;
  readonly road: Road;
  readonly language: Language;
  readonly theme: PaneTheme;
}

declare global {
  interface Window {
    /** For tests: the pane that is mounted, and the workbook in front of it. */
    stage?: { readonly host: StageHost; readonly pane: MountedPane };
  }
}

/** The minute at which all plays are played. */
const TIME = "2020-03-20 18:05";

async function open(play: StagePlay): Promise<XlsxHost> {
  if (play.workbook === undefined) return XlsxHost.fromSnapshot({ name: "工作簿1.xlsx", sheets: [emptySheet] }, fflateCodec);
  const response = await fetch(play.workbook);
  const name = decodeURIComponent(new URL(response.url).pathname.split("/").at(-1)!);
  return XlsxHost.open(new Uint8Array(await response.arrayBuffer()), name, fflateCodec);
}

const emptySheet = {
  workbook: "工作簿1.xlsx", worksheet: "Sheet1", visibility: "visible", rows: new Map(), formulas: new Map(), formats: new Map(), merges: [],
  hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), date1904: false,
} as const;

async function raiseCurtain(play: StagePlay): Promise<void> {
  const host = new StageHost(await open(play), play);
  const desk: Desk = { host, templates: builtInTemplates, language: play.language, version: "0.1.0", time: () => TIME, openFiles, unpackFiles, openWorkbook: openBytes, newFiles, handOver: { way: "opened", give: () => Promise.resolve() } };
  document.documentElement.dataset["page"] = "pane";
  window.stage = { host, pane: mountPane(document.getElementById("pane")!, { desk, theme: play.theme, road: play.road }) };
}

void Office.onReady(() => raiseCurtain(JSON.parse(decodeURIComponent(location.hash.slice(1))) as StagePlay));
