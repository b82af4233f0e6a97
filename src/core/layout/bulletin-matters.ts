import { labelIn } from "../model/localised";
import type { BulletinChange, BulletinFacts, BulletinFinding, BulletinIssues, BulletinLedger } from "./bulletin-facts";
import { BULLETIN_STYLES, cellOf, figure, PERCENT, putHeads, putPart, putRow, putText, shareFormula, shareOf, type BulletinPage, type Span } from "./bulletin-page";
import { cellDecimals } from "../template/cell-decimals";
import { cellFormat, decimalFormat, numberInCell, signedFormat } from "./figure-format";

const CHANGE_SPANS = [[0, 1], [2, 4], [5, 6], [7, 8], [9, 10], [11, 11]] as const satisfies readonly Span[];
const FINDING_SPANS = [[0, 1], [2, 3], [4, 11]] as const satisfies readonly Span[];
const ISSUE_SPANS = [[0, 3], [4, 5], [6, 7], [8, 9], [10, 11]] as const satisfies readonly Span[];

/** Beyond ten times a share says no more than that. */
const SIGNED_PERCENT = '[>=10]"> ×10"_ ;[<0]-0.0%_ ;+0.0%_ ';

/** The part about what changed most since the last period. Returns the next row. */
export function putChanges(bulletin: BulletinPage, top: number, { changes, forms }: BulletinFacts): number {
  const { say } = bulletin;
  const row = putPart(bulletin, top, 2, "part.changes");
  if (changes === null || changes.length === 0) return putText(bulletin, row, say(changes === null ? "changes.unknown" : "changes.none"));
  putHeads(bulletin, row, CHANGE_SPANS, ["column.unit", "column.figure", "column.before", "column.now", "column.change", "column.percent"]);
  changes.forEach((change, index) => putChange(bulletin, row + 1 + index, change, forms.length > 1));
  return putText(bulletin, row + 1 + changes.length, say("changes.how"), BULLETIN_STYLES.quietLine);
}

function putChange(bulletin: BulletinPage, row: number, { unit, form, indicator, before, now, formula }: BulletinChange, hasSeveral: boolean): void {
  const [, , BEFORE, NOW, CHANGE] = CHANGE_SPANS.map((span) => cellOf(row, span));
  const label = labelIn(indicator.label, bulletin.language);
  const format = cellFormat(indicator);
  putRow(bulletin, row, CHANGE_SPANS, [
    { value: unit, style: BULLETIN_STYLES.cell },
    { value: hasSeveral ? `${form} ${label}` : label, style: BULLETIN_STYLES.cell },
    figure({ value: numberInCell(indicator, before) }, format),
    figure({ value: numberInCell(indicator, now), formula }, format),
    figure({ value: numberInCell(indicator, now - before), formula: `IF(ISNUMBER(${NOW!}),ROUND(${NOW!}-${BEFORE!},${cellDecimals(indicator)}),"")` }, signedFormat(indicator.decimals)),
    figure({ value: shareOf(now - before, Math.abs(before)), formula: `IF(ISNUMBER(${CHANGE!}),${shareFormula(CHANGE!, `ABS(${BEFORE!})`)},"")` }, SIGNED_PERCENT),
  ]);
}

const SIGNS = { hard: "● ", soft: "▲ ", note: "○ " };

/** Characters of a sentence; who wants to know more follows the link. */
const LONGEST = 96;

/** The part about what is to be put right or explained. Returns the next row. */
export function putFindings(bulletin: BulletinPage, top: number, { findings, open }: BulletinFacts, sheet: string): number {
  const { say } = bulletin;
  const row = putPart(bulletin, top, 3, "part.findings");
  if (findings.length === 0) return putText(bulletin, row, say("findings.none"));
  putHeads(bulletin, row, FINDING_SPANS, ["column.unit", "column.at", "column.finding"]);
  findings.forEach((finding, index) => putFinding(bulletin, row + 1 + index, finding));
  return putText(bulletin, row + 1 + findings.length, say("findings.rest", { count: open.hard + open.soft, sheet }), BULLETIN_STYLES.quietLine);
}

function putFinding(bulletin: BulletinPage, row: number, { strength, unit, at, place, sentence, count }: BulletinFinding): void {
  const cut = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
  putRow(bulletin, row, FINDING_SPANS, [
    { value: unit, style: BULLETIN_STYLES.cell },
    { value: SIGNS[strength] + at, ...(place ? { style: BULLETIN_STYLES.link, link: place } : { style: BULLETIN_STYLES.cell }) },
    { value: cut + (count > 1 ? bulletin.say("findings.alike", { count }) : ""), style: BULLETIN_STYLES.cell },
  ]);
}

/** Units of a ledger in rows of their own. */
const MOST_UNITS = 5;

/** The part about issues that are open and closed. Returns the next row. */
export function putIssues(bulletin: BulletinPage, top: number, { ledgers }: BulletinFacts, byUnit: string): number {
  const row = putPart(bulletin, top, 4, "part.issues");
  return ledgers.length === 0 ? putText(bulletin, row, bulletin.say("issues.none")) : ledgers.reduce((next, ledger) => putLedger(bulletin, next, ledger, byUnit), row);
}

function putLedger(bulletin: BulletinPage, top: number, { name, units, all, overdue }: BulletinLedger, byUnit: string): number {
  const { say } = bulletin;
  const shown = units.slice(0, MOST_UNITS);
  putHeads(bulletin, top, ISSUE_SPANS, ["column.unit", "column.listed", "column.closed", "column.open", "column.closed-rate"]);
  [...shown, all].forEach((issues, index) => putUnitIssues(bulletin, top + 1 + index, issues, index < shown.length ? "unit" : "all"));
  const more = units.length > shown.length ? say("issues.more", { count: units.length - shown.length, sheet: byUnit }) : "";
  const late = overdue > 0 ? say("issues.overdue", { count: overdue }) : "";
  return putText(bulletin, top + 2 + shown.length, [name, late, more].filter((text) => text !== "").join("　"), BULLETIN_STYLES.quietLine);
}

function putUnitIssues(bulletin: BulletinPage, row: number, { name, listed, closed }: BulletinIssues, whose: "unit" | "all"): void {
  const [, LISTED, CLOSED] = ISSUE_SPANS.map((span) => cellOf(row, span));
  const style = whose === "all" ? BULLETIN_STYLES.total : BULLETIN_STYLES.figure;
  putRow(bulletin, row, ISSUE_SPANS, [
    { value: name, style: whose === "all" ? BULLETIN_STYLES.totalLabel : BULLETIN_STYLES.cell },
    figure(listed, decimalFormat(0), style),
    figure(closed, decimalFormat(0), style),
    figure({ value: listed.value - closed.value, formula: `${LISTED!}-${CLOSED!}` }, decimalFormat(0), style),
    figure({ value: shareOf(closed.value, listed.value), formula: shareFormula(CLOSED!, LISTED!) }, PERCENT, style),
  ]);
}
