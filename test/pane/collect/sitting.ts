import { layOutForm, type CellValue, type Template } from "#core";
import type { LiveHost } from "#jobs/live-host";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { ConsolidateController } from "../../../src/pane/consolidate/consolidate-controller";
import type { Desk, HandOver } from "../../../src/pane/desk";
import { PriorShelf } from "../../../src/pane/prior/prior-shelf";
import { RuleBookShelf } from "../../../src/pane/rule-books/rule-book-shelf";
import { letterWith, mailOf } from "../../helpers/parcels";
import { sampleForm } from "../../helpers/sample-form";
import { newFiles, openWorkbook, unpackFiles } from "../unpack-files";

export const UNITS = ["府坪街道", "永安街道", "丹洲乡"].map((name, index) => ({ code: `00${index + 1}`, name }));
const FIGURES = { tradeOpen: 12, tradeClosed: 3, tradeAll: 15, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 100 };

/** What the unit at `index` filled in. */
export async function formOf(index: number, more: Readonly<Record<string, CellValue>> = {}, period = "2020-03-20"): Promise<Uint8Array> {
  const host = XlsxHost.create("x.xlsx", nodeCodec);
  const values = new Map(Object.entries({ ...FIGURES, ...more }).map(([code, value]) => [code, { value }]));
  await host.writeSheets([layOutForm(sampleForm, { role: "form", unit: UNITS[index]!, period, values }).draft]);
  return host.save();
}

export const fileOf = (name: string, bytes: Uint8Array | string): File => new File([typeof bytes === "string" ? bytes : Uint8Array.from(bytes)], name, { lastModified: 1 });

/** A mail with these workbooks. */
export const mailWith = (name: string, files: Readonly<Record<string, Uint8Array>>): File => fileOf(name, mailOf(letterWith(files)));

const ROSTER = fileOf("名册.csv", ["单位代码,单位名称,上级代码,上级名称", ...UNITS.map(({ code, name }) => `${code},${name},430702,武陵区`)].join("\n"));

/** A supervisor in front of a workbook, with the district's roster. */
export async function sitDown(host: LiveHost, templates: readonly Template[] = [sampleForm], handOver: HandOver = { way: "saved", give: () => Promise.resolve() }) {
  const desk: Desk = {
    host, templates, language: "zh-CN", version: "0", time: () => "2020-03-20 18:05", unpackFiles, openWorkbook, newFiles, handOver, openFiles: () => Promise.resolve({ hosts: [], troubles: [] }),
  };
  const controller = new ConsolidateController({ desk, prior: new PriorShelf(desk), rules: new RuleBookShelf(desk) });
  const leave = controller.follow();
  await controller.chooseRoster(ROSTER);
  return { controller, desk, leave, state: controller.state };
}
