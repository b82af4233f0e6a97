import type { Edit } from "./edit";
import type { RowCount } from "./ledger";
import type { Label } from "./localised";
import { dimensionOf, type Measure } from "./measure";
import type { PeriodType } from "./period";
import { slotsOf } from "./slots";
import type { UnitLevel } from "./unit";

/** How unit figures become the district's. A ratio is made anew from its parts' totals, never averaged. */
export type RollUpMethod<Code extends string = string> =
  | { readonly method: "sum" | "max" | "min" | "last" | "count" }
  /** There is no total. */
  | { readonly method: "none" }
  /** An indicator without a place on the form: the sum of these other indicators, such as all enterprises of four trades. */
  | { readonly method: "sum-of"; readonly parts: readonly [Code, ...Code[]] }
  | { readonly method: "ratio"; readonly numerator: Code; readonly denominator: Code }
  | { readonly method: "weighted-mean"; readonly weight: Code };

/** Who may see a field. Anything but "public" is masked in all that leaves the street. */
export type PrivacyClass = "public" | "name" | "resident-id" | "phone" | "address";

/** Codes with a form of their own. uscc: 统一社会信用代码 (GB 32100); resident-id: 居民身份证 (GB 11643). */
export type CodeKind = "uscc" | "resident-id" | "phone";

interface IndicatorBase {
  readonly label: Label;
  /** Other wordings met in real forms, zh-CN. */
  readonly aliases?: readonly string[];
  /** Whether a gap is a hard finding by itself. */
  readonly required: boolean;
  readonly privacy?: PrivacyClass;
  /** What clerks write for "nothing to report" here; left out: the usual marks (—, -, /, 无 …). */
  readonly notReported?: readonly string[];
  /** What becomes of a personal field on the district's sheets: left away unless it says that it is to be masked. */
  readonly inDistrict?: "masked";
}

/** A number of something. */
export interface QuantityIndicator<Code extends string = string> extends IndicatorBase {
  readonly type: "quantity";
  readonly measure: Measure;
  /** Decimals kept, 0–8: the smallest step is 10^−decimals of the measure. */
  readonly decimals: number;
  readonly rollUp: RollUpMethod<Code>;
  /** Whether an issued form shows beside the entry what the unit reported for the period before, where that is known. */
  readonly showsPrior?: boolean;
}

/** A date, a text, a code or a yes/no mark; it is counted at most, never added. */
export interface ContentIndicator extends IndicatorBase {
  readonly type: "date" | "text" | "code" | "yes-no";
  readonly codeKind?: CodeKind;
  /** Allowed texts, where the form has a list. */
  readonly codeList?: readonly string[];
}

export type Indicator<Code extends string = string> = QuantityIndicator<Code> | ContentIndicator;

/** A field of the form's head or foot. */
export interface HeaderField {
  readonly role: "unit" | "period" | "filler" | "reviewer" | "phone" | "filed-on";
  readonly label: Label;
  readonly aliases?: readonly string[];
}

/** A row or column of a table. A path has one label a header line, outermost first: ["规上工业", "开复工率"]. */
export interface TableLine {
  readonly path: readonly [Label, ...Label[]];
  readonly aliases?: readonly string[];
}

/** A table of a form: one figure a place. A plain list of indicators has one column. */
export interface FormTable<Code extends string = string> {
  readonly title?: Label;
  /** Heading of the label column, such as 指标. */
  readonly stub: Label;
  readonly rows: readonly TableLine[];
  readonly columns: readonly TableLine[];
  /** rows × columns; null where the form has no figure. */
  readonly cells: readonly (readonly (Code | null)[])[];
}

/** One table with a row a unit, as districts keep them. */
export interface UnitTable<Code extends string = string> {
  /** Headings under which the unit's name stands: 地区, 单位. */
  readonly unitLabels: readonly string[];
  readonly columns: readonly (TableLine & { readonly indicator: Code })[];
  /** Labels of the row that adds the units up; left out: 合计, 总计, 全区, 全市. */
  readonly totalLabels?: readonly string[];
}

/** A table with a row a thing. The tables of its template are the district's: they hold the figures that are counted from the rows. */
export interface LedgerTable<Code extends string = string> {
  readonly columns: readonly (TableLine & { readonly indicator: Code })[];
  /** Indicators that together name a row. */
  readonly key: readonly Code[];
  /** How each figure is counted that is no column. */
  readonly counts?: Readonly<Partial<Record<Code, RowCount<Code>>>>;
}

/** A typed form. Made by defineTemplate (TypeScript) or parseTemplate (JSON); checkTemplate tells what is wrong with it. */
export interface Template<Code extends string = string> {
  /** Such as "S01". */
  readonly id: string;
  /** 1, 2, 3 …; a higher one replaces a lower one. */
  readonly version: number;
  readonly kind: "form" | "ledger" | "checklist";
  readonly name: Label;
  readonly period: PeriodType;
  /** Who fills it. */
  readonly level: UnitLevel;
  /** Usual tab names; they only help. */
  readonly worksheets?: readonly string[];
  readonly header: readonly HeaderField[];
  /** By code, in the order in which they are told. */
  readonly indicators: ReadonlyMap<Code, Indicator<Code>>;
  readonly tables: readonly FormTable<Code>[];
  readonly unitTable?: UnitTable<Code>;
  readonly ledger?: LedgerTable<Code>;
  readonly edits: readonly Edit<Code>[];
  /** 填报说明, a line each. */
  readonly instructions?: readonly Label[];
}

/** What a template knows its indicators by. */
type ByCode<Code extends string> = Pick<Template<Code>, "indicators">;

/** Listed once for as long as the indicators live: of thousands every listing takes its time. */
const listed = new WeakMap<object, readonly string[]>();

/** The indicator codes in the order in which the template lists them. */
export function codesOf<Code extends string>({ indicators }: ByCode<Code>): readonly Code[] {
  const codes = listed.get(indicators) ?? [...indicators.keys()];
  listed.set(indicators, codes);
  return codes as readonly Code[];
}

/** Made once, as codesOf. */
const slotsKnown = new WeakMap<object, ReadonlyMap<string, number>>();

/** The place of each code in codesOf, from 0. */
export function slotsIn<Code extends string>(template: ByCode<Code>): ReadonlyMap<Code, number> {
  const slots = slotsKnown.get(template.indicators) ?? slotsOf(codesOf(template));
  slotsKnown.set(template.indicators, slots);
  return slots as ReadonlyMap<Code, number>;
}

/** An indicator with its code. */
export interface CodedIndicator<Code extends string = string> {
  readonly code: Code;
  readonly indicator: Indicator<Code>;
}

/** Listed once, as codesOf. */
const codedIndicators = new WeakMap<object, readonly CodedIndicator[]>();

/** The indicators in the order in which the template lists them. */
export function indicatorsOf<Code extends string>({ indicators }: ByCode<Code>): readonly CodedIndicator<Code>[] {
  const all = codedIndicators.get(indicators) ?? Array.from(indicators, ([code, indicator]) => ({ code, indicator }));
  codedIndicators.set(indicators, all);
  return all as readonly CodedIndicator<Code>[];
}

/** Whether issued forms of the template show last period's figures where they are known. */
export const asksForPrior = (template: Template): boolean =>
  !template.ledger && indicatorsOf(template).some(({ indicator }) => indicator.type === "quantity" && indicator.showsPrior === true);

/** Id and version as one word: "S01@1". */
export const templateTag = (template: Pick<Template, "id" | "version">): string => `${template.id}@${template.version}`;

/** Whether the figure may have been rounded before it was reported: amounts, weights and rates may, counts may not. */
export function mayBeRounded(indicator: QuantityIndicator): boolean {
  const dimension = dimensionOf(indicator.measure);
  return dimension === "money" || dimension === "weight" || dimension === "rate";
}
