import type { CellKey, CellValue } from "#core";

/** Formulas with all that they refer to; nothing else of the workbook is needed to evaluate them. */
export interface CalculationRequest {
  readonly sheets: readonly SheetToCalculate[];
}

/** The cells of a worksheet that a calculation is about. Each cell stands either in `values` or in `formulas`; what is in neither is blank. */
export interface SheetToCalculate {
  readonly worksheet: string;
  readonly values: ReadonlyMap<CellKey, CellValue>;
  /** Without "=", defined names replaced by what they stand for. */
  readonly formulas: ReadonlyMap<CellKey, string>;
}

/** Worksheet → cell → result. A cell that is missing could not be evaluated. */
export type CalculationResults = ReadonlyMap<string, ReadonlyMap<CellKey, CellValue>>;

/** An engine that evaluates formulas; a face hands it in. */
export interface Calculator {
  /** Whether this (without "=") is a formula that the engine can read; one that it cannot is not written into a file. */
  understands(formula: string): Promise<boolean>;
  /** The results of all formulas of the request, whatever their order. Never throws on content. */
  evaluate(request: CalculationRequest): Promise<CalculationResults>;
}
