import type { Unreadable } from "./figure";

/** A code in its normal spelling, or why it is none. */
export type CodeCheck = { readonly code: string; readonly sure: "sure" | "likely" } | { readonly wrong: Unreadable };
