import { addressOf, parseAddress, type Address } from "#core";
import { UsageError } from "./usage-error";

/**
 * '汇总!C7', "'1 月'!$C$7" or 汇总！C7 → its worksheet and address.
 * @throws UsageError when it names no cell of a worksheet
 */
export function parseCell(text: string): { readonly worksheet: string; readonly address: Address } {
  const [, quoted, bare, address = ""] = /^\s*(?:'((?:[^']|'')+)'|(.+))[!！]([^!！]+)$/su.exec(text) ?? [];
  const worksheet = quoted?.replaceAll("''", "'") ?? bare;
  const place = parseAddress(address.trim());
  if (worksheet === undefined || place === null) throw new UsageError("not-a-cell", { text });
  return { worksheet, address: addressOf(place.row, place.column) };
}
