import type { Package } from "./package";
import { readXml, type XmlSource } from "./xml-events";

/** Format codes that files only number (ECMA-376 part 1, 18.8.30), as Excel names them whatever its language. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, '"$"#,##0_);("$"#,##0)'], [6, '"$"#,##0_);[Red]("$"#,##0)'], [7, '"$"#,##0.00_);("$"#,##0.00)'], [8, '"$"#,##0.00_);[Red]("$"#,##0.00)'],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "m/d/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"],
  [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"], [38, "#,##0_);[Red](#,##0)"], [39, "#,##0.00_);(#,##0.00)"], [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'], [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'], [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
  // The East Asian ones, as a Chinese Excel shows them.
  [27, 'yyyy"年"m"月"'], [28, 'm"月"d"日"'], [29, 'm"月"d"日"'], [30, "m-d-yy"], [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'], [33, 'h"时"mm"分"ss"秒"'], [34, '上午/下午h"时"mm"分"'], [35, '上午/下午h"时"mm"分"ss"秒"'], [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'], [51, 'm"月"d"日"'], [52, 'yyyy"年"m"月"'], [53, 'm"月"d"日"'], [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'], [56, '上午/下午h"时"mm"分"ss"秒"'], [57, 'yyyy"年"m"月"'], [58, 'm"月"d"日"'],
]);

/** The styles that were read last: files that units have filled in from one form have the same. */
let last: { readonly text: string; readonly formats: readonly (string | null)[] } = { text: "", formats: [] };

/** Longer styles are read anew, so that they do not stay in memory. */
const MOST_REMEMBERED = 2 ** 18;

/** The number format code of each cell style (index of cellXfs); null is General. @throws HostError "corrupt" */
export function readNumberFormats(pack: Package, part: string): readonly (string | null)[] {
  const text = pack.text(part);
  if (text === last.text && text !== "") return last.formats;
  const formats = formatsIn({ text, workbook: pack.name, part });
  if (text.length <= MOST_REMEMBERED) last = { text, formats };
  return formats;
}

function formatsIn(source: XmlSource): readonly (string | null)[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const inside: string[] = [];
  readXml(source, {
    open({ name, attributes }) {
      const parent = inside[inside.length - 1];
      if (name === "numFmt" && parent === "numFmts") custom.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      if (name === "xf" && parent === "cellXfs") ids.push(Number(attributes.get("numFmtId") ?? 0));
      inside.push(name);
    },
    close: () => void inside.pop(),
  });
  return ids.map(formatCodes(custom));
}

/** How a workbook with these codes of its own names the format of a number; null is General. */
export function formatCodes(custom: Iterable<readonly [number, string]>): (id: number) => string | null {
  const own = new Map(custom);
  return (id) => specificFormat(own.get(id) ?? builtIn.get(id) ?? null);
}

/** The number by which files name this format without its code; null if they do not. */
export const numberOfFormat = (code: string): number | null => [...builtIn].find(([, one]) => one === code)?.[0] ?? null;

/** The code, or null where it says no more than General. */
export const specificFormat = (code: string | null): string | null => (code === null || code === "" || /^general$/i.test(code) ? null : code);
