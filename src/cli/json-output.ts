import { isProvisional, labelIn, printQuantity, type Contribution, type QuantityIndicator, type RollUp, type Template, type Total } from "#core";
import { jsonFinding } from "./json-finding";
import type { Outcome, Wording } from "./outcome";
import { jsonReceived } from "./received-output";

/**
 * An outcome for programs: `findings`, `totals`, `submissions`, `counts` of the edits' outcomes, `written` files; `files` and `passedOver` as jsonReceived has them.
 * Figures are decimal strings in the indicator's measure, units are codes, cells on the finding's own sheet plain
 * addresses and others [workbook]sheet!cell.
 */
export const jsonOutcome = (outcome: Outcome, wording: Wording): object => ({
  findings: outcome.settled.map((one) => jsonFinding(one, wording.language)),
  totals: outcome.rollUps.flatMap((rollUp) => jsonTotals(rollUp, wording)),
  submissions: outcome.submissions.map(({ workbook, worksheet, unit, unitName, template, version, period, state }) => ({
    workbook, sheet: worksheet, unit, unitName, template, version, period, state,
  })),
  counts: outcome.counts,
  written: outcome.written,
  ...jsonReceived(outcome, wording.language),
});

function jsonTotals(rollUp: RollUp, { templates, language }: Wording): readonly object[] {
  const template = templates.find(({ id, version }) => id === rollUp.template && version === rollUp.version);
  if (!template) return [];
  return rollUp.totals.flatMap((total) => {
    const indicator = quantityIndicator(template, total.indicator);
    if (!indicator) return [];
    return [{
      template: rollUp.template, indicator: total.indicator, label: labelIn(indicator.label, language), measure: indicator.measure,
      value: total.value === null ? null : printQuantity(total.value, indicator.decimals),
      provisional: isProvisional(total), missing: total.missing, leftOut: total.leftOut,
      contributions: total.contributions.map((contribution) => jsonContribution(contribution, template)),
    }];
  });
}

/** `indicator` differs from the total's where that is a ratio or a sum of others. */
const jsonContribution = ({ indicator, unit, workbook, worksheet, address, value }: Contribution, template: Template): object => ({
  unit, indicator, workbook, sheet: worksheet, cell: address, value: printQuantity(value, quantityIndicator(template, indicator)?.decimals ?? 0),
});

/** The indicator of a total; null when it is no quantity of this template. */
export function quantityIndicator(template: Template, code: Total["indicator"]): QuantityIndicator | null {
  const indicator = template.indicators.get(code);
  return indicator?.type === "quantity" ? indicator : null;
}
