import { codesOf, type Figure, type FigureValue, type Template, type UnitRecord } from "#core";

/** A figure's value, or the whole of what its cell says. */
type Drawn = FigureValue | Partial<Figure>;

/**
 * A unit's record drawn from values in smallest steps: each indicator stands in column C, a row a code, from C7 down in
 * the order of the template. Codes left out are blank cells; `null` is blank too; { state: "approximate" } and the like
 * say more; undefined takes the cell away.
 */
export function recordOf<Code extends string>(template: Template<Code>, values: Partial<Record<Code, Drawn | undefined>>, more: Partial<UnitRecord<Code>> = {}): UnitRecord<Code> {
  const figures = new Map<Code, Figure<Code>>();
  codesOf(template).forEach((code, index) => {
    if (code in values && values[code] === undefined) return;
    figures.set(code, { ...figureOf(values[code] ?? null), indicator: code, row: 6 + index, column: 2 });
  });
  return {
    template: template.id, version: template.version, unit: { code: "430702002", name: "府坪街道" }, period: "2020-03-20",
    workbook: "府坪.xlsx", worksheet: "府坪街道", figures, ...more,
  };
}

function figureOf(drawn: Drawn): Omit<Figure, "indicator" | "row" | "column"> {
  const more = typeof drawn === "object" && drawn !== null ? drawn : { value: drawn };
  const value = more.value ?? null;
  return { value, step: 1, state: value === null ? "blank" : "figure", isNumber: typeof value === "number", ...more };
}
