import { areasOf, placeOfKey, type Area, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { Change } from "#jobs/live-host";
import { lookAtHead, type TabHead } from "../look";
import { askAll } from "../read/questions";
import { SheetCells } from "../read/sheet-cells";
import { askShape, type Shape } from "../read/shape";
import { hiddenIn, mergesIn, pieces, tabQuestions, valuesIn } from "../read/tab-questions";

/** More areas than this are not read one by one: then the whole sheet is. */
const AREAS_MOST = 40;

/**
 * The workbook as it is now: one request for the tabs, one for how far the changed ones reach, and one for each block of cells.
 * Of a sheet with changes also its formulas are read again, since their values follow the figures.
 */
export async function readChanges(context: Excel.RequestContext, snapshot: WorkbookSnapshot, changes: readonly Change[]): Promise<WorkbookSnapshot> {
  const { tabs, date1904 } = await lookAtHead(context);
  const before = new Map(snapshot.sheets.map((sheet) => [sheet.worksheet, sheet]));
  const changed = tabs.filter((tab) => isChanged(tab, before.get(tab.worksheet), changes));
  const asked = changed.map((tab) => ({ tab, shape: askShape(context.workbook.worksheets.getItem(tab.id)), cells: new SheetCells() }));
  await context.sync();
  await askAll(context, asked.flatMap(({ tab, shape, cells }) => questionsOf(tab, shape(), before.get(tab.worksheet), changes, cells)));
  const fresh = new Map(asked.map(({ tab: { id, worksheet, visibility }, cells }) => [id, cells.finish({ workbook: snapshot.name, worksheet, visibility, date1904 })]));
  return { name: snapshot.name, sheets: tabs.map(({ id, worksheet }) => fresh.get(id) ?? before.get(worksheet)!) };
}

/** Whether a tab is new, has another visibility, or was changed. */
const isChanged = ({ worksheet, visibility }: TabHead, before: SheetSnapshot | undefined, changes: readonly Change[]): boolean =>
  before === undefined || before.visibility !== visibility || changes.some((change) => change.worksheet === worksheet);

function questionsOf({ id, worksheet }: TabHead, shape: Shape, before: SheetSnapshot | undefined, changes: readonly Change[], cells: SheetCells) {
  const areas = before ? changedAreas(before, changes.filter((change) => change.worksheet === worksheet)) : null;
  if (!before || !areas) return tabQuestions(id, shape, cells);
  cells.startFrom(before, areas);
  const read = shape.values ? areas.flatMap((area) => common(area, shape.values!) ?? []) : [];
  return [...read.flatMap(pieces).map((area) => valuesIn(id, area, cells)), ...mergesIn(id, shape, cells), ...hiddenIn(id, shape, cells)];
}

/** What must be read again: what was changed, and all formulas; null when that is all of the sheet. */
function changedAreas(before: SheetSnapshot, changes: readonly Change[]): Area[] | null {
  const changed = changes.flatMap(({ area }) => area ?? []);
  if (changed.length < changes.length) return null;
  const areas = [...changed, ...areasOf([...before.formulas.keys()].map(placeOfKey))];
  return areas.length > AREAS_MOST ? null : areas;
}

function common(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top), left: Math.max(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}
