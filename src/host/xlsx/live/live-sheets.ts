import { addressOf, cellAt, formulaAt, placeOfKey, type CellKey, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { CellContent } from "../cells/enter-cells";
import { lookAt } from "../look/read-sheet-look";
import type { SheetLook } from "../look/sheet-look";
import { inSlices, restsBy } from "../in-slices";
import { numberOfFormat } from "../number-formats";
import { addCell, type CellSet } from "../recalculate/cell-set";
import { DependencyIndex } from "../recalculate/dependency-index";
import { recalculate } from "../recalculate/recalculate";
import type { XlsxHost } from "../xlsx-host";
import type { LiveOptions } from "./live-options";
import { changedCells, isSameSheet } from "./sheet-changes";
import type { CellEntry } from "./take-entries";
import { withCells, type StandingCell } from "./with-cells";

/** Cells by worksheet. */
export type ChangedCells = ReadonlyMap<string, ReadonlySet<CellKey>>;

/** What work of our own has changed, by worksheet. */
export interface WrittenNews {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Tabs that show the same values, but perhaps other marks. */
  readonly marked: readonly string[];
  /** Formulas elsewhere that follow. */
  readonly changed: ChangedCells;
}

/** The sheets of a file as they are now, kept in step with it; read once, and again only where the file was changed. */
export class LiveSheets {
  snapshot: WorkbookSnapshot | null = null;
  private states = new Map<string, object>();
  private readonly looks = new Map<string, SheetLook>();
  /** Looks whose marks may be others by now. */
  private readonly remarked = new Set<string>();
  private unknown: CellSet = new Map();
  private index: DependencyIndex | null = null;

  constructor(private readonly file: XlsxHost, private readonly options: LiveOptions) {}

  async read(): Promise<WorkbookSnapshot> {
    if (this.snapshot) return this.snapshot;
    this.snapshot = await this.file.readWorkbook({ pace: this.options.pace });
    this.states = this.statesNow();
    return this.snapshot;
  }

  get notRecalculated(): ChangedCells {
    return new Map(this.snapshot?.sheets.flatMap(({ worksheet }) => {
      const cells = this.unknown.get(worksheet.toLowerCase());
      return cells && cells.size > 0 ? [[worksheet, cells] as const] : [];
    }));
  }

  look(worksheet: string): SheetLook {
    const known = this.looks.get(worksheet);
    const look = !known ? this.file.look(worksheet) : this.remarked.has(worksheet) ? this.file.lookMarked(known) : known;
    this.remarked.delete(worksheet);
    this.looks.set(worksheet, look);
    return look;
  }

  /** Writes entries into the file and into the snapshot; the addresses of those that the file did not take are refused. */
  enter(sheet: SheetSnapshot, entries: ReadonlyMap<CellKey, CellEntry>): { readonly refused: readonly string[]; readonly entered: ReadonlySet<CellKey> } {
    const styles = this.stylesOf(entries);
    const contents = new Map([...entries].map(([key, { value, formula }]): [CellKey, CellContent] => [
      key, { kind: "entry", value, style: styles.get(key)!, ...(formula !== undefined && { formula }) },
    ]));
    const refused = this.file.enterCells(sheet.worksheet, contents);
    const taken = [...entries].filter(([key]) => !refused.includes(addressOf(placeOfKey(key).row, placeOfKey(key).column)));
    this.restyle(sheet.worksheet, taken.map(([key]) => [key, styles.get(key)!]));
    const cells = taken.map(([key, { value, formula, format, standing }]): [CellKey, StandingCell] => [key, { value, formula: formula ?? null, format: format ?? standing }]);
    this.replace(sheet.worksheet, new Map(cells));
    return { refused, entered: new Set(taken.map(([key]) => key)) };
  }

  /** Has all formulas follow that use these cells, but those of `settled` sheets; returns those cells, and all whose value is another one or not known. */
  async recalculate(changed: ChangedCells, settled: readonly string[] = []): Promise<ChangedCells> {
    const index = await this.indexed();
    const seeds: CellSet = new Map([...changed].map(([worksheet, cells]) => [worksheet.toLowerCase(), new Set(cells)]));
    // Who writes over a formula knows what stands there.
    for (const [worksheet, keys] of seeds) for (const key of keys) this.unknown.get(worksheet)?.delete(key);
    const sheets = new Map(this.snapshot!.sheets.map((sheet) => [sheet.worksheet.toLowerCase(), sheet]));
    const { results, unknown } = await recalculate({ sheets, index, unknown: this.unknown, settled: new Set(settled.map((worksheet) => worksheet.toLowerCase())) }, seeds, this.options.calculator, restsBy(this.options.pace));
    const told: CellSet = new Map([...seeds].map(([worksheet, keys]) => [worksheet, new Set(keys)]));
    for (const [worksheet, cells] of results) for (const key of this.writeResults(sheets.get(worksheet)!, cells)) addCell(told, worksheet, key);
    for (const [worksheet, keys] of unknown) {
      for (const key of keys) if (addCell(this.unknown, worksheet, key)) addCell(told, worksheet, key);
    }
    return new Map([...told].flatMap(([worksheet, keys]) => (sheets.has(worksheet) ? [[sheets.get(worksheet)!.worksheet, keys] as const] : [])));
  }

  /** Reads what work of our own has changed in the file. */
  async readAgain(): Promise<WrittenNews> {
    const before = new Map(this.snapshot!.sheets.map((sheet) => [sheet.worksheet, sheet]));
    const [states, old] = [this.statesNow(), this.states];
    const touched = [...states].filter(([worksheet, state]) => old.get(worksheet) !== state).map(([worksheet]) => worksheet);
    const read = await this.file.readWorkbook({ pace: this.options.pace, sheets: (worksheet) => touched.includes(worksheet) });
    const now = new Map(read.sheets.map((sheet) => [sheet.worksheet, sheet]));
    const written = await this.others(touched, before, now);
    const isWritten = new Set(written);
    this.snapshot = { name: this.file.name, sheets: [...states.keys()].map((worksheet) => (isWritten.has(worksheet) ? now.get(worksheet)! : before.get(worksheet)!)) };
    this.states = states;
    const removed = [...before.keys()].filter((worksheet) => !states.has(worksheet));
    for (const worksheet of [...written, ...removed]) this.forget(worksheet);
    for (const worksheet of touched) this.remarked.add(worksheet);
    if (written.length > 0 || removed.length > 0) this.index = null;
    const changed = await this.followers(before, written);
    return { written, removed, marked: touched.filter((worksheet) => !isWritten.has(worksheet)), changed };
  }

  /** Those of the touched sheets that are new, or show anything else than before. */
  private async others(touched: readonly string[], before: ReadonlyMap<string, SheetSnapshot>, now: ReadonlyMap<string, SheetSnapshot>): Promise<readonly string[]> {
    const rests = restsBy(this.options.pace);
    const others: string[] = [];
    for (const worksheet of touched) {
      if (!before.has(worksheet) || !isSameSheet(before.get(worksheet)!, now.get(worksheet)!)) others.push(worksheet);
      if (rests.isDue()) await rests.rest();
    }
    return others;
  }

  /** What follows on other sheets; those that were written bring their values along. */
  private async followers(before: ReadonlyMap<string, SheetSnapshot>, written: readonly string[]): Promise<ChangedCells> {
    const rests = restsBy(this.options.pace);
    const cells = new Map<string, ReadonlySet<CellKey>>();
    for (const sheet of this.snapshot!.sheets.filter(({ worksheet }) => written.includes(worksheet))) {
      cells.set(sheet.worksheet, changedCells(before.get(sheet.worksheet) ?? null, sheet));
      if (rests.isDue()) await rests.rest();
    }
    if ([...cells.values()].every((keys) => keys.size === 0)) return new Map();
    const changed = await this.recalculate(cells, written);
    return new Map([...changed].filter(([worksheet]) => !written.includes(worksheet)));
  }

  private forget(worksheet: string): void {
    this.looks.delete(worksheet);
    this.unknown.delete(worksheet.toLowerCase());
  }

  private statesNow = (): Map<string, object> => new Map(this.file.tabs().map(({ worksheet, state }) => [worksheet, state]));

  private async indexed(): Promise<DependencyIndex> {
    this.index ??= new DependencyIndex(this.file.definedNames());
    const rests = restsBy(this.options.pace);
    for (const [tab, sheet] of this.snapshot!.sheets.entries()) {
      await inSlices(this.index.take(sheet, tab, () => this.file.filledAreas(sheet.worksheet)), rests);
      if (rests.isDue()) await rests.rest();
    }
    return this.index;
  }

  /** The style of each cell after its entry. */
  private stylesOf(entries: ReadonlyMap<CellKey, CellEntry>): ReadonlyMap<CellKey, number> {
    const found = new Map<string, number>();
    return new Map([...entries].map(([key, { style, format }]) => {
      if (format === undefined) return [key, style];
      const wish = `${style} ${format}`;
      const styled = found.get(wish) ?? this.file.styleWithFormat(style, numberOfFormat(format)!);
      found.set(wish, styled);
      return [key, styled];
    }));
  }

  /** Keeps a look that is known in step with the styles of cells. */
  private restyle(worksheet: string, styles: readonly (readonly [CellKey, number])[]): void {
    const look = this.looks.get(worksheet);
    const isNew = ([key, style]: readonly [CellKey, number]): boolean => look!.cells.get(placeOfKey(key).row)?.[placeOfKey(key).column] !== style;
    const changed = look ? styles.filter(isNew) : [];
    if (!look || changed.length === 0) return;
    const cells = new Map(look.cells);
    for (const [key, style] of changed) {
      const { row, column } = placeOfKey(key);
      const line = [...(cells.get(row) ?? [])];
      line[column] = style;
      cells.set(row, line);
    }
    const isKnown = changed.every(([, style]) => look.looks[style] !== undefined);
    this.looks.set(worksheet, { ...look, cells, looks: isKnown ? look.looks : this.file.looks() });
  }

  /** Writes results into the file and the snapshot, where they are other than before; returns these cells. */
  private writeResults(sheet: SheetSnapshot, results: ReadonlyMap<CellKey, CellValue>): readonly CellKey[] {
    const now = this.snapshot!.sheets.find(({ worksheet }) => worksheet === sheet.worksheet)!;
    const standing = new Map<CellKey, StandingCell>();
    const look = this.look(sheet.worksheet);
    for (const [key, value] of results) {
      const { row, column } = placeOfKey(key);
      this.unknown.get(sheet.worksheet.toLowerCase())?.delete(key);
      standing.set(key, { value, formula: formulaAt(now, row, column), format: lookAt(look, row, column).format });
    }
    const other = new Map([...standing].filter(([key, { value }]) => JSON.stringify(cellAt(now, placeOfKey(key).row, placeOfKey(key).column)) !== JSON.stringify(value)));
    if (other.size > 0) {
      this.file.enterCells(sheet.worksheet, new Map([...other].map(([key, { value }]): [CellKey, CellContent] => [key, { kind: "result", value }])));
      this.replace(sheet.worksheet, other);
    }
    return [...results.keys()];
  }

  private replace(worksheet: string, cells: ReadonlyMap<CellKey, StandingCell>): void {
    this.snapshot = { name: this.file.name, sheets: this.snapshot!.sheets.map((sheet) => (sheet.worksheet === worksheet ? withCells(sheet, cells) : sheet)) };
    this.states = this.statesNow();
  }
}
