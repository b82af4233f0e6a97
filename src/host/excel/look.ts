import { isMarker, NOTE_TITLE, parseIdentity, type SheetIdentity, type Visibility } from "#core";
import type { Known, Tab } from "./known";

/** A tab as the first question answers: everything else is asked by its id. */
export interface TabHead {
  readonly id: string;
  readonly worksheet: string;
  readonly visibility: Visibility;
}

/** The workbook as the first question answers. */
export interface WorkbookHead extends Omit<Known, "tabs"> {
  readonly tabs: readonly TabHead[];
}

/** Tabs asked about in one request. */
const TABS_MOST = 400;

/** Notes and comments of other people that we ask for on one tab. */
const OTHERS_MOST = 500;

/** One request: the tabs, and what holds for the whole workbook. */
export async function lookAtHead(context: Excel.RequestContext): Promise<WorkbookHead> {
  const { workbook, application } = context;
  const worksheets = workbook.worksheets.load("id,name,visibility");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  application.load("calculationMode");
  // No member says which date system the workbook has; the serial of a day does.
  const day = workbook.functions.date(2000, 1, 1).load("value");
  await context.sync();
  return {
    tabs: worksheets.items.map(({ id, name, visibility }) => ({ id, worksheet: name, visibility: visibilityOf(visibility) })),
    isStructureProtected: workbook.protection.protected,
    isReadOnly: workbook.readOnly,
    isManual: application.calculationMode === "Manual",
    date1904: day.value === FIRST_OF_2000_IN_1904,
  };
}

const FIRST_OF_2000_IN_1904 = 35_064;

function visibilityOf(visibility: string): Visibility {
  if (visibility === "VeryHidden") return "very-hidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

/** Answers about a tab that are under way. */
interface AskedFacts {
  readonly first: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly notes: Excel.NoteCollection | null;
  readonly comments: Excel.CommentCollection | null;
}

/** Asks, with the next request, what is cheap to know of a tab. */
export function askFacts(sheet: Excel.Worksheet, withNotes: boolean): AskedFacts {
  return {
    first: sheet.getRange("A1").untrack().load("values"),
    protection: sheet.protection.load("protected,options"),
    formats: sheet.getRange().untrack().conditionalFormats.load("id,type,customOrNullObject/rule/formula"),
    notes: withNotes ? sheet.notes.load("content") : null,
    comments: withNotes ? sheet.comments.load("id") : null,
  };
}

/** Asks, with the next request, what the facts have made worth asking; what comes back makes the tab when the answers are there. */
export function askDetails(head: TabHead, facts: AskedFacts, sheet: Excel.Worksheet): () => Tab {
  const identity = identityIn(facts.first);
  const ours = facts.formats.items.filter((format) => format.type === "Custom" && !format.customOrNullObject.isNullObject && isMarker(format.customOrNullObject.rule.formula));
  const areas = ours.map(({ id }) => sheet.getRange().untrack().conditionalFormats.getItem(id).getRanges().untrack().load("cellCount"));
  const notes = askNotes(facts);
  const tables = identity ? sheet.tables.load("name") : null;
  const filter = identity ? sheet.autoFilter.load("enabled") : null;
  return () => ({
    ...head,
    identity,
    protection: facts.protection.protected ? facts.protection.options : null,
    marks: ours.map(({ id }) => id),
    markedCells: areas.reduce((sum, { cellCount }) => sum + cellCount, 0),
    notes: notes?.() ?? null,
    tables: tables?.items.map(({ name }) => name) ?? [],
    isFiltered: filter?.enabled ?? false,
  });
}

function identityIn(first: Excel.Range): SheetIdentity | null {
  const value: unknown = first.values[0]?.[0];
  return typeof value === "string" ? parseIdentity(value) : null;
}

function askNotes({ notes, comments }: AskedFacts): (() => NonNullable<Tab["notes"]>) | null {
  if (!notes || !comments || notes.items.length + comments.items.length > OTHERS_MOST + notes.items.filter(isOurNote).length) return null;
  const located = (item: Excel.Note | Excel.Comment) => item.getLocation().untrack().load("address");
  const ours = notes.items.filter(isOurNote).map(located);
  const others = [...notes.items.filter((note) => !isOurNote(note)), ...comments.items].map(located);
  // The note of a merged cell is asked for by the top left one.
  const addressOf = ({ address }: Excel.Range) => address.slice(address.lastIndexOf("!") + 1).replace(/:.*$/, "");
  return () => ({ ours: ours.map(addressOf), others: new Set(others.map(addressOf)) });
}

const isOurNote = ({ content }: Excel.Note): boolean => content.startsWith(NOTE_TITLE);

/** What there is to know before anything is written: one request for the tabs, two for what they are (more beyond 400 tabs). */
export async function look(context: Excel.RequestContext, withNotes: boolean): Promise<Known> {
  const head = await lookAtHead(context);
  const tabs: Tab[] = [];
  for (let start = 0; start < head.tabs.length; start += TABS_MOST) {
    const asked = head.tabs.slice(start, start + TABS_MOST).map((tab) => {
      const sheet = context.workbook.worksheets.getItem(tab.id);
      return { tab, sheet, facts: askFacts(sheet, withNotes) };
    });
    await context.sync();
    const details = asked.map(({ tab, sheet, facts }) => askDetails(tab, facts, sheet));
    await context.sync();
    tabs.push(...details.map((detail) => detail()));
  }
  return { ...head, tabs };
}
