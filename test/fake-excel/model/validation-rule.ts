import type { Area } from "#core";

/** One data validation of a sheet; rule, alert and prompt have the shape of Excel's own objects. */
export interface ValidationRule {
  readonly areas: readonly Area[];
  /** "WholeNumber", "Decimal", "List", "Date", "Time", "TextLength", "Custom". */
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}
