import { isCellError, type CellValue } from "#core";
import { flagOf, recordOf } from "../protocol/arguments";
import { act, finds, value, type ClassTable, type ValueMember } from "../protocol/class-table";
import { invalidArgument } from "../protocol/rich-error";
import { cellCount, intersection, isWithin, without } from "../model/areas";
import { valueAt } from "../model/cell-values";
import { guardPermission } from "../model/guard";
import { AreasRef, type Region } from "../model/region";
import { areasOfCells } from "../model/special-cells";
import type { ValidationRule } from "../model/validation-rule";
import { rangeAreas } from "./range-areas";
import { found, isBound } from "./range-navigation";

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};
const LONGEST = { list: 255, title: 32, prompt: 255, alert: 225 };

const none: ValidationRule = { areas: [], type: "None", rule: {}, ignoreBlanks: true, errorAlert: {}, prompt: {} };

/** The validations of a region's cells; "None" where there is none. */
function validationsIn(region: Region): readonly ValidationRule[] {
  const touching = region.sheet.validations.filter(({ areas }) => areas.some((one) => region.areas.some((area) => intersection(one, area) !== null)));
  const isCovered = region.areas.every((area) => touching.flatMap(({ areas }) => areas).reduce((rest, one) => rest.flatMap((part) => without(part, one)), [area]).length === 0);
  return isCovered ? touching : [...touching, none];
}

/** What all cells share; null when they differ. */
function shared<Value>(region: Region, of: (one: ValidationRule) => Value): Value | null {
  const found = new Map(validationsIn(region).map((one) => [JSON.stringify(of(one)), of(one)]));
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** Takes all validations off a region. */
export function clearValidation({ sheet, areas }: Region): void {
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: areas.reduce((rest, hole) => rest.flatMap((area) => without(area, hole)), one.areas) }))
    .filter((one) => one.areas.length > 0);
}

function change(region: Region, of: (one: ValidationRule) => ValidationRule): void {
  guardPermission(region.sheet, "nothing");
  const before = validationsIn(region);
  const next = of(before.length === 1 ? before[0]! : none);
  clearValidation(region);
  region.sheet.validations.push({ ...next, areas: region.areas });
}

function ruleOf(given: unknown): Pick<ValidationRule, "type" | "rule"> {
  const record = recordOf(given, "rule");
  const [kind, ...others] = Object.keys(record).filter((key) => record[key] !== null && record[key] !== undefined);
  const type = kind === undefined ? undefined : TYPES[kind];
  if (kind === undefined || type === undefined || others.length > 0) throw invalidArgument("a data validation rule of one kind");
  const detail = recordOf(record[kind], "rule");
  guardDetail(kind, detail);
  return { type, rule: { [kind]: plain(detail) } };
}

/** A range given as an object is remembered as its address. */
const plain = (detail: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(detail).map(([key, one]) => [key, isBound(one) && typeof one.self === "object" && one.self !== null && "address" in one.self ? `=${String(one.self.address)}` : one]));

function guardDetail(kind: string, detail: Readonly<Record<string, unknown>>): void {
  if (kind === "list") {
    const { source } = detail;
    if (source === undefined || source === "") throw invalidArgument("a list without source");
    if (typeof source === "string" && !source.startsWith("=") && source.length > LONGEST.list) throw invalidArgument("a list of over 255 characters");
  } else if (kind === "custom") {
    if (typeof detail["formula"] !== "string") throw invalidArgument("a custom rule without formula");
  } else {
    const needsTwo = detail["operator"] === "Between" || detail["operator"] === "NotBetween";
    if (detail["formula1"] === undefined || typeof detail["operator"] !== "string" || (needsTwo && detail["formula2"] === undefined)) throw invalidArgument(`a rule of the kind ${kind} without operator or formula`);
  }
}

function textsOf(given: unknown, longest: number): Readonly<Record<string, unknown>> {
  const record = recordOf(given, "texts");
  const length = (key: string) => (typeof record[key] === "string" ? String(record[key]).length : 0);
  if (length("title") > LONGEST.title || length("message") > longest) throw invalidArgument("a title or message that is too long");
  return record;
}

const part = <Key extends "errorAlert" | "prompt" | "ignoreBlanks">(key: Key, parse: (given: unknown) => ValidationRule[Key]): ValueMember<Region> =>
  value(
    (region: Region) => shared(region, (one) => one[key]),
    (region, given) => {
      const parsed = parse(given);
      change(region, (one) => ({ ...one, [key]: parsed }));
    },
  );

/** Excel.DataValidation, of a range or of several areas. */
export const dataValidation: ClassTable<Region> = {
  name: "DataValidation",
  members: {
    Type: value((region) => shared(region, ({ type }) => type) ?? (validationsIn(region).includes(none) ? "Inconsistent" : "MixedCriteria")),
    Rule: value((region: Region) => shared(region, ({ rule }) => rule), (region, given) => {
      const parsed = ruleOf(given);
      change(region, (one) => ({ ...one, ...parsed }));
    }),
    ErrorAlert: part("errorAlert", (given) => textsOf(given, LONGEST.alert)),
    Prompt: part("prompt", (given) => textsOf(given, LONGEST.prompt)),
    IgnoreBlanks: part("ignoreBlanks", flagOf),
    Valid: value((region) => {
      const [cells, bad] = [region.areas.reduce((sum, area) => sum + cellCount(area), 0), invalidCells(region).length];
      return bad === 0 ? true : bad === cells ? false : null;
    }),
    Clear: act((region) => {
      guardPermission(region.sheet, "nothing");
      clearValidation(region);
    }),
    GetInvalidCells: finds(() => rangeAreas, (region) => found(invalidAreas(region), "invalid cells")),
    GetInvalidCellsOrNullObject: finds(() => rangeAreas, (region) => invalidAreas(region)),
  },
};

function invalidAreas(region: Region): AreasRef | null {
  const cells = invalidCells(region);
  return cells.length > 0 ? new AreasRef(region.sheet, areasOfCells(cells)) : null;
}

function invalidCells({ sheet, areas }: Region): readonly { readonly row: number; readonly column: number }[] {
  return areas.flatMap((area) =>
    [...sheet.cellsIn(area)].flatMap(({ row, column }) => {
      const place = { top: row, left: column, bottom: row, right: column };
      const rule = sheet.validations.find((one) => one.areas.some((covered) => isWithin(place, covered)));
      return rule && !isAllowed(rule, valueAt(sheet, row, column)) ? [{ row, column }] : [];
    }),
  );
}

/** Whether the validation lets the value stand. Limits that are formulas and custom rules are not worked out: they let all stand. */
export function isAllowed({ rule, ignoreBlanks }: ValidationRule, value: CellValue): boolean {
  if (value === null) return ignoreBlanks;
  const [kind = "", given] = Object.entries(rule)[0] ?? [];
  const detail = recordOf(given);
  if (kind === "list") {
    const source = detail["source"];
    return typeof source !== "string" || source.startsWith("=") || source.split(",").some((one) => one.trim() === String(value));
  }
  if (kind === "custom" || kind === "") return true;
  if (isCellError(value)) return false;
  const number = kind === "textLength" ? String(value).length : value;
  if (typeof number !== "number" || (kind === "wholeNumber" && !Number.isInteger(number))) return false;
  return compare(String(detail["operator"]), number, Number(detail["formula1"]), Number(detail["formula2"]));
}

function compare(operator: string, value: number, first: number, second: number): boolean {
  if (Number.isNaN(first)) return true;
  switch (operator) {
    case "Between":
      return Number.isNaN(second) || (value >= first && value <= second);
    case "NotBetween":
      return Number.isNaN(second) || value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
    case "GreaterThanOrEqual":
      return value >= first;
    default:
      return value <= first;
  }
}
