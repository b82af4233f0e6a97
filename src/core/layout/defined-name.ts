/** Most names; see hasPlainSigns for why these are asked first. */
const LATIN = /^[A-Za-z_][\w.]*$/;

/**
 * The workbook name of an indicator's total, such as S01.employees: letters, digits, _ and . only, a letter or _ first.
 * The dot keeps it apart from any cell address.
 */
export function definedName(template: string, code: string): string {
  const wished = `${template}.${code}`;
  if (LATIN.test(wished)) return wished.slice(0, 255);
  const name = wished.replace(/[^\p{L}\p{N}_.]/gu, "_");
  return (/^[\p{L}_]/u.test(name) ? name : `_${name}`).slice(0, 255);
}

/** Names for these codes, in their order; what would clash (Excel ignores case) gets a number. */
export function definedNames<Code extends string>(template: string, codes: readonly Code[]): ReadonlyMap<Code, string> {
  const used = new Set<string>();
  const names = new Map<Code, string>();
  for (const code of codes) {
    const wished = definedName(template, code);
    let name = wished;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wished}_${number}`;
    used.add(name.toLowerCase());
    names.set(code, name);
  }
  return names;
}
