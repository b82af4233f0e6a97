import type { Catalogue } from "./catalogue";

/** What is wrong with a template itself; for its author. */
export const templateMessages = {} as const satisfies Catalogue;
