/** Of Latin letters alone first: V8 works more than half a millisecond on making an expression that knows all letters. */
const [LATIN_CODE, LATIN_ID] = [/^[A-Za-z_][\w.-]*$/, /^[A-Za-z0-9][\w.-]*$/];

/** Whether a text of at most `most` signs may be an indicator's code, or a part of one: it stands in brackets in expressions and in defined names. */
export const isCode = (text: string, most: number): boolean => text.length <= most && (LATIN_CODE.test(text) || /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text));

/** Whether a text may be a template's id: it stands in identity blocks and file names. */
export const isTemplateId = (text: string): boolean => text.length <= 32 && (LATIN_ID.test(text) || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text));
