import type { UnitRecord } from "../model/figure";
import { FigureList } from "../model/figure-list";
import type { Finding } from "../model/finding";
import type { EditCounts } from "../model/review";
import type { CompiledEdits } from "./compile-edits";
import { brokenFinding, cellOf, findingOf } from "./finding-of";
import type { CheckCode, Figures, Outcome } from "./outcome";

/** What checking gave: every finding, and how many checks ended how (an edit with three parts has three checks). */
export interface Checked {
  readonly findings: readonly Finding<CheckCode>[];
  readonly counts: EditCounts;
}

/**
 * Puts one unit's record to all edits inside its form, in the order of the template. A rule that breaks is reported
 * apart (edit.broken, reach "template") and never as the unit's mistake.
 * @throws RangeError when the record follows another template.
 */
export function checkRecord(record: UnitRecord, compiled: CompiledEdits): Checked {
  const { template, checks } = compiled;
  if (record.template !== template.id) throw new RangeError(`a record of ${record.template} put to the edits of ${template.id}`);
  const figures = figuresInOrder(record, compiled);
  const counts = { pass: 0, fail: 0, undecided: 0, broken: 0 };
  const findings: Finding<CheckCode>[] = [];
  for (const check of checks) {
    let outcome: Outcome;
    try {
      outcome = check.test(figures);
    } catch (cause) {
      counts.broken += 1;
      findings.push(brokenFinding(check, template.id, cause));
      continue;
    }
    counts[outcome.kind] += 1;
    if (outcome.kind === "undecided" || !outcome.remark) continue;
    const cells = outcome.remark.figures.map((figure) => cellOf(record, figure));
    findings.push(findingOf(check, outcome.remark, record, "form", cells));
  }
  return { findings, counts };
}

/** The record's figures by the place of their code. */
function figuresInOrder(record: UnitRecord, { codes }: CompiledEdits): Figures {
  const { figures } = record;
  if (!(figures instanceof FigureList)) return codes.map((code) => figures.get(code));
  const { order, isSame } = orderOf(figures.slots, codes);
  const at = (slot: number) => (order[slot] === NOWHERE ? undefined : figures.at(order[slot]!));
  return { at, quantities: isSame ? figures.quantities : order.map((place) => (place === NOWHERE ? Number.NaN : figures.quantities[place]!)) };
}

/** Index of the place of a code that the sheet does not have. */
const NOWHERE = -1;

/** Index of its place by slot of the code; `isSame` when codes and places go side by side. */
interface Order {
  readonly codes: readonly string[];
  readonly order: readonly number[];
  readonly isSame: boolean;
}

const orders = new WeakMap<ReadonlyMap<string, number>, Order>();

/** Worked out once for all records of one layout. */
function orderOf(slots: ReadonlyMap<string, number>, codes: readonly string[]): Order {
  const known = orders.get(slots);
  if (known?.codes === codes) return known;
  const order = codes.map((code) => slots.get(code) ?? NOWHERE);
  const made = { codes, order, isSame: order.every((place, slot) => place === slot) };
  orders.set(slots, made);
  return made;
}
