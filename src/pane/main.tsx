/// <reference types="office-js" />
import { builtInTemplates } from "#templates";
import { wallClock } from "#jobs/wall-clock";
import { openExcelHost } from "../host/excel/open-excel-host";
import { ROADS, type Desk, type Road } from "./desk";
import { languageOfTag } from "./language-of-tag";
import { mountPane } from "./mount-pane";
import { newFiles, openBytes, openFiles, unpackFiles } from "./open-files";
import { sayTrouble } from "./parts/say-trouble";
import { themeOfHost } from "./theme-of-host";

/** Set by the build. */
declare const HUIHE_VERSION: string;

const root = document.documentElement;

/** The road that the ribbon button asked for: pane.html?road=consolidate. */
function roadAskedFor(): Road {
  const asked = new URLSearchParams(location.search).get("road");
  return ROADS.find((road) => road === asked) ?? "check";
}

/** Here Excel, the templates and the pane meet. */
async function openPane(element: HTMLElement): Promise<void> {
  const host = await openExcelHost();
  const forced = matchMedia("(forced-colors: active)");
  const theme = () => themeOfHost({ background: Office.context.officeTheme?.bodyBackgroundColor, hasForcedColors: forced.matches });
  const desk = {
    host,
    templates: builtInTemplates,
    language: languageOfTag(Office.context.displayLanguage),
    version: HUIHE_VERSION,
    time: () => wallClock(new Date()),
    openFiles,
    unpackFiles,
    openWorkbook: openBytes,
    newFiles,
    handOver: { way: "opened", give: (file, name) => host.openBeside(file.save(), name) },
  } satisfies Desk;
  root.dataset["page"] = "pane";
  const pane = mountPane(element, { desk, theme: theme(), road: roadAskedFor() });
  forced.addEventListener("change", () => pane.setTheme(theme()));
}

/** Says on the page why there is no pane, and what to do. */
function tell(trouble: unknown): void {
  const { what, remedy } = sayTrouble(trouble, languageOfTag(Office.context.displayLanguage));
  for (const [name, text] of [["[data-what]", what], ["[data-remedy]", remedy]] as const) {
    const place = document.querySelector(name);
    if (place) place.textContent = text;
  }
  root.dataset["page"] = "trouble";
}

// The shell has told the reader when office.js did not come, when this is no Excel or one that is too old.
const element = document.getElementById("pane");
if (element && "Office" in window) {
  void Office.onReady(() => {
    if (root.dataset["page"] === "connecting") openPane(element).catch(tell);
  });
}
