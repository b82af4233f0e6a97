import assert from "node:assert/strict";
import {
  addressOf, codesOf, layOutByUnit, layOutDistrict, layOutFindings, layOutForm, layOutSources, numberInCell, rollUpFigures,
  type DistrictPicture, type FormEntry, type Measure, type PictureCell, type QuantityIndicator, type RollUpMethod, type SheetDraft, type Template, type UnitCode,
} from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { convertEach, noLibreOffice } from "../../helpers/libreoffice";
import { recordOf } from "../../helpers/record";
import { DISTRICT } from "../../helpers/sample-district";
import { LIST_TEMPLATE } from "../../helpers/sample-templates";
import { complaintsAbout, noValidator } from "../../helpers/validate-xlsx";
import { byCode } from "../../helpers/indicators";

const label = (text: string) => ({ "zh-CN": text });

const figure = (measure: Measure, decimals: number, rollUp: RollUpMethod): QuantityIndicator => ({ type: "quantity", label: label(`${rollUp.method} ${measure}`), measure, decimals, required: true, rollUp });

/** One indicator for each way of rolling up, with measures that convert. */
const INDICATORS: Record<string, QuantityIndicator> = {
  sum: figure("家", 0, { method: "sum" }),
  money: figure("万元", 2, { method: "sum" }),
  large: figure("亿元", 4, { method: "sum" }),
  max: figure("万元", 2, { method: "max" }),
  min: figure("万元", 2, { method: "min" }),
  last: figure("人", 0, { method: "last" }),
  count: figure("人", 0, { method: "count" }),
  none: figure("名次", 0, { method: "none" }),
  rate: figure("%", 2, { method: "ratio", numerator: "sum", denominator: "last" }),
  share: figure("‰", 1, { method: "ratio", numerator: "money", denominator: "large" }),
  quotient: figure("1", 3, { method: "ratio", numerator: "money", denominator: "sum" }),
  empty: figure("%", 2, { method: "ratio", numerator: "money", denominator: "never" }),
  mean: figure("%", 2, { method: "weighted-mean", weight: "money" }),
  whole: figure("万元", 2, { method: "sum-of", parts: ["money", "max"] }),
  never: figure("家", 0, { method: "sum" }),
};

const TEMPLATE: Template = {
  ...LIST_TEMPLATE, id: "S09", indicators: byCode(INDICATORS), edits: [],
  tables: [{
    stub: label("指标"), columns: [{ path: [label("数")] }],
    rows: Object.keys(INDICATORS).filter((code) => code !== "whole").map((code) => ({ path: [label(code)] as const })),
    cells: Object.keys(INDICATORS).filter((code) => code !== "whole").map((code) => [code]),
  }],
};

const NAMES = ["启明街道", "O'Brien 街", "永安 (更正)", "丹洲乡", "白马湖街道", "东江街道"];
const UNITS = NAMES.map((name, index) => ({ code: `43070200${index + 1}`, name }));

/** A figure that looks arbitrary but is the same every time; now and then a gap. */
const arbitrary = (unit: number, code: number): number | null => ((unit * 7 + code * 3) % 11 === 0 ? null : ((unit + 1) * 7919 + (code + 1) * 104_729) % 100_003);

/** What stands on a tab for a figure: most times its number, now and then text, a percentage without sign, a sum with a drift. */
function held(unit: number, indicator: QuantityIndicator, value: number | null): PictureCell["held"] {
  if (value === null) return unit % 2 ? null : "—";
  const number = numberInCell(indicator, value);
  if (unit === 2) return `${number}家`;
  if (unit === 3 && indicator.measure === "%") return number * 100;
  return unit === 4 && indicator.decimals > 0 ? number + 1e-9 : number;
}

interface District {
  readonly picture: DistrictPicture;
  readonly tabs: readonly SheetDraft[];
}

function districtOf(hardFindings: "in" | "out"): District {
  const codes = codesOf(TEMPLATE).filter((code) => code !== "whole" && code !== "never");
  const reporting = UNITS.slice(0, 5);
  const records = reporting.map((unit, index) => recordOf(TEMPLATE, Object.fromEntries(codes.map((code, at) => [code, arbitrary(index, at)])), { unit, workbook: `${unit.name}.xlsx`, worksheet: "日报" }));
  const rollUp = rollUpFigures(TEMPLATE, { superior: DISTRICT, period: "2020-03-20", records, missing: [UNITS[5]!.code], withHard: new Set<UnitCode>([UNITS[1]!.code]), hardFindings });
  const sheets = records.map((record, index) => {
    const entries = new Map(codes.map((code): [string, FormEntry] => [code, { value: held(index, INDICATORS[code]!, record.figures.get(code)!.value as number | null) }]));
    return { entries, form: layOutForm(TEMPLATE, { role: "form", unit: record.unit, period: "2020-03-20", values: entries }) };
  });
  const rows = UNITS.map((unit, index) => ({
    unit,
    cells: new Map((index < 5 ? codes : []).map((code): [string, PictureCell] => {
      const { entries, form } = sheets[index]!;
      const { row, column } = form.places.get(code)!;
      return [code, { at: { worksheet: form.draft.name, address: addressOf(row, column) }, held: entries.get(code)!.value, value: records[index]!.figures.get(code)!.value as number | null }];
    })),
  }));
  const previous = { period: "2020-03-19", figures: new Map(UNITS.filter((_, index) => index % 2 === 0).map((unit, index) => [unit.code, new Map([["sum", 1000 * index]])])) };
  return { picture: { template: TEMPLATE, rollUp, rows, previous }, tabs: sheets.map(({ form }) => form.draft) };
}

async function workbookOf({ picture, tabs }: District): Promise<XlsxHost> {
  const host = XlsxHost.create("d.xlsx", nodeCodec);
  const byUnit = layOutByUnit(picture);
  const about = { unit: DISTRICT, level: "district", period: "2020-03-20", template: null } as const;
  await host.writeSheets([layOutDistrict(picture, byUnit).draft, byUnit.draft, layOutFindings([], { about }), layOutSources([], { about }), ...tabs]);
  return host;
}

/** Values of formula cells; a blank text is a blank. */
async function formulaValues(host: XlsxHost): Promise<string[]> {
  const { sheets } = await host.readWorkbook();
  return sheets.flatMap((sheet) => [...sheet.formulas.keys()].map((key) => {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const value = sheet.rows.get(row)?.[column] ?? "";
    return `${sheet.worksheet}!${addressOf(row, column)} ${typeof value === "number" ? Number(value.toPrecision(14)) : JSON.stringify(value)}`;
  }));
}

describe("formulas of the district's sheets", () => {
  it("have cached values that LibreOffice comes to as well, with and without units with hard findings", async function () {
    if (noLibreOffice()) this.skip();
    const hosts = await Promise.all((["in", "out"] as const).map((hardFindings) => workbookOf(districtOf(hardFindings))));
    const cached = await Promise.all(hosts.map(formulaValues));
    assert.ok(cached.every(({ length }) => length > 100));
    const again = convertEach(hosts.map((host) => host.save()), "xlsx").map((bytes) => XlsxHost.open(bytes, "d.xlsx", nodeCodec));
    assert.deepEqual(await Promise.all(again.map(formulaValues)), cached);
  });

  it("stand in a workbook without faults", async function () {
    const reason = noValidator();
    if (reason) return void this.skip();
    assert.deepEqual(complaintsAbout((await workbookOf(districtOf("out"))).save()), []);
  });

  it("name a total of every way of rolling up", () => {
    const { picture } = districtOf("in");
    const { draft, totals } = layOutByUnit(picture);
    const formulas = [...totals].map(([code, { row, column }]) => [code, draft.cells.find((cell) => cell.row === row && cell.column === column)?.formula !== undefined]);
    assert.deepEqual(formulas.filter(([, isLive]) => !isLive), [["none", false]]);
  });
});
