import { cellKey, isInside, placeOfKey, type Area, type CellKey, type SheetSnapshot } from "#core";
import type { DefinedName } from "../edit/defined-names";
import { addCell, type CellSet } from "./cell-set";
import { cellsOfArea } from "./filled-areas";
import { readFormula, type FormulaReading, type UsedArea } from "./read-formula";

/** A formula cell as the index knows it; worksheets by name in lower case. */
export interface IndexedFormula extends FormulaReading {
  readonly worksheet: string;
  readonly key: CellKey;
  /** All cells that it fills, its own among them. */
  readonly fills: readonly CellKey[];
}

interface AreaUser {
  readonly area: Area;
  readonly user: IndexedFormula;
}

/** Who uses cells of a sheet: single ones, areas a few columns wide by each of their columns, and wider areas. */
interface Users {
  readonly byCell: Map<CellKey, IndexedFormula[]>;
  readonly byColumn: Map<number, AreaUser[]>;
  readonly wide: AreaUser[];
}

/** Areas with more columns are wide ones. */
const COLUMNS_MOST = 30;

/** The formulas of one sheet, by what they use. */
interface SheetIndex {
  readonly source: SheetSnapshot["formulas"];
  readonly formulas: ReadonlyMap<CellKey, IndexedFormula>;
  readonly users: ReadonlyMap<string, Users>;
  readonly opaque: readonly IndexedFormula[];
}

/** Which formulas use which cells, over all sheets of a workbook. */
export class DependencyIndex {
  private readonly sheets = new Map<string, SheetIndex>();
  /** Who uses a sheet, by the sheets that these formulas stand on: of a hundred tabs hardly one is used by another. */
  private readonly usersOfSheet = new Map<string, Map<string, Users>>();

  constructor(private readonly names: readonly DefinedName[]) {}

  /** Takes a sheet as it is now in, some hundred formulas a step; nothing is done if its formulas are the very same as before. `tab` is its index among all tabs, `filled` says what its array formulas fill. */
  *take(sheet: SheetSnapshot, tab: number, filled: () => ReadonlyMap<CellKey, Area>): Generator<undefined, void, void> {
    const worksheet = sheet.worksheet.toLowerCase();
    if (this.sheets.get(worksheet)?.source === sheet.formulas) return;
    const local = new Map(this.names.filter((name) => name.tab === null || name.tab === tab).sort((one, other) => (one.tab ?? -1) - (other.tab ?? -1)).map(({ name, formula }) => [name.toLowerCase(), formula]));
    const place = { worksheet, date1904: sheet.date1904, name: (name: string) => local.get(name) };
    const index = yield* indexed(sheet, worksheet, sheet.formulas.size > 0 ? filled() : new Map(), (formula) => readFormula(formula, place));
    for (const used of this.sheets.get(worksheet)?.users.keys() ?? []) this.usersOfSheet.get(used)?.delete(worksheet);
    for (const [used, users] of index.users) this.usersOfSheet.set(used, (this.usersOfSheet.get(used) ?? new Map<string, Users>()).set(worksheet, users));
    this.sheets.set(worksheet, index);
  }

  formulaAt(worksheet: string, key: CellKey): IndexedFormula | null {
    return this.sheets.get(worksheet)?.formulas.get(key) ?? null;
  }

  /** All formulas that use one of these cells, directly or through others; those that may use anything, always. Some hundred cells a step. */
  *dependentsOf(cells: CellSet): Generator<undefined, readonly IndexedFormula[], void> {
    const seen: CellSet = new Map();
    const found: IndexedFormula[] = [];
    const meet = (user: IndexedFormula): void => void (addCell(seen, user.worksheet, user.key) && found.push(user));
    for (const { opaque } of this.sheets.values()) opaque.forEach(meet);
    let count = 0;
    for (const [worksheet, keys] of cells) {
      for (const key of keys) {
        if (count++ % CELLS_A_STEP === 0) yield;
        this.usersOf(worksheet, key, meet);
      }
    }
    // The list grows while it is walked.
    for (const { worksheet, fills } of found) {
      if (count++ % CELLS_A_STEP === 0) yield;
      for (const key of fills) this.usersOf(worksheet, key, meet);
    }
    return found;
  }

  private usersOf(worksheet: string, key: CellKey, meet: (user: IndexedFormula) => void): void {
    const place = placeOfKey(key);
    for (const { byCell, byColumn, wide } of this.usersOfSheet.get(worksheet)?.values() ?? []) {
      byCell.get(key)?.forEach(meet);
      for (const users of [byColumn.get(place.column) ?? [], wide]) for (const { area, user } of users) if (isInside(area, place)) meet(user);
    }
  }
}

/** Formulas that are read, and cells that are looked up, between two steps. */
const FORMULAS_A_STEP = 200;
const CELLS_A_STEP = 500;

function* indexed(
  sheet: SheetSnapshot, worksheet: string, filled: ReadonlyMap<CellKey, Area>, read: (formula: string) => FormulaReading,
): Generator<undefined, SheetIndex, void> {
  const formulas = new Map<CellKey, IndexedFormula>();
  const users = new Map<string, Users>();
  for (const [key, formula] of sheet.formulas) {
    if (formulas.size % FORMULAS_A_STEP === 0) yield;
    const area = filled.get(key);
    const reading = read(formula);
    // What fills several cells is not the engine's to tell.
    const user = area ? { worksheet, key, ...reading, plain: null, fills: cellsOfArea(area) } : { worksheet, key, ...reading, fills: [key] };
    formulas.set(key, user);
    for (const used of user.uses) addUse(users, used, user);
  }
  return { source: sheet.formulas, formulas, users, opaque: [...formulas.values()].filter(({ isOpaque }) => isOpaque) };
}

function addUse(users: Map<string, Users>, { worksheet, area }: UsedArea, user: IndexedFormula): void {
  const here = users.get(worksheet) ?? { byCell: new Map<CellKey, IndexedFormula[]>(), byColumn: new Map<number, AreaUser[]>(), wide: [] };
  users.set(worksheet, here);
  if (area.top === area.bottom && area.left === area.right) return add(here.byCell, cellKey(area.top, area.left), user);
  if (area.right - area.left >= COLUMNS_MOST) return void here.wide.push({ area, user });
  for (let column = area.left; column <= area.right; column++) add(here.byColumn, column, { area, user });
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
