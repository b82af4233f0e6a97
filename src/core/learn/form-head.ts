import { textAt, type Line } from "../audit/sheet-view";
import type { Place } from "../model/address";
import { findIdentity } from "../recognise/recognise-sheet";
import { labelKey, plainText } from "../model/label-text";
import type { PeriodType } from "../model/period";
import type { HeaderField } from "../model/template";
import type { UnitLevel } from "../model/unit";
import { isDateFormat } from "../read/number-format";
import { formatAt } from "../model/sheet";
import type { FoundForm } from "./found-form";
import type { LearnedHead } from "./learned";
import type { Tab } from "./tab-lines";

/** A field of a form's head or foot, in the words of the sheet. */
export interface FoundField {
  readonly role: HeaderField["role"];
  readonly label: string;
  readonly place: Place;
}

const ROLES: readonly (readonly [HeaderField["role"], RegExp])[] = [
  ["unit", /^(?:填报|报送|上报|填表|编制|汇总)?单位(?:名称)?(?:盖章|公章|章)?$/],
  ["period", /^(?:报告期|统计(?:日期|时间|周次|周期|月份|期)|期别|数据(?:日期|时间)|截止(?:日期|时间)|截至(?:日期|时间))$/],
  ["filed-on", /^(?:填报|填表|报送|报出|上报|制表)(?:日期|时间)$/],
  ["filler", /^(?:填表|填报|制表|经办|统计)人(?:员)?(?:签字|签名)?$/],
  ["reviewer", /^(?:审核|复核|审批)人?(?:员)?(?:签字|签名)?$/],
  ["phone", /^(?:联系)?电话$/],
];

/** What else may be said of the unit, where nobody says 填报单位. */
const UNIT = /^(?:.{0,4}单位|街道|乡镇|社区|村|镇街|区县)(?:名称)?$/;

/** A field that stands for the period where no other does. */
const DAY = /^(?:日期|时间|填报日期|填报时间)$/;

/** Fields above and below the tables, each role once. */
export function fieldsOf(tab: Tab): readonly FoundField[] {
  const taken = tableRows(tab);
  const texts = tab.view.lines.filter(({ row }) => !taken.has(row)).flatMap(({ row, columns }) => columns.map((column) => ({ row, column, text: textAt(tab.view, row, column).split(/[:：]/)[0]!.trim() })));
  const found = ROLES.flatMap(([role, pattern]): FoundField[] => {
    const first = texts.find(({ text }) => text.length <= 20 && pattern.test(labelKey(text)));
    return first ? [{ role, label: first.text, place: { row: first.row, column: first.column } }] : [];
  });
  const unit = found.some(({ role }) => role === "unit") ? undefined : texts.find(({ text }) => UNIT.test(labelKey(text)));
  if (unit) found.unshift({ role: "unit", label: unit.text, place: { row: unit.row, column: unit.column } });
  const day = found.some(({ role }) => role === "period") ? undefined : texts.find(({ text }) => DAY.test(labelKey(text)));
  return day ? [...found.filter(({ role, label }) => role !== "filed-on" || label !== day.text), { role: "period", label: day.text, place: { row: day.row, column: day.column } }] : found;
}

function tableRows({ tables }: Tab): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { table: { audited: { block, body } } } of tables) {
    for (let row = block.header.top; row <= block.header.bottom; row += 1) rows.add(row);
    for (const row of body.rows) rows.add(row);
  }
  return rows;
}

/** What the form is called, for whom and for how long its figures stand, as far as its words say so. */
export function headOf(form: FoundForm): LearnedHead {
  const [tab] = form.tabs;
  const identity = findIdentity(tab!.view.sheet);
  const name = identityName(titleOf(tab!), tab!.view.sheet.worksheet);
  return {
    id: identity?.template ?? (name.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 24) || "form"),
    version: Math.max(1, identity?.version ?? 1), name, period: periodTypeOf(form, name), level: identity?.role === "form" || identity?.role === "copy" ? identity.level : levelOf(form),
  };
}

const identityName = (title: string | null, worksheet: string): string => (title ?? worksheet).slice(0, 80);

/** The first text of a line of its own above the tables; days and brackets at its ends are no part of the name. */
function titleOf(tab: Tab): string | null {
  const top = Math.min(...tab.tables.map(({ table }) => Math.min(table.audited.block.header.top, table.audited.body.rows[0]!)));
  for (const line of tab.view.lines) {
    if (line.row >= top) return null;
    const title = titleIn(tab, line);
    if (title !== null) return title;
  }
  return null;
}

function titleIn(tab: Tab, { row, columns }: Line): string | null {
  const texts = [...new Set(columns.map((column) => textAt(tab.view, row, column)))].filter((text) => text !== "" && !text.startsWith("汇核"));
  if (texts.length !== 1 || /[:：]/.test(texts[0]!) || /^表号/.test(texts[0]!)) return null;
  const plain = texts[0]!.replace(/\s+/g, "").replace(/[（(][^（()）]*[)）]$/, "").replace(/(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/g, "").replace(/^附件\d*[:：]?/, "");
  return plain.length >= 4 && plain.length <= 60 ? plain : null;
}

const PERIODS: readonly (readonly [PeriodType, RegExp])[] = [
  ["day", /日报|每日|当日/], ["week", /周报|每周|周次/], ["month", /月报|每月/], ["quarter", /季报|季度/], ["year", /年报|年度/],
];
const SHAPES: readonly (readonly [PeriodType, RegExp])[] = [
  ["week", /第\d{1,2}周|第[一二三四五六七八九十]+周/], ["day", /\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}/], ["quarter", /季/], ["month", /\d{1,2}月/], ["year", /\d{4}年/],
];

function periodTypeOf(form: FoundForm, name: string): PeriodType {
  const [tab] = form.tabs;
  const named = PERIODS.find(([, pattern]) => pattern.test(`${name} ${tab!.view.sheet.worksheet} ${tab!.view.sheet.workbook}`));
  if (named) return named[0];
  const top = Math.min(...tab!.tables.map(({ table }) => table.audited.body.rows[0]!));
  const texts = tab!.view.lines.filter(({ row }) => row < top).flatMap(({ row, columns }) => columns.map((column) => (isDay(tab!, row, column) ? "2000-1-1" : plainText(textAt(tab!.view, row, column)))));
  const all = [...texts, ...form.tabs.map(({ view }) => view.sheet.worksheet)].join(" ");
  return SHAPES.find(([, pattern]) => pattern.test(all))?.[0] ?? "day";
}

const isDay = ({ view: { sheet } }: Tab, row: number, column: number): boolean => typeof sheet.rows.get(row)?.[column] === "number" && isDateFormat(formatAt(sheet, row, column));

const LEVELS: readonly (readonly [UnitLevel, RegExp])[] = [["community", /(?:社区|村|居委会|村委会)$/], ["street", /(?:街道|街道办事处|街道办|镇|乡)$/], ["district", /(?:区|县|旗|自治县)$/]];

/** By the names of the units that fill it. */
function levelOf({ shape, tabs, tables }: FoundForm): UnitLevel {
  const names = shape === "unit-rows" ? tables[0]!.table.rows.map(({ path }) => plainText(path.at(-1)!)) : tabs.map((tab) => unitName(tab));
  const counts = LEVELS.map(([level, pattern]) => ({ level, count: names.filter((name) => pattern.test(name)).length }));
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 0 ? best.level : "street";
}

function unitName(tab: Tab): string {
  const field = fieldsOf(tab).find(({ role }) => role === "unit");
  if (!field) return "";
  const own = textAt(tab.view, field.place.row, field.place.column).split(/[:：]/)[1]?.trim() ?? "";
  const line = tab.lines.get(field.place.row);
  const next = line?.columns.find((column) => column > field.place.column && textAt(tab.view, field.place.row, column) !== textAt(tab.view, field.place.row, field.place.column));
  return plainText(own !== "" ? own : next === undefined ? "" : textAt(tab.view, field.place.row, next));
}
