import { addressOf, cellAt, findIdentity, printCellValue, printQuantity, recogniseSheet, saySettled, type EditCounts, type QuantityIndicator } from "#core";
import { readTotals } from "#jobs/read-totals";
import type { GoldenFolder } from "./read-folder";
import { unitNames, type Road } from "./walk-road";

/** The files under expected/, by name: what a road came to, to be read by people. */
export type Expected = ReadonlyMap<"form.txt" | "totals.csv" | "findings.txt", string>;

/** What the clean road and the one with all faults planted come to. */
export const expectedOf = (folder: GoldenFolder, clean: Road, faulty: Road): Expected => new Map([
  ["form.txt", formText(clean)],
  ["totals.csv", totalsText(folder, clean)],
  ["findings.txt", `${countsLine("无差错", clean.review.counts)}${countsLine("有差错", faulty.review.counts)}\n${findingsText(folder, faulty)}`],
] as const);

/** The issued form, a line a row; □ is a cell that waits for a figure. */
function formText({ form, places }: Road): string {
  const sheet = form.sheets[0]!;
  const open = new Set([...places.values()].map(({ row, column }) => addressOf(row, column)));
  const width = 1 + Math.max(...[...places.values()].map(({ column }) => column), ...[...sheet.rows.values()].map((values) => values.length));
  const rows = [...new Set([...sheet.rows.keys(), ...[...places.values()].map(({ row }) => row)])].sort((one, other) => one - other);
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => (open.has(addressOf(row, column)) ? "□" : printCellValue(cellAt(sheet, row, column)).replaceAll("\n", "")));
    return `${String(row + 1).padStart(3)}  ${cells.filter((text) => text !== "").join(" │ ")}`.trimEnd();
  });
  return `${sheet.worksheet}\n${lines.join("\n")}\n`;
}

/** One total of 汇总, read back from the district's workbook: its cell, what stands there, and of how many cells it is made. */
export interface TotalRead {
  readonly indicator: string;
  readonly address: string;
  readonly text: string;
  readonly sources: number;
}

/** The totals of the district's workbook, each where the sheet 汇总 is read to have it, as a city would read it. */
export function totalsRead({ template }: GoldenFolder, { district }: Road): readonly TotalRead[] {
  const sheet = district.sheets.find((one) => findIdentity(one)?.role === "district")!;
  const recognition = recogniseSheet(sheet, [template]);
  if (recognition.kind !== "placed" || recognition.placement.shape !== "form") throw new RangeError(`the district's sheet of ${template.id} is not found again`);
  const totals = readTotals(district)!;
  return recognition.placement.figures.flatMap(({ indicator: code, row, column }) => {
    const indicator = template.indicators.get(code)!;
    if (indicator.type !== "quantity" || indicator.rollUp.method === "none") return [];
    const address = addressOf(row, column);
    const value = cellAt(sheet, row, column);
    const text = typeof value === "number" ? printQuantity(stepsOf(value, indicator), indicator.decimals) : "";
    return [{ indicator: code, address, text, sources: totals.sourcesOf({ worksheet: sheet.worksheet, address }).sources.length }];
  });
}

/** A cell of a rate holds the fraction. */
const stepsOf = (value: number, { decimals, measure }: QuantityIndicator): number => Math.round(value * 10 ** (decimals + (measure === "%" ? 2 : 0)));

function totalsText(folder: GoldenFolder, road: Road): string {
  const lines = totalsRead(folder, road).map(({ indicator, address, text, sources }) => [indicator, folder.template.indicators.get(indicator)!.label["zh-CN"], address, text, sources].join(","));
  return ["indicator,label,cell,total,sources", ...lines, ""].join("\n");
}

const countsLine = (name: string, { pass, fail, undecided, broken }: EditCounts): string => `${name}：通过 ${pass}，不通过 ${fail}，无法判断 ${undecided}，规则有误 ${broken}\n`;

const STRENGTHS = { hard: "强制性", soft: "核实性", note: "提示" } as const;

/** Every finding in words, in the order of the check. */
function findingsText(folder: GoldenFolder, { settled }: Road): string {
  const names = unitNames(folder);
  return settled.map((one) => {
    const { finding, sentence, reason, remedy } = saySettled(one, "zh-CN");
    const head = [STRENGTHS[finding.strength], names.get(finding.unit ?? "") ?? "", finding.code, finding.edit].filter((text) => text !== "").join(" · ");
    return [head, sentence, reason, `→ ${remedy}`].filter((text) => text !== "").join("\n  ");
  }).join("\n\n") + "\n";
}
