import { namesInDrafts, placeDrafts, type SheetDraft } from "#core";
import { HostError } from "#jobs/host-error";
import type { Known, Tab } from "../known";
import { runSteps, step, type Step } from "../steps";
import { lockedTabs } from "../unlocked";
import { cellSteps } from "./cell-steps";
import { askCharts, chartRemovals, chartSteps } from "./chart-steps";
import { PROTECTION, type ExcelPlacement, type OwnStandingTab } from "./excel-placement";
import { conditionSteps } from "./condition-steps";
import { frameSteps, protectStep, visibilityStep } from "./frame-steps";
import { askNames, nameSteps } from "./name-steps";
import { startSteps } from "./start-steps";
import { styleSteps } from "./style-steps";
import { validationSteps } from "./validation-steps";

/**
 * Writes sheets of ours: in place of one with the same role and template, else on a new tab at the end. All tabs are there, and
 * say what they are, before any is filled, so that formulas find each other and a run that stops halfway is put right by the next.
 * @returns what is known of the workbook then
 * @throws HostError "structure-protected" when tabs cannot be added, "protected" when somebody has given a password to a sheet that is to be replaced; nothing is written then
 */
export async function writeSheets(context: Excel.RequestContext, known: Known, drafts: readonly SheetDraft[], workbook: string): Promise<Known> {
  const tabs = known.tabs.map(({ worksheet }) => worksheet);
  const own = known.tabs.flatMap((tab): OwnStandingTab[] => (tab.identity ? [{ identity: tab.identity, worksheet: tab.worksheet, tab }] : []));
  const placements = placeDrafts(drafts, own, tabs).map((placement): ExcelPlacement => ({ ...placement, key: placement.replaced?.tab.id ?? placement.name }));
  if (known.isStructureProtected && placements.some(({ replaced }) => !replaced)) throw new HostError("structure-protected", workbook, "worksheets cannot be added");
  await refuseLocked(context, known, placements);
  const names = await askNames(context, placements);
  const charts = await askCharts(context, placements);
  const naming = namesInDrafts(placements, tabs);
  await runSteps(context, [
    ...placements.flatMap(startSteps),
    ...chartRemovals(charts),
    ...placements.flatMap((placement) => fillSteps(placement, naming(placement))),
    ...placements.flatMap(({ draft, key }) => chartSteps(key, draft)),
    ...nameSteps(placements, names),
    ...(known.isManual && drafts.some(hasFormula) ? [step(1, ({ application }) => application.calculate("Recalculate"))] : []),
    ...placements.flatMap((placement) => visibilityStep(placement, known)),
    ...placements.flatMap(protectStep),
  ]);
  return withWritten(known, placements);
}

async function refuseLocked(context: Excel.RequestContext, known: Known, placements: readonly ExcelPlacement[]): Promise<void> {
  const locked = await lockedTabs(context, known, placements.flatMap(({ replaced }) => replaced?.tab ?? []));
  const names = placements.filter(({ key }) => locked.has(key)).map(({ name }) => name);
  if (names.length > 0) throw new HostError("protected", names.join("、"), "protected with a password");
}

type Naming = ReturnType<ReturnType<typeof namesInDrafts>>;

const fillSteps = ({ draft, key }: ExcelPlacement, naming: Naming): Step[] => [
  ...cellSteps(key, draft, naming),
  ...styleSteps(key, draft),
  ...validationSteps(key, draft.validations),
  ...conditionSteps(key, draft.conditions ?? [], naming.formula),
  ...frameSteps(key, draft),
];

const hasFormula = ({ cells }: SheetDraft): boolean => cells.some(({ formula }) => formula !== undefined);

/** A sheet written anew has no marks any more; a new one is found by its name until the next look. */
function withWritten(known: Known, placements: readonly ExcelPlacement[]): Known {
  // Where no tab tells of notes, this Excel has none, and a new tab has none either.
  const none = known.tabs.every(({ notes }) => notes === null) ? null : NO_NOTES;
  const written = placements.map(({ draft, name, key, replaced }): Tab => ({
    id: key, worksheet: name, visibility: draft.visibility, identity: draft.identity, protection: draft.isProtected ? PROTECTION : null,
    marks: [], markedCells: 0, notes: replaced?.tab.notes ? { ...replaced.tab.notes, ours: [] } : none, tables: [], isFiltered: false,
  }));
  const standing = known.tabs.map((tab) => written.find(({ id }) => id === tab.id) ?? tab);
  return { ...known, tabs: [...standing, ...written.filter((tab) => !standing.includes(tab))] };
}

const NO_NOTES: Tab["notes"] = { ours: [], others: new Set() };
