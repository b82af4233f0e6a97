/** What Excel can hold in one cell, in UTF-16 units; what a cell holds cannot be longer, so nothing that was submitted is ever cut. */
export const TEXT_MOST = 32_767;
export const FORMULA_MOST = 8_192;

/** Errors that every Excel knows as a cell's value; a newer one is written as text, lest an older Excel offers a repair. */
export const PLAIN_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
