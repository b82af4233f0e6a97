import type { Language } from "#core";
import { pagePace } from "../../pane/page-pace";
import type { Grid, GridSettings } from "./grid";

/** Packages of Univer in the order in which one builds on the other. They come in one file, but each is set up in a turn of its own: all together would stop the page. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager", webpackExports: "LocaleType" */ "@univerjs/core"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverRenderEnginePlugin" */ "@univerjs/engine-render"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverDocsPlugin" */ "@univerjs/docs"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverFormulaEnginePlugin" */ "@univerjs/engine-formula"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverSheetsPlugin" */ "@univerjs/sheets"),
  () => import(/* webpackMode: "eager", webpackExports: "Button" */ "@univerjs/design"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverUIPlugin" */ "@univerjs/ui"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverDocsUIPlugin" */ "@univerjs/docs-ui"),
  () => import(/* webpackMode: "eager", webpackExports: "UniverSheetsUIPlugin" */ "@univerjs/sheets-ui"),
];

/** Brings all that a spreadsheet needs, and sets its program up; soon done where that happened before. */
export async function loadGrid(language: Language) {
  for (const load of PARTS) {
    await load();
    await pagePace.rest();
  }
  const [{ Grid: Made }, { createUniver }, { loadGridTexts }] = [
    await import(/* webpackMode: "eager" */ "./grid"), await import(/* webpackMode: "eager" */ "./create-univer"), await import(/* webpackMode: "eager" */ "./grid-texts"),
  ];
  const texts = await loadGridTexts(language);
  await pagePace.rest();
  return { Made, createUniver, texts };
}

/** Brings it, and has it draw something out of sight where it is quiet. */
export async function rehearseGrid(language: Language, isQuiet: () => boolean): Promise<void> {
  const { texts } = await loadGrid(language);
  const { rehearse } = await import(/* webpackMode: "eager" */ "./rehearse");
  if (isQuiet()) await rehearse(language, texts, isQuiet);
}

/** Sets a spreadsheet up inside `container`, which gives it its size. */
export async function openGrid(container: HTMLElement, { onRefused, ...settings }: GridSettings): Promise<Grid> {
  const { Made, createUniver, texts } = await loadGrid(settings.language);
  return new Made(await createUniver({ container, texts, ...settings }), { onRefused });
}
