import { MARK_STRENGTHS, MARKER_WORD, NOTES_MOST, parseAddress, type Mark, type Steps, type Strength } from "#core";
import type { MarksShown } from "#jobs/host";
import { encodingOf } from "../decode-text";
import { indexOfWord } from "../edit/ascii-search";
import { editPart } from "../edit/part-text";
import { editStyles, ensureStyles, interned, removeOurStyles, withoutOurItems } from "../edit/styles-xml";
import { prefixOf, rootOf } from "../edit/xml-scan";
import type { Package } from "../package";
import { readWorkbookParts, type SheetPart } from "../workbook-parts";
import { markFormat } from "./mark-format";
import { withMarkFormats, withoutMarkFormats } from "./mark-formats";
import { freeBlocks, removeNotes, withNotesAdded } from "./notes";

/** Shows these marks in place of all marks of ours shown before, a tab a step. */
export function* showMarks(pack: Package, marks: readonly Mark[]): Steps<MarksShown> {
  yield* clearMarks(pack);
  const { workbook, sheets } = readWorkbookParts(pack);
  const { bySheet, unmarked } = sorted(pack.name, sheets, marks);
  const formats = addFormats(pack, workbook, [...bySheet.values()].flat());
  const blocks = freeBlocks(pack);
  for (const [done, [part, marksOfSheet]] of [...bySheet].entries()) {
    yield { stage: "write", done, of: bySheet.size, what: marksOfSheet[0]!.cell.worksheet };
    editPart(pack, part, (text) => {
      const formatted = withMarkFormats(text, placesByStrength(marksOfSheet), formats);
      return withNotesAdded(pack, workbook, { part, text: formatted }, notesOf(marksOfSheet), blocks);
    });
  }
  return { shown: marks.length - unmarked.length, unmarked };
}

/** The heaviest marks' notes. */
const notesOf = (marks: readonly Mark[]) =>
  [...marks].sort((one, other) => MARK_STRENGTHS.indexOf(one.strength) - MARK_STRENGTHS.indexOf(other.strength)).slice(0, NOTES_MOST)
    .map(({ cell, note }) => ({ ...parseAddress(cell.address)!, text: note }));

/** Marks by the part of their sheet, in tab order, and those that have none. */
function sorted(workbook: string, sheets: readonly SheetPart[], marks: readonly Mark[]) {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<string, Mark[]>(sheets.map((sheet) => [sheet.part, []]));
  const unmarked: MarksShown["unmarked"][number][] = [];
  for (const mark of marks) {
    const sheet = byName.get(mark.cell.worksheet);
    if (!parseAddress(mark.cell.address)) throw new RangeError(`${mark.cell.address} is no address of a cell`);
    if (mark.cell.workbook !== workbook) unmarked.push({ mark, reason: "other-workbook" });
    else if (!sheet) unmarked.push({ mark, reason: "no-worksheet" });
    else if (sheet.kind !== "worksheet") unmarked.push({ mark, reason: "no-cells" });
    else bySheet.get(sheet.part)!.push(mark);
  }
  return { bySheet: new Map([...bySheet].filter(([, marksOfSheet]) => marksOfSheet.length > 0)), unmarked };
}

/** Adds the looks of the strengths that occur; returns the index of each. */
function addFormats(pack: Package, workbook: string, marks: readonly Mark[]): ReadonlyMap<Strength, number> {
  const strengths = MARK_STRENGTHS.filter((strength) => marks.some((mark) => mark.strength === strength));
  const formats = new Map<Strength, number>();
  if (strengths.length === 0) return formats;
  editPart(pack, ensureStyles(pack, workbook), (text) => {
    const prefix = prefixOf(rootOf(text).name);
    const styles = interned(text, "dxfs", strengths.map((strength) => markFormat(strength, prefix)));
    strengths.forEach((strength, index) => formats.set(strength, styles.indexes[index]!));
    return styles.text;
  });
  return formats;
}

const placesByStrength = (marks: readonly Mark[]) =>
  new Map(MARK_STRENGTHS.map((strength) => [strength, marks.filter((mark) => mark.strength === strength).map((mark) => parseAddress(mark.cell.address)!)] as const));

/** Removes all marks and notes of ours, wherever they are, a tab a step; returns how many cells were marked. */
export function* clearMarks(pack: Package): Steps<number> {
  const { workbook, sheets } = readWorkbookParts(pack);
  let cells = 0;
  for (const [done, { part, name }] of sheets.filter(({ kind }) => kind === "worksheet").entries()) {
    yield { stage: "write", done, of: sheets.length, what: name };
    if (mayHoldMarks(pack.bytes(part))) {
      editPart(pack, part, (text) => {
        const cleared = withoutMarkFormats(text);
        cells += cleared.cells;
        return cleared.text;
      });
    }
    removeNotes(pack, part);
  }
  editStyles(pack, workbook, (text) => withoutOurItems(text, "dxfs", -1));
  removeOurStyles(pack, workbook);
  return cells;
}

const mayHoldMarks = (bytes: Uint8Array): boolean => encodingOf(bytes) !== "utf-8" || indexOfWord(bytes, MARKER_WORD) >= 0;
