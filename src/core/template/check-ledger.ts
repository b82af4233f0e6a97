import type { FieldCondition, RowCondition, RowCount } from "../model/ledger";
import { isPersonal } from "../model/masked-entry";
import type { Indicator, LedgerTable, QuantityIndicator, Template } from "../model/template";
import { hardProblem, type TemplateProblem } from "./template-problem";

/** What is wrong with the figures that a ledger's rows make: not counted, counted from what is no column, or by a text that the column never holds. */
export function problemsOfLedger(template: Template): readonly TemplateProblem[] {
  const { ledger, tables } = template;
  if (!ledger) return [];
  const counts = Object.entries(ledger.counts ?? {});
  const counted = new Set(counts.map(([code]) => code));
  const placed = tables.flatMap((table) => table.cells.flat()).filter((code) => code !== null);
  return [
    ...placed.filter((code) => !counted.has(code) && isCountable(template.indicators.get(code))).map((name) => hardProblem("template.not-counted", { path: "ledger.counts", values: { name } })),
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
  const indicator = template.indicators.get(code);
  if (!indicator) return [hardProblem("template.unknown-indicator", { ...at, values: { name: code } })];
  if (indicator.type !== "quantity") return [hardProblem("template.wrong-type", { ...at, values: { name: code, wanted: ["quantity"] } })];
  return [
    ...(sum ?? []).flatMap((added) => problemsOfSum(added, indicator, template, { path: `${at.path}.sum` })),
    ...conditionsIn(where ?? []).flatMap((one) => [...problemsOfCondition(one, template, ledger, { path: `${at.path}.where` }), ...countedByPersonal(one, template, { path: `${at.path}.where` })]),
  ];
}

/** A quantity that is added up: a column, in the very steps of the total. */
function problemsOfSum(code: string, total: QuantityIndicator, template: Template, at: At): readonly TemplateProblem[] {
  if (!isColumn(code, template.ledger!)) return [hardProblem("template.not-a-column", { ...at, values: { name: code } })];
  const added = template.indicators.get(code);
  if (added && isPersonal(added)) return [hardProblem("template.counted-by-personal", { ...at, values: { name: code } })];
  const isSame = added?.type === "quantity" && added.measure === total.measure && added.decimals === total.decimals;
  return isSame ? [] : [hardProblem("template.measures-differ", { ...at, values: { one: total.measure, other: code } })];
}

/** The district must come to the same figure from its copy of the rows: of a personal field it knows at the most whether it was filled. */
function countedByPersonal(condition: FieldCondition, { indicators }: Template, at: At): readonly TemplateProblem[] {
  const indicator = indicators.get(condition.field);
  const isKnown = !indicator || !isPersonal(indicator) || (indicator.inDistrict === "masked" && "filled" in condition);
  return isKnown ? [] : [hardProblem("template.counted-by-personal", { ...at, values: { name: condition.field } })];
}

const isColumn = (code: string, { columns }: LedgerTable): boolean => columns.some(({ indicator }) => indicator === code);

const conditionsIn = (conditions: readonly RowCondition[]): readonly FieldCondition[] => conditions.flatMap((one) => ("any" in one ? one.any : [one]));

function problemsOfCondition(condition: FieldCondition, template: Template, ledger: LedgerTable, at: At): readonly TemplateProblem[] {
  if (!isColumn(condition.field, ledger)) return [hardProblem("template.not-a-column", { ...at, values: { name: condition.field } })];
  return "is" in condition ? notInList(condition.field, condition.is, template, at) : [];
}

/** Texts that the field never holds, since they are not on its list. */
function notInList(field: string, texts: readonly (string | boolean)[], template: Template, at: At): readonly TemplateProblem[] {
  const indicator = template.indicators.get(field);
  const list = indicator && indicator.type !== "quantity" ? indicator.codeList : undefined;
  if (!list) return [];
  return texts.filter((one) => !list.includes(String(one))).map((one) => hardProblem("template.not-in-list", { ...at, values: { name: field, found: String(one), list: [...list] } }));
}
