import { CONDITION_LOOKS, parseAddress, type DraftCondition, type DraftStyle, type DraftValidation, type SheetDraft } from "#core";
import { ConditionalRule } from "./conditional-rule";
import { DefinedName } from "./defined-name";
import { NO_BORDER, PLAIN, type Border, type CellFormat } from "./format";
import type { FakeSheet } from "./sheet";
import type { ValidationRule } from "./validation-rule";
import { FakeWorkbook } from "./workbook";
import { printAbsolute, printSheetName, WHOLE_SHEET } from "./areas";

/**
 * A workbook with these sheets, as they would stand in Excel after a file of them was opened: values and formulas with their cached
 * values, formats, sizes, merged areas, validations, names, print setup, protection. Without drafts it has one empty sheet, Sheet1.
 */
export function workbookOfDrafts(name: string, drafts: readonly SheetDraft[]): FakeWorkbook {
  const book = new FakeWorkbook(name);
  if (drafts.length === 0) return book;
  book.sheets = [];
  for (const draft of drafts) fill(book.insert(draft.name), draft);
  book.active = book.sheets.find((sheet) => sheet.visibility === "visible") ?? book.sheets[0]!;
  return book;
}

function fill(sheet: FakeSheet, draft: SheetDraft): void {
  sheet.visibility = draft.visibility;
  sheet.tabColor = draft.tab === undefined ? "" : `#${draft.tab.toUpperCase()}`;
  sheet.merges = [...draft.merges];
  fillCells(sheet, draft);
  for (const [column, width] of draft.widths.entries()) sheet.column(column).size = pointsOf(width);
  for (const [row, height] of draft.heights) sheet.row(row).size = height;
  sheet.frozen = draft.freeze ?? null;
  sheet.validations = draft.validations.map(validationOf);
  sheet.rules = (draft.conditions ?? []).map((condition) => ruleOf(sheet, condition));
  for (const { name, address } of draft.names) addName(sheet, name, address);
  setPage(sheet, draft);
  if (draft.isProtected) sheet.protection = { options: {}, password: null };
}

function fillCells(sheet: FakeSheet, draft: SheetDraft): void {
  const formats = new Map<DraftStyle, CellFormat>();
  for (const { row, column, value, formula, style, link } of draft.cells) {
    const cell = sheet.makeCell(row, column);
    cell.value = value;
    cell.formula = formula ?? null;
    // The cached value stands until something changes, as in a file that was just opened.
    cell.reckoned = sheet.book.generation;
    if (link) cell.link = { documentReference: `${printSheetName(link.worksheet)}!${link.address}` };
    if (!style) continue;
    const format = formats.get(style) ?? formatOf(style);
    formats.set(style, format);
    cell.format = format;
  }
}

/** A column's width in characters → points, as Excel with its standard font. */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

const LINE: Border = { ...NO_BORDER, style: "Continuous" };

function formatOf(style: DraftStyle): CellFormat {
  const all = { EdgeTop: LINE, EdgeBottom: LINE, EdgeLeft: LINE, EdgeRight: LINE };
  return {
    ...PLAIN,
    numberFormat: style.format ?? "General",
    fill: style.fill === undefined ? null : `#${style.fill.toUpperCase()}`,
    fontSize: style.size ?? 11,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ? "Single" : "None",
    fontColor: style.colour === undefined ? "#000000" : `#${style.colour.toUpperCase()}`,
    horizontal: style.horizontal === undefined ? "General" : `${style.horizontal.charAt(0).toUpperCase()}${style.horizontal.slice(1)}`,
    vertical: style.vertical === undefined ? "Bottom" : style.vertical === "top" ? "Top" : "Center",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    locked: !style.unlocked,
    borders: style.border === "all" ? all : style.border === "bottom" ? { EdgeBottom: LINE } : {},
  };
}

function ruleOf(sheet: FakeSheet, { area, formula, look }: DraftCondition): ConditionalRule {
  const rule = new ConditionalRule(sheet.book.nextId(), "Custom", [area]);
  const { colour, fill, isBold } = CONDITION_LOOKS[look];
  rule.formula = `=${formula}`;
  Object.assign(rule.format, { fontColor: `#${colour}`, fill: `#${fill}`, bold: isBold || null });
  return rule;
}

function validationOf({ area, rule, style, title, alert, prompt }: DraftValidation): ValidationRule {
  const texts = { errorAlert: { showAlert: true, style: style === "warning" ? "Warning" : "Stop", title: title ?? "", message: alert }, prompt: prompt === undefined ? {} : { showPrompt: true, title: "", message: prompt } };
  const base = { areas: [area], ignoreBlanks: true, ...texts };
  switch (rule.kind) {
    case "list":
      return { ...base, type: "List", rule: { list: { inCellDropDown: true, source: rule.list.join(",") } } };
    case "length":
      return { ...base, type: "TextLength", rule: { textLength: { formula1: rule.least, formula2: rule.most, operator: "Between" } } };
    case "formula":
      return { ...base, type: "Custom", rule: { custom: { formula: `=${rule.formula}` } } };
    case "date":
      return { ...base, type: "Date", rule: { date: { formula1: 1, operator: "GreaterThanOrEqualTo" } } };
    case "whole":
    case "decimal": {
      const bounds = { formula1: Number(rule.least ?? -1e15), formula2: Number(rule.most ?? 1e15), operator: "Between" };
      return { ...base, type: rule.kind === "whole" ? "WholeNumber" : "Decimal", rule: { [rule.kind === "whole" ? "wholeNumber" : "decimal"]: bounds } };
    }
  }
}

function addName(sheet: FakeSheet, name: string, address: string): void {
  const place = parseAddress(address);
  if (!place) throw new RangeError(`the name ${name} stands for ${address}`);
  const area = { top: place.row, left: place.column, bottom: place.row, right: place.column };
  sheet.book.names.push(new DefinedName(name, `=${printSheetName(sheet.name)}!${printAbsolute(area)}`, null));
}

function setPage(sheet: FakeSheet, { print }: SheetDraft): void {
  sheet.page.orientation = print.landscape ? "Landscape" : "Portrait";
  if (print.titleRows) sheet.page.titleRows = { ...WHOLE_SHEET, top: print.titleRows[0], bottom: print.titleRows[1] };
  if (print.titleColumns) sheet.page.titleColumns = { ...WHOLE_SHEET, left: print.titleColumns[0], right: print.titleColumns[1] };
  sheet.page.zoom = { horizontalFitToPages: print.pagesWide ?? 1, ...(print.pagesHigh === undefined ? {} : { verticalFitToPages: print.pagesHigh }) };
}
