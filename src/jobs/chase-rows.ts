import { say, type ChaseRow, type ChaseState, type Finding, type Language, type Review, type TemplateReview, type Unit } from "#core";

/** Findings told in one row at the most. */
const MOST_TOLD = 3;

/** Which finding between submissions makes which state. */
const STATES: Readonly<Record<string, ChaseState>> = {
  "roster.wrong-period": "wrong-period",
  "roster.duplicate": "refused",
  "roster.old-version": "old-version",
};

/** Whom to ask again and why: units without a usable submission, with hard findings, or on an old form; in roster order, a template after the other. */
export function chaseRows(review: Review, language: Language): ChaseRow[] {
  const byUnit = findingsByUnit(review);
  return review.templates.flatMap((template) =>
    template.units.flatMap((unit) => {
      const row = chaseRow(template, unit, byUnit.get(unit.code) ?? [], language);
      return row ? [row] : [];
    }),
  );
}

function findingsByUnit(review: Review): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of review.findings) {
    const group = groups.get(finding.unit ?? "");
    if (group) group.push(finding);
    else groups.set(finding.unit ?? "", [finding]);
  }
  return groups;
}

function chaseRow(reviewed: TemplateReview, unit: Unit, findings: readonly Finding[], language: Language): ChaseRow | null {
  const submissions = reviewed.submissions.filter((submission) => submission.unit === unit.code);
  const own = findings.filter((finding) => submissions.some(({ workbook, worksheet }) => workbook === finding.workbook && worksheet === finding.worksheet));
  const [between] = own.filter((finding) => finding.code in STATES);
  const hard = own.filter((finding) => finding.strength === "hard");
  const row = (state: ChaseState, told: readonly Finding[]): ChaseRow => ({
    unit,
    state,
    explanation: told.slice(0, MOST_TOLD).map((finding) => say(finding, language).sentence).join("\n") + (told.length > MOST_TOLD ? `\n… +${told.length - MOST_TOLD}` : ""),
    due: reviewed.period,
    files: [...new Set(submissions.map(({ workbook }) => workbook))],
  });
  if (reviewed.missing.some((one) => one.code === unit.code)) {
    return between ? row(STATES[between.code]!, [between]) : row("missing", findings.filter((finding) => isMissing(finding, reviewed)));
  }
  if (reviewed.withHard.has(unit.code)) return row("hard", hard);
  return between ? row(STATES[between.code]!, [between]) : null;
}

const isMissing = (finding: Finding, { template }: TemplateReview): boolean =>
  finding.code === "roster.missing" && finding.values["template"] === template.name["zh-CN"];
