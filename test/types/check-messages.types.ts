import type { CheckCode, MessageCode, TemplateProblemCode } from "#core";

/** `true` only when both types are the same. */
type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type CodesOf<Prefix extends string> = Extract<MessageCode, `${Prefix}.${string}`>;

/** Every code that a check can give has its message, and every message of theirs has a check. */
export const everyCheckIsSaid: Equal<CodesOf<"edit">, CheckCode> = true;
export const everyProblemIsSaid: Equal<CodesOf<"template">, TemplateProblemCode> = true;
