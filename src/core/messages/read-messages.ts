import type { Catalogue } from "./catalogue";
import { readContentMessages } from "./read-content-messages";
import { readNumberMessages } from "./read-number-messages";

/**
 * What a cell says, or why it cannot be read: {label} is the indicator, {text} what stands in the cell, {value} what it was
 * read as, {measure} its measure ("" where it has none), {range} the bounds of an approximate number, {list} what is allowed.
 */
export const readMessages = { ...readNumberMessages, ...readContentMessages } as const satisfies Catalogue;
