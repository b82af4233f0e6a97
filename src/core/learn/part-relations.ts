import { subsets } from "../audit/subsets";
import { cellKey } from "../model/address";
import type { FoundForm } from "./found-form";
import type { HeldPart } from "./propose-relations";
import { numberAt } from "./tab-lines";

/** All parts of 其中 with their wholes, by rows and by columns, each held against everything that was filled in. */
export function partRelations(form: FoundForm): readonly HeldPart[] {
  const pairs = new Map<string, { readonly whole: string; readonly part: string }>();
  for (const { tab, places } of form.observations) {
    const codes = new Map([...places].map(([code, { row, column }]) => [cellKey(row, column), code]));
    for (const audited of new Set(tab.tables.map(({ table }) => table.audited))) {
      const codeAt = (cell: { readonly row: number; readonly column: number }) => codes.get(cellKey(audited.body.rows[cell.row]!, audited.body.columns[cell.column]!));
      for (const check of subsets(audited)) {
        const [whole, part] = [codeAt(check.whole), codeAt(check.part)];
        if (whole !== undefined && part !== undefined && isAmount(form, whole) && isAmount(form, part)) pairs.set(`${part} ${whole}`, { whole, part });
      }
    }
    if (form.shape !== "form") break;
  }
  return [...pairs.values()].map((pair) => held(form, pair)).filter(({ agree, against }) => agree >= against * 3);
}

const isAmount = ({ indicators }: FoundForm, code: string): boolean => indicators.get(code)!.kind === "additive";

function held({ observations }: FoundForm, { whole, part }: { readonly whole: string; readonly part: string }): HeldPart {
  let [agree, against] = [0, 0];
  for (const { tab, places } of observations) {
    const [all, own] = [whole, part].map((code) => numberAt(tab, places.get(code)!));
    if (typeof all !== "number" || typeof own !== "number" || own === 0) continue;
    if (own <= all) agree += 1;
    else against += 1;
  }
  return { whole, part, agree, against };
}
