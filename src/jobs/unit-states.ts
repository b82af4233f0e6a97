import type { Finding, Period, Review, Strength, Submission, Template, TemplateReview, Unit } from "#core";

/**
 * received: in the totals without hard findings. hard: read, with hard findings. old-version: in the totals, on an old form.
 * The others are in no total: nothing came; several came and none is plainly the newest; for another period; not to be placed.
 */
export type ReportState = "received" | "hard" | "old-version" | "missing" | "duplicate" | "wrong-period" | "refused";

/** What one unit reported on one template. */
export interface UnitReport {
  /** Code "" when it cannot be said whose it is; the name is then as written, "" if there is none. */
  readonly unit: Unit;
  /** Template id; null when none fits. */
  readonly template: string | null;
  readonly state: ReportState;
  /** Where it stands: the submission that counts, else the first one; "" when nothing came. */
  readonly workbook: string;
  readonly worksheet: string;
  /** All that the unit sent for this template. */
  readonly submissions: readonly Submission[];
  readonly counts: Readonly<Record<Strength, number>>;
  /** In total order; those about its submissions, or that it is missing. */
  readonly findings: readonly Finding[];
}

/** All units on one template. */
export interface TemplateStates {
  readonly template: Template;
  readonly period: Period | null;
  /** In roster order, then those that the roster does not know. */
  readonly reports: readonly UnitReport[];
}

/** How everybody stands. */
export interface UnitStates {
  readonly templates: readonly TemplateStates[];
  /** What came in and counts for no unit of these templates: unknown workbooks, and lists, which are not added up. */
  readonly others: readonly UnitReport[];
}

/** How each unit of a review stands, a template after the other. */
export function unitStates(review: Review): UnitStates {
  const findings = groupBy(review.findings, ({ unit }) => unit ?? "");
  const templates = review.templates.map((template) => templateStates(template, review, findings));
  const told = new Set(templates.flatMap(({ reports }) => reports.flatMap(({ submissions }) => submissions)));
  const others = review.submissions.filter((submission) => submission.state !== "ignored" && !told.has(submission));
  return { templates, others: others.map((submission) => strangersReport(submission, findings)) };
}

type FindingsByUnit = ReadonlyMap<string, readonly Finding[]>;

function templateStates(reviewed: TemplateReview, review: Review, findings: FindingsByUnit): TemplateStates {
  const { template, period, units } = reviewed;
  const own = new Set(reviewed.submissions);
  const known = new Set(units.map(({ code }) => code));
  const sent = review.submissions.filter((one) => own.has(one) || (one.state === "refused" && one.template === template.id && known.has(one.unit ?? "")));
  const byUnit = groupBy(sent, ({ unit }) => unit ?? "");
  const unlisted = [...byUnit].filter(([code]) => code !== "" && !known.has(code)).map(([code, [first]]): Unit => ({ code, name: first!.unitName }));
  const reports = [...units, ...unlisted].map((unit) => unitReport(unit, reviewed, byUnit.get(unit.code) ?? [], findings.get(unit.code) ?? []));
  const nobodys = (byUnit.get("") ?? []).map((submission) => strangersReport(submission, findings));
  return { template, period, reports: [...reports, ...nobodys] };
}

function unitReport(unit: Unit, reviewed: TemplateReview, submissions: readonly Submission[], findings: readonly Finding[]): UnitReport {
  const { template, records } = reviewed;
  const isOwn = (finding: Finding) => submissions.some((submission) => isAt(finding, submission)) || isMissing(finding, template);
  const own = findings.filter(isOwn);
  const record = records.find((one) => one.unit.code === unit.code);
  const used = record && submissions.find((submission) => isAt(record, submission));
  const state = used ? stateInTotals(reviewed, unit, own) : stateOutside(submissions, own);
  return reportOf({ unit, template: template.id, state }, submissions, used ?? submissions[0], own);
}

function stateInTotals({ withHard }: TemplateReview, unit: Unit, findings: readonly Finding[]): ReportState {
  if (withHard.has(unit.code)) return "hard";
  return findings.some(({ code }) => code === "roster.old-version") ? "old-version" : "received";
}

function stateOutside(submissions: readonly Submission[], findings: readonly Finding[]): ReportState {
  if (submissions.length === 0) return "missing";
  if (findings.some(({ code }) => code === "roster.duplicate")) return "duplicate";
  return findings.some(({ code }) => code === "roster.wrong-period") ? "wrong-period" : "refused";
}

const STRANGERS = { accepted: "received", hard: "hard", refused: "refused", superseded: "received", ignored: "received" } as const;

/** A submission that stands alone: nobody's, or on a template that is not added up. */
function strangersReport(submission: Submission, byUnit: FindingsByUnit): UnitReport {
  const { unit, unitName, template, state } = submission;
  const findings = (byUnit.get(unit ?? "") ?? []).filter((finding) => isAt(finding, submission));
  return reportOf({ unit: { code: unit ?? "", name: unitName }, template, state: STRANGERS[state] }, [submission], submission, findings);
}

function reportOf(
  head: Pick<UnitReport, "unit" | "template" | "state">, submissions: readonly Submission[], shown: Submission | undefined, findings: readonly Finding[],
): UnitReport {
  const count = (strength: Strength) => findings.filter((finding) => finding.strength === strength).length;
  const counts = { hard: count("hard"), soft: count("soft"), note: count("note") };
  return { ...head, workbook: shown?.workbook ?? "", worksheet: shown?.worksheet ?? "", submissions, counts, findings };
}

interface At {
  readonly workbook: string;
  readonly worksheet: string;
}

const isAt = (one: At, other: At): boolean => one.workbook === other.workbook && one.worksheet === other.worksheet;

const isMissing = (finding: Finding, template: Template): boolean =>
  finding.code === "roster.missing" && finding.values["template"] === template.name["zh-CN"];


function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
