/** A set with `one` in it where it was not, and without it where it was. */
export const toggled = <One>(set: ReadonlySet<One>, one: One): ReadonlySet<One> => new Set(set.has(one) ? [...set].filter((other) => other !== one) : [...set, one]);
