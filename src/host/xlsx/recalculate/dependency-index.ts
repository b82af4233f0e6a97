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

interface Users {
  readonly byCell: Map<CellKey, IndexedFormula[]>;
  readonly byArea: { readonly area: Area; readonly user: IndexedFormula }[];
}

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

  constructor(private readonly names: readonly DefinedName[]) {}

  /** Takes a sheet as it is now in; nothing is done if its formulas are the very same as before. `tab` is its index among all tabs, `filled` says what its array formulas fill. */
  take(sheet: SheetSnapshot, tab: number, filled: () => ReadonlyMap<CellKey, Area>): void {
    const worksheet = sheet.worksheet.toLowerCase();
    if (this.sheets.get(worksheet)?.source === sheet.formulas) return;
    const local = new Map(this.names.filter((name) => name.tab === null || name.tab === tab).sort((one, other) => (one.tab ?? -1) - (other.tab ?? -1)).map(({ name, formula }) => [name.toLowerCase(), formula]));
    const place = { worksheet, date1904: sheet.date1904, name: (name: string) => local.get(name) };
    this.sheets.set(worksheet, indexed(sheet, worksheet, sheet.formulas.size > 0 ? filled() : new Map(), (formula) => readFormula(formula, place)));
  }

  formulaAt(worksheet: string, key: CellKey): IndexedFormula | null {
    return this.sheets.get(worksheet)?.formulas.get(key) ?? null;
  }

  /** All formulas that use one of these cells, directly or through others; those that may use anything, always. */
  dependentsOf(cells: CellSet): readonly IndexedFormula[] {
    const seen: CellSet = new Map();
    const found: IndexedFormula[] = [];
    const meet = (user: IndexedFormula): void => void (addCell(seen, user.worksheet, user.key) && found.push(user));
    for (const { opaque } of this.sheets.values()) opaque.forEach(meet);
    for (const [worksheet, keys] of cells) for (const key of keys) this.usersOf(worksheet, key).forEach(meet);
    // The list grows while it is walked.
    for (const { worksheet, fills } of found) for (const key of fills) this.usersOf(worksheet, key).forEach(meet);
    return found;
  }

  private usersOf(worksheet: string, key: CellKey): readonly IndexedFormula[] {
    const place = placeOfKey(key);
    return [...this.sheets.values()].flatMap(({ users }) => {
      const here = users.get(worksheet);
      if (!here) return [];
      return [...(here.byCell.get(key) ?? []), ...here.byArea.filter(({ area }) => isInside(area, place)).map(({ user }) => user)];
    });
  }
}

function indexed(sheet: SheetSnapshot, worksheet: string, filled: ReadonlyMap<CellKey, Area>, read: (formula: string) => FormulaReading): SheetIndex {
  const formulas = new Map<CellKey, IndexedFormula>();
  const users = new Map<string, Users>();
  for (const [key, formula] of sheet.formulas) {
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
  const here = users.get(worksheet) ?? { byCell: new Map<CellKey, IndexedFormula[]>(), byArea: [] };
  users.set(worksheet, here);
  if (area.top !== area.bottom || area.left !== area.right) return void here.byArea.push({ area, user });
  const key = cellKey(area.top, area.left);
  const cell = here.byCell.get(key) ?? [];
  here.byCell.set(key, cell);
  cell.push(user);
}
