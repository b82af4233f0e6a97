import { layOutForm, type DraftCell, type FormEntry, type SheetDraft } from "#core";
import { templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

/** As many communities as a large district has. */
export const TABS = 154;

/** Numbers of the units whose totals are not what their parts make. */
export const FAULTY: readonly number[] = [7, 70, 154];

const S01 = templateById("S01")!;

/** Name of a unit, and of its tab, by number from 1. */
export const unitName = (number: number): string => `第${number}社区`;

/** All zero, as on a day without anything to report; rates of nothing are blank. */
function entriesOf(number: number): Map<string, FormEntry> {
  const counts = [...S01.indicators].flatMap(([code, indicator]) => (indicator.type === "quantity" && indicator.measure !== "%" ? [code] : []));
  return new Map(counts.map((code) => [code, { value: FAULTY.includes(number) && code.endsWith("_total") ? 2 : 0 }]));
}

/** What a community keeps beside its form: figures that belong to no indicator, rows × columns. */
const DETAIL = { rows: 200, columns: 30, left: 12 };

const detail = Array.from({ length: DETAIL.rows * DETAIL.columns }, (_, index): DraftCell => ({
  row: Math.floor(index / DETAIL.columns), column: DETAIL.left + (index % DETAIL.columns), value: (index * 7919) % 1000,
}));

function tab(number: number): SheetDraft {
  const unit = { code: `430111${String(number).padStart(3, "0")}`, name: unitName(number) };
  const { draft } = layOutForm(S01, { role: "form", unit, period: "2020-03-25", values: entriesOf(number), worksheet: unit.name });
  return { ...draft, cells: [...draft.cells, ...detail].sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** A workbook with 154 forms of S01, a tab each, and nearly a million cells in all. */
export async function largeWorkbook(): Promise<Uint8Array> {
  const file = XlsxHost.create("雨花区 3.25.xlsx", nodeCodec);
  await file.writeSheets(Array.from({ length: TABS }, (_, index) => tab(index + 1)));
  return file.save();
}
