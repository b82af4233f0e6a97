import { scalesOf, type IndicatorScale } from "./indicator-scale";
import type { TemplateReview } from "./settle-template";
import { parseAddress, type CellRef } from "../model/address";
import type { Figure, UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import { recordOfUnit } from "../model/history";
import type { ProposedFigure } from "../model/proposal";
import { codesOf, type QuantityIndicator } from "../model/template";
import type { Unit, UnitCode } from "../model/unit";

type Reviewed = Pick<TemplateReview, "template" | "records" | "previous" | "missing" | "submissions">;

/** A template's review with the scales of its indicators. */
interface Ground {
  readonly reviewed: Reviewed;
  readonly scaleOf: (code: string, indicator: QuantityIndicator) => IndicatorScale;
}

/** A figure that a finding is about, and what it counts for. */
interface WeighedFigure {
  readonly ground: Ground;
  readonly record: UnitRecord;
  readonly figure: Figure;
  readonly indicator: QuantityIndicator;
}

/**
 * How much of a district total hangs on a finding, as a share of it (0.02: two hundredths); null where nobody can say. This is the
 * score of selective editing, suspicion × effect on the total (SELEKT, Statistics Sweden; prior-art.md 3.17 and 4.4): the difference
 * that is suspected × the indicator's weight, which is one over its district total as it were without the difference. That is, as far as it is known,
 * 1. reported against proposed, of several proposed figures the one with the largest share; 2. the imbalance; 3. for a gap, what the
 * unit reported last, else the median of the units that report it; 4. for a unit that is in no total, the largest share of its
 * figures, each taken for a gap. 0 for a figure that goes into no total, such as a rate. Cells that no template knows (a total that a
 * sheet states itself) are measured by what is expected there.
 */
export function effectOnTotal(templates: readonly Reviewed[]): (finding: Finding) => number | null {
  const grounds = templates.map((reviewed): Ground => ({ reviewed, scaleOf: scalesOf(reviewed) }));
  const bySheet = groundsBySheet(grounds);
  const figureAt = (cell: CellRef | undefined, unit: UnitCode | null): WeighedFigure | null =>
    cell ? figureIn(bySheet.get(sheetKey(cell)) ?? [], cell, unit) : null;
  return (finding) => {
    const proposed = proposedBy(finding).flatMap((figure) => proposedShare(figure, figureAt(figure.cell, finding.unit)) ?? []);
    if (proposed.length > 0) return Math.max(...proposed);
    const own = figureAt(finding.cells[0], finding.unit);
    if (!own) return statedShare(finding) ?? shareOfAbsence(finding, grounds);
    if (finding.imbalance !== null) return shareOf(Number(finding.imbalance) * 10 ** own.indicator.decimals, own);
    return own.figure.value === null ? gapShare(own) : null;
  };
}

interface SheetRecord {
  readonly ground: Ground;
  readonly record: UnitRecord;
}

const sheetKey = ({ workbook, worksheet }: Pick<CellRef, "workbook" | "worksheet">): string => JSON.stringify([workbook, worksheet]);

function groundsBySheet(grounds: readonly Ground[]): ReadonlyMap<string, readonly SheetRecord[]> {
  const sheets = new Map<string, SheetRecord[]>();
  for (const ground of grounds) {
    for (const record of ground.reviewed.records) {
      const key = sheetKey(record);
      const own = sheets.get(key);
      if (own) own.push({ ground, record });
      else sheets.set(key, [{ ground, record }]);
    }
  }
  return sheets;
}

/** `unit` null: whoever's figure stands there. */
function figureIn(records: readonly SheetRecord[], { address }: CellRef, unit: UnitCode | null): WeighedFigure | null {
  const place = parseAddress(address);
  for (const { ground, record } of records) {
    if (!place || (unit !== null && record.unit.code !== unit)) continue;
    for (const figure of record.figures.values()) {
      if (figure.row !== place.row || figure.column !== place.column) continue;
      const indicator = ground.reviewed.template.indicators.get(figure.indicator);
      return indicator?.type === "quantity" ? { ground, record, figure, indicator } : null;
    }
  }
  return null;
}

const proposedBy = ({ proposal }: Finding): readonly ProposedFigure[] => (proposal ? [proposal, ...proposal.together, ...proposal.alternatives] : []);

const proposedShare = ({ reported, value }: ProposedFigure, own: WeighedFigure | null): number | null =>
  value === null || !own ? null : shareOf((Number(reported) - Number(value)) * 10 ** own.indicator.decimals, own);

/** `difference` in smallest steps. */
function shareOf(difference: number, { ground, figure: { indicator: code, value }, indicator }: WeighedFigure): number | null {
  if (Number.isNaN(difference)) return null;
  const total = ground.scaleOf(code, indicator).totalWithout(typeof value === "number" ? value : 0, difference);
  return total === null ? 0 : Math.abs(difference) / total;
}

const gapShare = ({ ground, record: { unit }, figure, indicator }: WeighedFigure): number | null => shareOfGap(ground, unit, figure.indicator, indicator);

function shareOfGap({ reviewed: { previous }, scaleOf }: Ground, unit: Unit, code: string, indicator: QuantityIndicator): number | null {
  const { totalWithout, usual } = scaleOf(code, indicator);
  const last = previous && recordOfUnit(previous, unit)?.figures.get(code)?.value;
  const size = typeof last === "number" ? Math.abs(last) : usual;
  const total = totalWithout(0, size ?? 0);
  if (total === null) return 0;
  return size === null ? null : size / total;
}

/** Of a cell that belongs to no unit's record. */
function statedShare({ imbalance, expected }: Finding): number | null {
  const share = Math.abs(Number(imbalance ?? NaN) / Number(expected ?? NaN));
  return Number.isFinite(share) ? share : null;
}

/** Of a unit that must report and has no record that counts. */
function shareOfAbsence(finding: Finding, grounds: readonly Ground[]): number | null {
  if (finding.strength !== "hard") return null;
  for (const ground of grounds) {
    const unit = ground.reviewed.missing.find(({ code }) => code === finding.unit);
    if (!unit || !isAbout(finding, ground.reviewed)) continue;
    const shares = codesOf(ground.reviewed.template).flatMap((code) => {
      const indicator = ground.reviewed.template.indicators.get(code);
      return indicator?.type === "quantity" ? (shareOfGap(ground, unit, code, indicator) ?? []) : [];
    });
    return shares.length === 0 ? null : Math.max(...shares);
  }
  return null;
}

function isAbout({ code, values, workbook, worksheet }: Finding, { template, submissions }: Reviewed): boolean {
  if (code === "roster.missing") return values["template"] === template.name["zh-CN"];
  return submissions.some((one) => one.workbook === workbook && one.worksheet === worksheet);
}
