import { indexLabels, type LabelIndex } from "./label-index";
import { placeForm } from "./place-form";
import { placeLedger } from "./place-ledger";
import { placeUnitRows } from "./place-unit-rows";
import { parseIdentity, type SheetIdentity, type SheetRole } from "../model/identity";
import type { Drift, Placement } from "../model/placement";
import { textsOfRow } from "../model/packed-rows";
import type { SheetSnapshot } from "../model/sheet";
import type { Template } from "../model/template";
import { countedForm, entryForm } from "../template/ledger-views";

/** What a sheet is. */
export type Recognition =
  | { readonly kind: "placed"; readonly placement: Placement }
  /** A sheet of ours that nobody submits: 分街道, 校验结果, 来源, 催报. */
  | { readonly kind: "own"; readonly identity: SheetIdentity }
  /** It says which template it follows, or nearly follows one, and cannot be placed all the same. */
  | { readonly kind: "refused"; readonly drift: Drift; readonly template: string | null; readonly identity: SheetIdentity | null }
  /** It follows no template at all: an empty tab, a cover, notes. */
  | { readonly kind: "none" };

/** Least share of a template's figures that must be found on a sheet that names it, and on one that does not. */
const ENOUGH_WHEN_NAMED = 0.5;
const ENOUGH_WHEN_UNNAMED = 0.6;

/** Sheets of ours that hold a unit's figures. */
const FIGURE_ROLES: ReadonlySet<SheetRole> = new Set<SheetRole>(["form", "copy", "district"]);

/** How many rows from the top may hold the identity block, should rows have been inserted above it. */
const IDENTITY_ROWS = 5;

/** Finds the template that `sheet` follows: by its identity block, else by its labels. Never by its tab's name alone. */
export function recogniseSheet(sheet: SheetSnapshot, templates: readonly Template[]): Recognition {
  const identity = findIdentity(sheet);
  if (identity && !FIGURE_ROLES.has(identity.role)) return { kind: "own", identity };
  const index = indexLabels(sheet);
  if (index.labels.length === 0) return { kind: "none" };
  return identity ? recogniseNamed(index, templates, identity) : recogniseByLabels(index, templates);
}

/** The identity block in the first rows of a sheet; null if there is none. */
export function findIdentity(sheet: SheetSnapshot): SheetIdentity | null {
  for (let row = 0; row < IDENTITY_ROWS; row++) {
    for (const value of textsOfRow(sheet, row)) {
      const identity = typeof value === "string" && value.startsWith("汇核") ? parseIdentity(value) : null;
      if (identity) return identity;
    }
  }
  return null;
}

function recogniseNamed(index: LabelIndex, templates: readonly Template[], identity: SheetIdentity): Recognition {
  const named = templates.filter((template) => template.id === identity.template);
  const template = named.find((candidate) => candidate.version === identity.version) ?? named.reduce(newer, named[0]);
  if (!template) return { kind: "none" };
  const placement = bestPlacement(index, template, identity);
  if (placement && placement.coverage >= ENOUGH_WHEN_NAMED) return { kind: "placed", placement };
  return refused("sheet.unplaceable", template, identity, placement);
}

const newer = (one: Template | undefined, other: Template): Template => (one && one.version >= other.version ? one : other);

function recogniseByLabels(index: LabelIndex, templates: readonly Template[]): Recognition {
  const placements = templates
    .flatMap((template) => bestPlacement(index, template, null) ?? [])
    .filter((placement) => placement.coverage >= ENOUGH_WHEN_UNNAMED)
    .sort((one, other) => other.coverage - one.coverage || other.template.version - one.template.version);
  const [best, second] = placements;
  if (!best) return { kind: "none" };
  const isAmbiguous = second !== undefined && second.coverage === best.coverage && second.template.id !== best.template.id;
  if (!isAmbiguous) return { kind: "placed", placement: best };
  const values = { templates: [best.template.name["zh-CN"], second.template.name["zh-CN"]] };
  return { kind: "refused", template: null, identity: null, drift: { code: "sheet.ambiguous-template", strength: "hard", places: [], values } };
}

/** The best of the layouts that a template allows. */
function bestPlacement(index: LabelIndex, template: Template, identity: SheetIdentity | null): Placement | null {
  if (template.ledger) return placeOfLedger(index, template, identity);
  const candidates: (Placement | null)[] = [
    template.tables.length > 0 ? placeForm(index, template, identity) : null,
    template.unitTable ? placeUnitRows(index, template, template.unitTable, identity) : null,
  ];
  return candidates.reduce((best, next) => (next && next.coverage > (best?.coverage ?? 0) ? next : best), null);
}

/** Units list things; what a district makes of them (汇总) is the form of the counted figures. */
function placeOfLedger(index: LabelIndex, template: Template, identity: SheetIdentity | null): Placement | null {
  if (identity?.role === "district") return { ...placeForm(index, countedForm(template), identity), template };
  const form = entryForm(template, identity);
  const placement = placeLedger(index, form, form.ledger!, identity);
  return placement && { ...placement, template };
}

function refused(code: string, template: Template, identity: SheetIdentity, placement: Placement | null): Recognition {
  const labels = placement?.drift.filter((drift) => drift.code.startsWith("sheet.missing-")).flatMap((drift) => drift.values["label"] ?? []) ?? [];
  const values = { template: template.name["zh-CN"], labels: labels.map(String) };
  return { kind: "refused", template: template.id, identity, drift: { code, strength: "hard", places: [], values } };
}
