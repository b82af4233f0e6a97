/** What a number without per cent sign or format in a % indicator probably is. */
export type BareRate = "fraction" | "doubtful" | "per-cent";

/**
 * 0.92 and 1 are fractions (92%, 100%); 1.377 may be 137.7% or 1.377%; 2, 92 and 0 are per cents as written.
 */
export function bareRate(value: number): BareRate {
  if (value === 1 || (value > -1 && value < 1 && value !== 0)) return "fraction";
  return value > -2 && value < 2 && !Number.isInteger(value) ? "doubtful" : "per-cent";
}
