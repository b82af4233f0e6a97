import { readFileSync } from "node:fs";
import { layOutForm, rosterOfCsv, type Roster, type Template, type Unit } from "#core";
import { makeReady } from "#jobs/make-ready";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { sampleForm } from "./sample-form";
import { MAIL_PROGRAMS, writeMail } from "./write-mail";

const FIGURES = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 60, credit: 1523 };

/** The sample form with the credit of firms below the people. */
export const creditForm: Template = {
  ...sampleForm,
  indicators: new Map([...sampleForm.indicators, ["credit", { type: "quantity", label: { "zh-CN": "授信金额" }, measure: "万元", decimals: 0, required: true, rollUp: { method: "sum" } }]]),
  tables: sampleForm.tables.map((table) => (table.cells[0]![0] === "people" ? { ...table, rows: [...table.rows, { path: [{ "zh-CN": "授信金额" }] }], cells: [...table.cells, ["credit"]] } : table)),
};

/** The roster of the first thirteen streets of 芙蓉区, as the district keeps it. */
export const THIRTEEN: string = readFileSync(new URL("../../seeds/furong/roster.csv", import.meta.url), "utf8").split("\n").slice(0, 14).join("\n");

/** The same, read. */
export const thirteenStreets = (): Roster => rosterOfCsv(THIRTEEN).roster!;

/** A unit's form, filled; `stampedAt`: made ready to be sent at that minute. */
export async function filledForm(unit: Unit, more: Partial<Record<keyof typeof FIGURES, number>> = {}, stampedAt?: string): Promise<Uint8Array> {
  const host = XlsxHost.create(`复工简报-${unit.name}.xlsx`, nodeCodec);
  const values = new Map(Object.entries({ ...FIGURES, ...more }).map(([code, value]) => [code, { value }]));
  await host.writeSheets([layOutForm(creditForm, { role: "form", unit, period: "2020-03-20", values, entries: "open" }).draft]);
  if (stampedAt !== undefined) await makeReady(host, { templates: [creditForm], roster: null, period: null, expects: "any" }, { language: "zh-CN", filler: "张三", time: stampedAt });
  return host.save();
}

/** The mail with which a unit sends its workbook, as the mail programs of offices write it in turn. */
export const unitMail = (unit: Unit, index: number, bytes: Uint8Array): Uint8Array => writeMail({
  from: { name: unit.name, address: `unit${String(index)}@example.com` }, to: { name: "区统计局", address: "district@example.com" }, subject: `${unit.name}报表`,
  date: "Fri, 20 Mar 2020 17:05:00 +0800", text: "附件请查收。", files: [{ name: `复工简报-${unit.name}.xlsx`, bytes }],
}, MAIL_PROGRAMS[index % MAIL_PROGRAMS.length]!);
