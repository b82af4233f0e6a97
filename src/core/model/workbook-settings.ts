import { periodTypeOf, type Period } from "./period";
import type { Roster, Unit } from "./unit";

/** What Huihe remembers with a workbook. */
export interface WorkbookSettings {
  /** Who must report; null: nobody said. */
  readonly roster: Roster | null;
  /** The period wanted; null: the one that most submissions are for. */
  readonly period: Period | null;
  /** Units with hard findings: in the totals or out of them. */
  readonly hardFindings: "in" | "out";
}

/** What holds in a workbook with which nothing is remembered. */
export const USUAL_SETTINGS: WorkbookSettings = { roster: null, period: null, hardFindings: "in" };

/** Of another number is a shape that is not known here. */
const VERSION = 1;

/** The settings as JSON: the same settings, the same text. */
export function printSettings({ roster, period, hardFindings }: WorkbookSettings): string {
  const units = roster && { superior: pair(roster.superior), units: roster.units.map(pair) };
  return JSON.stringify({ version: VERSION, roster: units, period, hardFindings });
}

const pair = ({ code, name }: Unit): readonly [string, string] => [code, name];

/** The settings that a text states; null when it is damaged or of a version that is not known here. */
export function parseSettings(text: string): WorkbookSettings | null {
  const stated = parsed(text);
  if (!isObject(stated) || stated["version"] !== VERSION) return null;
  const { roster, period, hardFindings } = stated;
  const known = roster === null ? null : rosterIn(roster);
  const isPeriod = period === null || (typeof period === "string" && periodTypeOf(period) !== null);
  if (known === undefined || !isPeriod || (hardFindings !== "in" && hardFindings !== "out")) return null;
  return { roster: known, period, hardFindings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null;
    throw trouble;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Undefined when it is no roster. */
function rosterIn(value: unknown): Roster | undefined {
  if (!isObject(value) || !Array.isArray(value["units"])) return undefined;
  const superior = unitIn(value["superior"]);
  const units = value["units"].map(unitIn);
  return superior && units.every((unit) => unit !== undefined) ? { superior, units } : undefined;
}

function unitIn(value: unknown): Unit | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [code, name]: unknown[] = value;
  return typeof code === "string" && typeof name === "string" ? { code, name } : undefined;
}
