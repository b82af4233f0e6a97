import type { Edit } from "../model/edit";
import type { SheetIdentity } from "../model/identity";
import { isPersonal } from "../model/masked-entry";
import { codesOf, type Indicator, type Template } from "../model/template";
import { mentionsOf } from "./edit-mentions";
import { parseExpression } from "./expression";
import { figuresOf } from "./resolved-expression";
import { resolveExpression } from "./resolve-expression";

/** The parts of a ledger's template, each a template with the same id and version. */
interface LedgerViews {
  readonly rows: Template;
  readonly counts: Template;
  readonly counting: Template;
}

const views = new WeakMap<Template, LedgerViews>();

/** What holds within one row of a ledger: its columns and the edits that name nothing else. A form is all of it. */
export const rowForm = (template: Template): Template => (template.ledger ? viewsOf(template).rows : template);

/** The form of the figures that are counted from a ledger's rows: what units are compared by and the district adds up. A form is itself. */
export const countedForm = (template: Template): Template => (template.ledger ? viewsOf(template).counts : template);

/**
 * The counted figures of one ledger as they are counted. Its tables need not be added up: they do by themselves, and a row that cannot be read,
 * and so is missing from one figure and not from the other, has a finding of its own.
 */
export const countingForm = (template: Template): Template => (template.ledger ? viewsOf(template).counting : template);

function viewsOf(template: Template): LedgerViews {
  const known = views.get(template) ?? makeViews(template);
  views.set(template, known);
  return known;
}

function makeViews(template: Template): LedgerViews {
  const columns = new Set(template.ledger!.columns.map(({ indicator }) => indicator));
  const isRowEdit = (edit: Edit) => namesOnly(edit, columns, template);
  const { ledger: _, unitTable: _table, ...form } = template;
  const counts: Template = { ...form, kind: "form", indicators: indicatorsOf(template, (code) => !columns.has(code)), edits: template.edits.filter((edit) => !isRowEdit(edit)) };
  return {
    counts,
    counting: { ...counts, edits: counts.edits.filter(({ kind }) => kind !== "table-balance") },
    rows: { ...template, indicators: indicatorsOf(template, (code) => columns.has(code)), tables: [], edits: template.edits.filter(isRowEdit) },
  };
}

const impersonal = new WeakMap<Template, Template>();

/**
 * The template as the district has it: personal columns of a ledger are left away, unless they are to be masked, and then they hold
 * plain text; so do personal fields of a form, which keep their places. Edits about what is left away are gone. Without personal fields it is itself.
 */
export function withoutPersonal(template: Template): Template {
  const known = impersonal.get(template) ?? makeImpersonal(template);
  impersonal.set(template, known);
  return known;
}

function makeImpersonal(template: Template): Template {
  const personal = codesOf(template).filter((code) => isPersonal(template.indicators.get(code)!));
  if (personal.length === 0) return template;
  const gone = new Set(template.ledger ? personal.filter((code) => template.indicators.get(code)!.inDistrict !== "masked") : []);
  const indicators = new Map([...template.indicators].filter(([code]) => !gone.has(code)).map(([code, indicator]) => [code, asText(indicator)]));
  const { ledger } = template;
  return {
    ...template,
    indicators,
    edits: template.edits.filter((edit) => !mentionsOf(edit).some(({ code }) => gone.has(code)) && !(edit.kind === "expression" && codesIn(edit.test, template).some((code) => gone.has(code)))),
    ...(ledger && { ledger: { ...ledger, columns: ledger.columns.filter(({ indicator }) => !gone.has(indicator)), key: ledger.key.filter((code) => !gone.has(code)) } }),
  };
}

/** A personal field once it is masked: any text, and none is asked for. */
function asText(indicator: Indicator): Indicator {
  if (!isPersonal(indicator)) return indicator;
  const { label, aliases, privacy } = indicator;
  return { type: "text", label, required: false, ...(aliases && { aliases }), ...(privacy && { privacy }) };
}

/** The template that the entries of a sheet follow: a copy that the district laid out has no personal data. */
export const entryForm = (template: Template, identity: SheetIdentity | null): Template => (identity?.role === "copy" ? withoutPersonal(template) : template);

const indicatorsOf = (template: Template, takes: (code: string) => boolean): Template["indicators"] =>
  new Map([...template.indicators].filter(([code]) => takes(code)));

/** Whether an edit is about columns alone. A wrong one belongs to the counted figures, where it is reported as broken. */
function namesOnly(edit: Edit, columns: ReadonlySet<string>, template: Template): boolean {
  if (edit.kind === "table-balance") return false;
  const codes = edit.kind === "expression" ? codesIn(edit.test, template) : mentionsOf(edit).map(({ code }) => code);
  return codes.length > 0 && codes.every((code) => columns.has(code));
}

function codesIn(test: string, template: Template): readonly string[] {
  const parsed = parseExpression(test);
  if ("trouble" in parsed) return [];
  const found = resolveExpression(parsed.expression, template);
  return "troubles" in found ? [] : figuresOf(found.resolved).map(({ code }) => code);
}
