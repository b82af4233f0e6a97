/**
 * The name to save a workbook under that came with these bytes, among all `names` that came: its own, but .xlsx where it is of an older format:
 * 日报.xls → 日报.xlsx, or 日报.xls.xlsx where 日报.xlsx came in as well.
 */
export function savedName(name: string, bytes: Uint8Array, names: ReadonlySet<string>): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return name;
  const modern = name.replace(/\.[^./]*$/, "") + ".xlsx";
  return names.has(modern) ? `${name}.xlsx` : modern;
}
