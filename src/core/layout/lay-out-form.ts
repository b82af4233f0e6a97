import { addressOf, type Place } from "../model/address";
import type { Language } from "../model/localised";
import type { SheetIdentity } from "../model/identity";
import type { SheetHead } from "../model/sheet-draft";
import { indicatorsOf, type Indicator, type Template } from "../model/template";
import { labelIn } from "../model/localised";
import { levelOf } from "../model/unit";
import { levelAbove } from "./level-above";
import { COLOURS } from "./styles";
import { definedNames } from "./defined-name";
import { formBlocks } from "./form-blocks";
import { formColumns } from "./form-columns";
import { putFootFields, putFormHead, putInstructions } from "./form-frame";
import type { FormOptions, FormSheet } from "./form-types";
import { draftOf, newPage, type Page } from "./page";
import { paperFor, type Paper } from "./paper";
import { priorOf, priorWriter, withPrior } from "./prior-columns";
import { putBlock, type BlockPlace, type PutFigure } from "./put-block";
import { putChecks } from "./put-checks";
import { figureWriter, takesEntries } from "./put-figure";
import { sheetText } from "./sheet-texts";
import { worksheetName } from "./worksheet-name";

/**
 * Lays a template out as a sheet: the empty form that a clerk fills (with `checks` one that checks itself), a form as it was sent in, or the
 * district's 汇总 (role "district"). Cells of open entries are unlocked and carry native validation; texts in values stay text. A ledger has its
 * fields above the table and takes no protection, so that its rows can be inserted, sorted and pasted without end. `places` are those of entries alone.
 * @throws RangeError where a figure stands elsewhere than `options.places` has it
 */
export function layOutForm<Code extends string>(template: Template<Code>, options: FormOptions<Code>): FormSheet<Code> {
  const language = options.language ?? "zh-CN";
  const prior = priorOf(template, options);
  const plain = formBlocks(template, options.unit, language, options.rows?.length);
  const blocks = prior ? plain.map((block) => withPrior(block, template, prior, language)) : plain;
  const columns = formColumns(blocks);
  const page = newPage(columns.widths);
  const { places, note } = placesOf(options);
  const shown = prior && priorWriter(page, template, prior);
  const putFigure = figureWriter(page, template, options, language, blocks[0]?.rows.length ?? 0);
  let row = putFormHead(page, template, options, language);
  if (template.ledger) row = putFootFields(page, row, template, takesEntries(options), language);
  // The gap above the first table has room for a line, so that figures stand where they stand without it.
  const summary = row;
  const placed = blocks.map((block) => {
    page.heights.set(row, 8);
    const figure: PutFigure<Code> = (code, at, rank, line) => {
      if (!template.ledger || line === 0) note(code, at);
      putFigure(code, at, rank, line);
    };
    const place = putBlock(page, row + 1, block, columns, language, { figure, prior: (code, at) => shown?.write(code, at) });
    row = place.lastRow + 1;
    return place;
  });
  if (!template.ledger) row = putFootFields(page, row, template, takesEntries(options), language);
  const end = putInstructions(page, row, template, language);
  if (options.role === "district") nameFigures(page, template, places);
  if (options.checks && takesEntries(options)) putChecks(page, { template, period: options.period, live: options.checks, language, places, prior: shown?.places ?? null, blocks: placed, summary });
  const view = viewOf(placed, columns.figures, paperFor({ widths: columns.widths, heights: page.heights, rows: end, grows: template.ledger !== undefined }));
  return { draft: draftOf(page, { ...frameOf(template, options, language), ...view }, language), places };
}

/** Where figures stand, noted one by one; where that is known already, each is held against it. */
function placesOf<Code extends string>({ places: known, unit }: FormOptions<Code>): { readonly places: ReadonlyMap<Code, Place>; readonly note: (code: Code, at: Place) => void } {
  const places = new Map<Code, Place>();
  if (!known) return { places, note: (code, at) => void (places.has(code) || places.set(code, at)) };
  const note = (code: Code, { row, column }: Place): void => {
    const planned = known.get(code);
    if (planned?.row !== row || planned.column !== column) throw new RangeError(`${code} of ${unit.name} stands elsewhere than was planned`);
  };
  return { places: known, note };
}

/** What the sheet of layOutForm is called and what it is, without laying it out. */
export function formHead(template: Template, options: FormOptions): SheetHead {
  const { name, identity, visibility } = frameOf(template, options, options.language ?? "zh-CN");
  return { name, identity, visibility };
}

function frameOf(template: Template, options: FormOptions, language: Language) {
  const { role, unit, period } = options;
  const level = levelOf(unit, role === "district" ? levelAbove(template.level) : template.level);
  const identity: SheetIdentity = { role, template: template.id, version: template.version, level, unit: unit.code, period };
  const usual = options.values ?? options.rows ? unit.name : (template.worksheets?.[0] ?? labelIn(template.name, language));
  const name = worksheetName(options.worksheet ?? (role === "district" ? sheetText("name.district", language) : usual));
  return {
    name,
    identity,
    visibility: "visible",
    ...(role === "district" ? { tab: COLOURS.tab } : {}),
    isProtected: role !== "district" && !template.ledger,
  } as const;
}

/** With one table its head stays in view and is printed on each page; with several nothing can. */
function viewOf(placed: readonly BlockPlace[], figures: number, paper: Paper) {
  const [only] = placed;
  if (!only || placed.length > 1) return { print: paper };
  return {
    freeze: { rows: only.lastHeadRow + 1, columns: figures },
    print: { ...paper, titleRows: [only.firstHeadRow, only.lastHeadRow] as const },
  };
}

const rollsUp = (indicator: Indicator): boolean => indicator.type === "quantity" && indicator.rollUp.method !== "none";

function nameFigures<Code extends string>(page: Page, template: Template<Code>, places: ReadonlyMap<Code, Place>): void {
  const figures = indicatorsOf(template).filter(({ code, indicator }) => rollsUp(indicator) && places.has(code)).map(({ code }) => code);
  for (const [code, name] of definedNames(template.id, figures)) {
    const { row, column } = places.get(code)!;
    page.names.push({ name, address: addressOf(row, column) });
  }
}
