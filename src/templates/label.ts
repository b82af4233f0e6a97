import type { Label } from "#core";

/** A label in the three languages: simplified, traditional, English. */
export const label = (cn: string, tw: string, en: string) => ({ "zh-CN": cn, "zh-TW": tw, en }) satisfies Label;
