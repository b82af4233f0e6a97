import type { FieldCondition, RowCondition, RowCount } from "../model/ledger";
import { isConvertible } from "../model/measure";
import type { Indicator, LedgerTable, Template } from "../model/template";
import { hardProblem, type TemplateProblem } from "./template-problem";

/** What is wrong with the figures that a ledger's rows make: not counted, counted from what is no column, or by a text that the column never holds. */
export function problemsOfLedger(template: Template): readonly TemplateProblem[] {
  const { ledger, tables } = template;
  if (!ledger) return [];
  const counts = Object.entries(ledger.counts ?? {});
  const counted = new Set(counts.map(([code]) => code));
  const placed = tables.flatMap((table) => table.cells.flat()).filter((code) => code !== null);
  return [
    ...placed.filter((code) => !counted.has(code) && isCountable(template.indicators[code])).map((name) => hardProblem("template.not-counted", { path: "ledger.counts", values: { name } })),
    ...counts.flatMap(([code, count]) => problemsOfCount(code, count!, template, ledger)),
    ...template.edits.flatMap((edit, index) => {
      const at = { path: `edits[${index}]`, edit: edit.id };
      if (edit.kind === "required-when") return conditionsIn(edit.when).flatMap((one) => problemsOfCondition(one, template, ledger, { ...at, path: `${at.path}.when` }));
      if (edit.kind !== "life-cycle") return [];
      return edit.stages.flatMap(({ status }) => notInList(edit.status, [status], template, { ...at, path: `${at.path}.stages` }));
    }),
  ];
}

/** Rates and sums of other figures follow from what is counted. */
const isCountable = (indicator: Indicator | undefined): boolean =>
  indicator?.type === "quantity" && indicator.rollUp.method !== "ratio" && indicator.rollUp.method !== "sum-of";

interface At {
  readonly path: string;
  readonly edit?: string;
}

function problemsOfCount(code: string, { where, sum }: RowCount, template: Template, ledger: LedgerTable): readonly TemplateProblem[] {
  const at = { path: `ledger.counts.${code}` };
  const indicator = Object.hasOwn(template.indicators, code) ? template.indicators[code] : undefined;
  if (!indicator) return [hardProblem("template.unknown-indicator", { ...at, values: { name: code } })];
  if (indicator.type !== "quantity") return [hardProblem("template.wrong-type", { ...at, values: { name: code, wanted: ["quantity"] } })];
  const added = sum === undefined ? undefined : template.indicators[sum];
  const isSame = added === undefined || (added.type === "quantity" && isConvertible(added.measure, indicator.measure) && added.measure === indicator.measure && added.decimals === indicator.decimals);
  return [
    ...(sum === undefined || isColumn(sum, ledger) ? [] : [hardProblem("template.not-a-column", { path: `${at.path}.sum`, values: { name: sum } })]),
    ...(isSame ? [] : [hardProblem("template.measures-differ", { path: `${at.path}.sum`, values: { one: `${indicator.measure}（${code}）`, other: sum ?? "" } })]),
    ...conditionsIn(where ?? []).flatMap((one) => problemsOfCondition(one, template, ledger, { path: `${at.path}.where` })),
  ];
}

const isColumn = (code: string, { columns }: LedgerTable): boolean => columns.some(({ indicator }) => indicator === code);

const conditionsIn = (conditions: readonly RowCondition[]): readonly FieldCondition[] => conditions.flatMap((one) => ("any" in one ? one.any : [one]));

function problemsOfCondition(condition: FieldCondition, template: Template, ledger: LedgerTable, at: At): readonly TemplateProblem[] {
  if (!isColumn(condition.field, ledger)) return [hardProblem("template.not-a-column", { ...at, values: { name: condition.field } })];
  return "is" in condition ? notInList(condition.field, condition.is, template, at) : [];
}

/** Texts that the field never holds, since they are not on its list. */
function notInList(field: string, texts: readonly (string | boolean)[], template: Template, at: At): readonly TemplateProblem[] {
  const indicator = template.indicators[field];
  const list = indicator && indicator.type !== "quantity" ? indicator.codeList : undefined;
  if (!list) return [];
  return texts.filter((one) => !list.includes(String(one))).map((one) => hardProblem("template.not-in-list", { ...at, values: { name: field, found: String(one), list: [...list] } }));
}
