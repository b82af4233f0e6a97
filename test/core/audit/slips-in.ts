import assert from "node:assert/strict";
import { addressOf, auditWorkbooks, culpritOf, type Finding, type SheetSnapshot } from "#core";
import { spoken, withCells } from "./drawn-audit";

/** Figures of a sheet that nothing on it tells, and those of which it only tells that something is wrong. */
export interface Untold {
  /** Nobody could know: years, satisfaction, an average a head. */
  readonly unknown?: readonly string[];
  /** Something is found, but as many other figures could be the wrong one. */
  readonly open?: readonly string[];
}

/**
 * Declares that the audit says nothing aloud of the sheet as it is drawn; and that of every figure with two digits swapped it names
 * the cell and the figure that stood there, but for those that are named here.
 */
export function itFindsSlipsIn(name: string, sheet: SheetSnapshot, { unknown = [], open = [] }: Untold = {}): void {
  it(`says nothing of ${name}`, () => assert.deepEqual(spoken(sheet), []));

  it(`finds two digits swapped, and the figure that stood there: ${name}`, () => {
    const [missed, unplaced]: [string[], string[]] = [[], []];
    for (const { address, value, typed } of slipsIn(sheet)) {
      const findings = auditWorkbooks([{ name: "test.xlsx", sheets: [withCells(sheet, { [address]: typed })] }]).findings.filter(({ belief }) => belief!.level !== "look");
      if (!findings.some(({ cells }) => cells.some((cell) => cell.address === address))) missed.push(address);
      else if (!isGivenBack(findings, address, value)) unplaced.push(address);
    }
    assert.deepEqual({ missed, unplaced }, { missed: unknown, unplaced: open });
  });
}

/** Whether the figure is proposed for the cell, and no other cell is said to be the wrong one. */
function isGivenBack(findings: readonly Finding[], address: string, value: number): boolean {
  const proposed = findings.flatMap(({ proposal }) => (proposal ? [proposal, ...proposal.together, ...proposal.alternatives] : []));
  const others = findings.map(culpritOf).filter((cell) => cell !== null && cell.address !== address);
  return others.length === 0 && proposed.some((one) => one.cell.address === address && Number(one.value) === value);
}

interface PlantedSlip {
  readonly address: string;
  readonly value: number;
  readonly typed: number;
}

/** Every figure of the sheet whose last two different digits can be swapped. */
function slipsIn({ rows }: SheetSnapshot): readonly PlantedSlip[] {
  return [...rows].flatMap(([row, values]) => values.flatMap((value, column): PlantedSlip[] => {
    const typed = typeof value === "number" ? swapped(String(value)) : null;
    return typed === null || typed === value ? [] : [{ address: addressOf(row, column), value: value as number, typed }];
  }));
}

function swapped(digits: string): number | null {
  for (let at = digits.length - 2; at >= 0; at -= 1) {
    const [one, other] = [digits[at]!, digits[at + 1]!];
    if (one !== other && /\d/.test(one) && /\d/.test(other) && !(at === 0 && other === "0")) return Number(digits.slice(0, at) + other + one + digits.slice(at + 2));
  }
  return null;
}
