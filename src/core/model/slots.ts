/** Index of each code in its list; of one that stands there twice, the last. */
export function slotsOf<Code extends string>(codes: readonly Code[]): ReadonlyMap<Code, number> {
  const slots = new Map<Code, number>();
  codes.forEach((code, slot) => slots.set(code, slot));
  return slots;
}
