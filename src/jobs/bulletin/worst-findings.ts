import { foldFindings, say, type BulletinFinding, type CellPlace, type CellRef, type Finding, type Language, type SettledFinding, type Submission, type UnitCode } from "#core";

/** Findings that are told. */
const MOST = 5;

/** Whether a unit has still to do something about it: who has not reported is told elsewhere, and a broken rule is our mistake. */
const isOpen = ({ finding: { code, strength, reach }, answer }: SettledFinding): boolean =>
  strength !== "note" && answer.kind !== "explained" && reach !== "template" && !code.startsWith("roster.");

/** The findings with which there is most to do, those alike as one; and how many there are in all. */
export function worstFindings(
  settled: readonly SettledFinding[], submissions: readonly Submission[], unitNames: ReadonlyMap<UnitCode, string>, linkOf: (cell: CellRef) => CellPlace | null, language: Language,
): { readonly findings: readonly BulletinFinding[]; readonly open: { readonly hard: number; readonly soft: number } } {
  const open = settled.filter(isOpen);
  const hard = open.filter(({ finding }) => finding.strength === "hard").length;
  const findings = foldFindings(open).slice(0, MOST).map((family): BulletinFinding => {
    const { finding } = family[0];
    const [cell] = finding.cells;
    return {
      strength: finding.strength,
      unit: finding.unit === null ? "—" : (unitNames.get(finding.unit) ?? finding.unit),
      at: [formOf(finding, submissions), cell?.address ?? ""].filter((text) => text !== "").join(" "),
      place: cell ? linkOf(cell) : null,
      sentence: say(finding, language).sentence,
      count: family.length,
    };
  });
  return { findings, open: { hard, soft: open.length - hard } };
}

/** The form that a finding is about; else the sheet, or the workbook. */
const formOf = ({ workbook, worksheet }: Finding, submissions: readonly Submission[]): string =>
  submissions.find((one) => one.workbook === workbook && one.worksheet === worksheet)?.template ?? (worksheet || workbook);
