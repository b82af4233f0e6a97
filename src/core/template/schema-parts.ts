import { z } from "zod/mini";

/** zod would else write functions from text, which a strict content security policy forbids. */
z.config({ jitless: true });

/** A text of so many signs. */
export const textOf = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));

/** A list of so many items. */
export const listOf = <Item extends z.ZodMiniType>(item: Item, most: number, least = 0) => z.array(item).check(z.minLength(least), z.maxLength(most));

/** A whole number from `least` to `most`. */
export const wholeOf = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/**
 * What may be left out. zod's exactOptional, whose type this is, refuses what is stated to be undefined, which JSON never does; for that it has the schema look at all
 * that is absent and complain, and drops the complaint: two fifths of its time.
 */
export const optional = z.optional as unknown as typeof z.exactOptional;

/** Words, mostly of a label. */
export const text = textOf(1, 500);

/** An indicator's code as it is referred to; whether there is such an indicator is asked later. */
export const code = textOf(1, 64);

/** Lists of texts and of codes. */
export const texts = listOf(text, 200);
export const codes = listOf(code, 5_000);

/** A label in several languages. */
export const wordings = z.strictObject({ "zh-CN": text, "zh-TW": optional(text), en: optional(text) });

/** A label as an author writes it: plain text is zh-CN. */
export const label = z.union([text, wordings]);
