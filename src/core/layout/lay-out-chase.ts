import type { Period } from "../model/period";
import type { DraftStyle, SheetDraft } from "../model/sheet-draft";
import type { Unit } from "../model/unit";
import { periodIn } from "../model/period-in";
import { finishList, putCalm, startList, type ListColumn, type SubjectOptions } from "./list-sheet";
import { put } from "./page";
import { sheetText } from "./sheet-texts";
import { COLOURS, STRENGTH_STYLES, STYLES } from "./styles";
import { heightOfLines, linesIn } from "./text-size";

/** Why a unit is to be asked again. refused: its file could not be placed. hard: sent back with figures to put right. */
export type ChaseState = "missing" | "late" | "wrong-period" | "old-version" | "refused" | "hard";

/** A unit to be asked again. */
export interface ChaseRow {
  readonly unit: Unit;
  readonly state: ChaseState;
  /** In words: what is wrong, what is wanted. */
  readonly explanation: string;
  readonly due: Period | null;
  /** Names of the files that it did send. */
  readonly files: readonly string[];
}

/** What the sheet 催报 needs besides its rows. */
export interface ChaseOptions extends SubjectOptions {
  /** How many units must report. */
  readonly units: number;
}

const COLUMNS = [
  { heading: "column.number", width: 6 },
  { heading: "column.unit", width: 20 },
  { heading: "column.state", width: 14 },
  { heading: "column.explanation", width: 52 },
  { heading: "column.period", width: 17 },
  { heading: "column.files", width: 36 },
] as const satisfies readonly ListColumn[];

/** Lays out 催报, in the order of `rows`: whom to ask again, why, and what they sent. */
export function layOutChase(rows: readonly ChaseRow[], options: ChaseOptions): SheetDraft {
  const language = options.language ?? "zh-CN";
  const title = sheetText("chase.title", language, { unit: options.about.unit.name });
  const asked = new Set(rows.map(({ unit }) => unit.code)).size;
  const counts = [periodIn(options.about.period, language), sheetText("chase.counts", language, { of: options.units, count: asked })];
  const list = startList(COLUMNS, title, [[counts.filter((text) => text !== "").join("　　"), STYLES.subtitle]], language);
  const { page, firstRow } = list;
  rows.forEach(({ unit, state, explanation, due, files }, index) => {
    const row = firstRow + index;
    put(page, row, 0, index + 1, STYLES.centred);
    put(page, row, 1, unit.name, STYLES.cell);
    put(page, row, 2, sheetText(`chase.${state}`, language), STATE_STYLES[state]);
    put(page, row, 3, explanation, STYLES.cell);
    put(page, row, 4, periodIn(due, language), STYLES.centred);
    put(page, row, 5, files.join("\n"), STYLES.cell);
    page.heights.set(row, heightOfLines(Math.max(linesIn(explanation, COLUMNS[3].width), linesIn(files.join("\n"), COLUMNS[5].width)), 24));
  });
  if (rows.length === 0) putCalm(list, sheetText("chase.none", language));
  return finishList(list, "chase", options, { isProtected: false, tab: rows.length === 0 ? COLOURS.calm : COLOURS.soft, frozenColumns: 2 });
}

const STATE_STYLES: Readonly<Record<ChaseState, DraftStyle>> = {
  missing: STRENGTH_STYLES.hard,
  refused: STRENGTH_STYLES.hard,
  hard: STRENGTH_STYLES.hard,
  "wrong-period": STRENGTH_STYLES.soft,
  "old-version": STRENGTH_STYLES.soft,
  late: STRENGTH_STYLES.soft,
};
