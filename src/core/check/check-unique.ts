import { alikeRows } from "./alike-rows";
import type { CompiledEdits } from "./compile-edits";
import { cellOf } from "./finding-of";
import type { CheckCode } from "./outcome";
import type { UniqueEdit } from "../model/edit";
import type { Figure, LedgerEntry, UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import { plainText } from "../model/label-text";
import { shownEntry } from "../model/masked-entry";
import type { Template } from "../model/template";

/** A row of somebody's ledger. */
interface Row {
  readonly record: UnitRecord;
  readonly entry: LedgerEntry;
}

/**
 * Things that stand in two rows, of one ledger or of two: with the same key as strongly as the edit says, with texts that are
 * alike as a question. Within a ledger each further row is told; between ledgers every one, since nobody knows who is right.
 */
export function checkUnique(records: readonly UnitRecord[], { template, uniques }: Pick<CompiledEdits, "template" | "uniques">): readonly Finding<CheckCode>[] {
  const rows = records.flatMap((record) => (record.ledger?.entries ?? []).map((entry): Row => ({ record, entry })));
  return uniques.flatMap((edit) => {
    const same = sameKeys(rows, edit);
    const paired = new Set(same.map(([one, other]) => pairKey(one, other)));
    const alike = edit.alike ? alikeRows(rows.map((row) => edit.alike!.map((code) => textOf(row, code)))) : [];
    return [
      ...same.flatMap(([one, other]) => tell(one, other, edit, template, null)),
      ...alike.map((pair) => [rows[pair.one]!, rows[pair.other]!, pair.likeness] as const).filter(([one, other]) => !paired.has(pairKey(one, other)))
        .flatMap(([one, other, score]) => tell(one, other, edit, template, score)),
    ];
  });
}

const pairKey = (one: Row, other: Row): string => [one, other].map(({ record, entry }) => `${record.workbook}|${record.worksheet}|${entry.row}`).join("#");

const textOf = ({ entry }: Row, code: string): string => {
  const value = entry.figures.get(code)?.value ?? null;
  return value === null ? "" : String(value);
};

/** Pairs of rows with the same key: each row with the first one that has it. A row with a gap in its key has none. */
function sameKeys(rows: readonly Row[], { of }: UniqueEdit<string>): readonly (readonly [first: Row, later: Row])[] {
  if (of.length === 0) return [];
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const texts = of.map((code) => plainText(textOf(row, code)).toUpperCase());
    if (texts.includes("")) return [];
    const key = JSON.stringify(texts);
    const earlier = first.get(key);
    if (!earlier) first.set(key, row);
    return earlier ? [[earlier, row] as const] : [];
  });
}

/** The later row of one ledger; both rows of two. */
const tell = (one: Row, other: Row, edit: UniqueEdit<string>, template: Template, likeness: number | null): readonly Finding<CheckCode>[] =>
  one.record === other.record ? [findingFor(other, one, edit, template, likeness)] : [findingFor(other, one, edit, template, likeness), findingFor(one, other, edit, template, likeness)];

function findingFor(row: Row, other: Row, edit: UniqueEdit<string>, template: Template, likeness: number | null): Finding<CheckCode> {
  const codes = likeness === null ? edit.of : edit.alike!;
  const cells = [...figuresOf(row, codes).map((figure) => cellOf(row.record, figure)), ...figuresOf(other, codes).map((figure) => cellOf(other.record, figure))];
  const shown = (one: Row) => codes.map((code) => shownEntry(textOf(one, code), template.indicators.get(code)!)).join(" ");
  return {
    code: likeness === null ? "edit.same-row" : "edit.alike-row",
    edit: edit.id,
    strength: likeness === null ? edit.strength : "soft",
    reach: row.record === other.record ? "form" : "roll-up",
    unit: row.record.unit.code,
    period: row.record.period,
    workbook: row.record.workbook,
    worksheet: row.record.worksheet,
    cells,
    values: {
      label: codes.map((code) => template.indicators.get(code)!.label["zh-CN"]).join("、"), reported: shown(row), other: shown(other), name: other.record.unit.name,
      row: other.entry.row + 1, likeness: likeness === null ? 100 : Math.round(likeness * 100),
    },
    expected: null,
    imbalance: null,
  };
}

const figuresOf = ({ entry }: Row, codes: readonly string[]): readonly Figure[] => codes.flatMap((code) => entry.figures.get(code) ?? []);
