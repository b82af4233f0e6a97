import { byUnitName, findIdentity, levelBelow, sheetKey, sheetText, worksheetName, type Language, type SheetRole, type TemplateReview, type Unit, type UnitLevel, type WorkbookSnapshot } from "#core";

/** Tab names of a district workbook, decided before any sheet is laid out, so that formulas can point at each other. */
export interface DistrictNames {
  /** The tab of a sheet of ours; one that stands in the workbook already keeps its name. */
  of(role: Exclude<SheetRole, "form" | "copy">, template?: string): string;
  /** The tab on which a unit's submission is laid out: the one that an earlier run made for it, else a new one. Ask once a submission. */
  tabFor(unit: Unit, template: string): string;
}

/**
 * Names for the sheets that a unit of `level` makes of these templates, that collide neither with each other nor with tabs of `base`: 汇总, 分街道 and the
 * units' bare names for the first template, with the template's id behind them for the others (汇总S03).
 */
export function districtNames(base: WorkbookSnapshot, templates: readonly TemplateReview[], level: UnitLevel, language: Language): DistrictNames {
  const own = ownSheets(base);
  const taken = new Set(base.sheets.map((sheet) => sheet.worksheet));
  const decided = new Map<string, string>();
  const [first] = templates;
  const suffix = (template: string) => (template === first?.template.id ? "" : template);
  const usualName = (role: Parameters<DistrictNames["of"]>[0]) => (role === "by-unit" ? byUnitName(levelBelow(level), language) : sheetText(`name.${role}`, language));
  const take = (wished: string): string => {
    const name = worksheetName(wished, taken);
    taken.add(name);
    return name;
  };
  return {
    of(role, template = "") {
      const key = sheetKey({ role, template, unit: "" });
      const name = decided.get(key) ?? own.get(key) ?? take(usualName(role) + suffix(template));
      decided.set(key, name);
      return name;
    },
    tabFor: (unit, template) => own.get(sheetKey({ role: "copy", template, unit: unit.code })) ?? take(unit.name + suffix(template)),
  };
}

/** The tabs of our sheets that stand in the workbook, by their keys; of several alike the first, which is the one that a host replaces. */
function ownSheets(base: WorkbookSnapshot): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const sheet of base.sheets) {
    const identity = findIdentity(sheet);
    if (identity && !own.has(sheetKey(identity))) own.set(sheetKey(identity), sheet.worksheet);
  }
  return own;
}
