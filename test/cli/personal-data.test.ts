import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { cellAt, cellKey, findIdentity, printCellValue, type SheetSnapshot, type Template } from "#core";
import { templateById } from "#templates";
import { XlsxHost } from "#xlsx";
import { checkWorkbooks, markWorkbook } from "../../src/jobs/check-workbooks";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { layOutListed, type ListedRow } from "../helpers/listed";
import { builtCli, runCli, type Ran } from "../helpers/run-cli";

const UNITS = [{ code: "410502012", name: "紫薇大道街道" }, { code: "410502013", name: "光华路街道" }] as const;

/** Invented persons: none of this may be read anywhere but in their own street's file. */
const PERSONS = [
  { name: "欧阳铁柱", residentId: "91000019850102001X", phone: "19900001101", address: "虚构东街88号樱桃院3单元" },
  { name: "司马无双", residentId: "91000019900214002X", phone: "19900001138", address: "样板西路12号枇杷居1单元" },
  { name: "诸葛小满", residentId: "910000197703060031", phone: "19900001175", address: "例如南巷7号石榴阁2单元" },
  { name: "尉迟长风", residentId: "910000200104070048", phone: "19900001212", address: "假设北里41号海棠苑6单元" },
] as const;
const CARERS = ["皇甫值守", "慕容巡查", "端木警官", "令狐大夫"] as const;
const MEDICS_PHONE = "19900002107";

type Person = (typeof PERSONS)[number];
type Listing = (person: Person, number: string) => ListedRow;

const returnee: Listing = (person, number) => ({
  ...person, number, sex: "男", age: 35, community: "官园社区", country: "韩国", region: "亚洲", returnedOn: "2020-03-10", state: "集中隔离", isolatedOn: "2020-03-10", days: 10, test: "阴性",
});
const keyPerson: Listing = (person, number) => ({
  ...person, number, class: "密切接触者", place: "官园社区", since: "2020-03-10", street: CARERS[0], community: CARERS[1], police: CARERS[2], medic: CARERS[3], medicPhone: MEDICS_PHONE,
});

const columnsOf = (template: Template): readonly string[] => template.ledger!.columns.map(({ indicator }) => indicator);

/** A row pasted one column to the left (by 1) or to the right (by −1). */
const slipped = (row: ListedRow, template: Template, by: 1 | -1): ListedRow => {
  const columns = columnsOf(template);
  return Object.fromEntries(columns.map((code, at) => [code, row[columns[at + by] ?? ""] ?? null]));
};

/** What a street may get wrong, each with somebody's data in or beside it. */
const faults = (row: Listing, template: Template): readonly ListedRow[] => {
  const [one, two, three, four] = PERSONS;
  return [
    { ...row(one, "甲-01"), phone: "199000011O1" },
    { ...row(two, "甲-02"), residentId: "910000199002140029" },
    { ...row(three, "甲-03"), phone: three.residentId, residentId: three.phone },
    { ...row(three, "甲-04"), name: null, class: three.name, sex: three.name, region: three.name },
    { ...row(four, "甲-05"), community: `${four.name.slice(0, 2)}（电话${four.phone}）`, place: `身份证${four.residentId}`, age: Number(four.phone), days: `${four.phone}天`, since: four.name, returnedOn: four.phone },
    slipped(row(one, "甲-06"), template, 1),
    slipped(row(two, "甲-07"), template, -1),
    row(two, "甲-02"),
  ];
};

const sound = (row: Listing): readonly ListedRow[] => PERSONS.map((person, at) => row(person, `乙-0${at + 1}`));

const LEDGERS = [["S10", returnee], ["S15", keyPerson]] as const;

/** What may not be read: names whole, of numbers and addresses what comes behind the signs that a mask leaves. */
const secrets = [...PERSONS.flatMap(({ name, residentId, phone, address }) => [name, residentId.slice(3), phone.slice(2), address.slice(3)]), ...CARERS, MEDICS_PHONE.slice(2), "910000199002140029".slice(3), "199000011O1"];

/** The secrets that stand in a text, each with what is around it. */
const told = (text: string): readonly string[] => secrets.flatMap((secret) => {
  const at = text.indexOf(secret);
  return at < 0 ? [] : [text.slice(Math.max(0, at - 60), at + 40)];
});

const partsOf = (file: Uint8Array): readonly (readonly [name: string, text: string])[] => Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]);

/** A folder with the roster of these units and an empty folder `sent`; the command line is there, too. */
async function newFolder(): Promise<string> {
  await builtCli();
  const folder = await mkdtemp(join(tmpdir(), "huihe-"));
  await mkdir(join(folder, "sent"));
  await writeFile(join(folder, "roster.csv"), ["unit_code,unit_name,district_code,district_name", ...UNITS.map(({ code, name }) => `${code},${name},410502,文峰区`), ""].join("\n"));
  return folder;
}

describe("personal data", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const runs = new Map<string, Ran>();
  const call = async (...words: readonly string[]) => runs.set(words.map((word) => word.replace(folder, "")).join(" "), await runCli(...words));

  const send = async (template: Template, unit: (typeof UNITS)[number], rows: readonly ListedRow[]) => {
    const host = XlsxHost.create(`${template.id} ${unit.name}.xlsx`, nodeCodec);
    await host.writeSheets([layOutListed(template, unit, rows, "2020-03-20")]);
    await writeFile(at(`sent/${host.name}`), host.save());
  };

  before(async function () {
    this.timeout(300_000);
    folder = await newFolder();
    for (const [id, row] of LEDGERS) {
      await send(templateById(id)!, UNITS[0], faults(row, templateById(id)!));
      await send(templateById(id)!, UNITS[1], sound(row));
    }
    const roster = ["--roster", at("roster.csv")];
    await call("check", at("sent"), ...roster, "--all");
    await call("check", at("sent"), ...roster, "--json", "--mark", at("marked"));
    await call("consolidate", at("sent"), ...roster, "--out", at("district.xlsx"));
    await call("consolidate", at("sent"), ...roster, "--out", at("again.xlsx"), "--json");
    const { sheets } = await XlsxHost.open(await readFile(at("district.xlsx")), "district.xlsx", nodeCodec).readWorkbook();
    const totals = sheets.find((sheet) => findIdentity(sheet)?.role === "district")!;
    await call("explain", at("district.xlsx"), `${totals.worksheet}!H13`);
    await call("explain", at("district.xlsx"), `${totals.worksheet}!H13`, "--json");
  });
  after(() => rm(folder, { recursive: true }));

  it("is there to be told: every fault is found, and every command ran", () => {
    assert.deepEqual([...runs.values()].map(({ status }) => status), [1, 1, 1, 1, 0, 0]);
    const { findings } = JSON.parse([...runs.values()][1]!.stdout) as { findings: readonly { code: string; unit: string }[] };
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ["read.not-a-code", "read.check-digit", "read.not-in-list", "edit.required", "edit.same-row", "edit.alike-row"]) assert.ok(codes.has(code), code);
  });

  it("is in no line that any command prints, as text, as JSON, or as progress", () => {
    for (const [name, { stdout, stderr }] of runs) assert.deepEqual([name, told(stdout + stderr)], [name, []]);
  });

  it("is in no part of the district's workbook", async () => {
    for (const file of ["district.xlsx", "again.xlsx"]) for (const [name, text] of partsOf(await readFile(at(file)))) assert.deepEqual([name, told(text)], [name, []]);
  });

  it("is in a marked copy on the street's own form alone: not on the sheet of findings, not in a note", async () => {
    for (const name of await readdir(at("marked"))) {
      const bytes = await readFile(at(`marked/${name}`));
      const { sheets } = await XlsxHost.open(bytes, name, nodeCodec).readWorkbook();
      const others = sheets.filter((sheet) => findIdentity(sheet)?.role !== "form");
      const texts = others.flatMap((sheet) => [...sheet.rows].flatMap(([line, values]) => values.map((_, column) => printCellValue(cellAt(sheet, line, column)))));
      assert.deepEqual([name, texts.flatMap(told)], [name, []]);
      for (const [part, text] of partsOf(bytes)) if (/comments|drawing/i.test(part)) assert.deepEqual([part, told(text)], [part, []]);
    }
  });
});

/** Numbers of invented persons as clerks write them into words, and what of each may not be read. */
const NUMBERS = [
  ["91000019850102001X", "1985010200"], ["910000 19900214 0021", "19900214"], ["９１０００019770306003１", "1977030600"], ["910000-20010407-0048", "20010407"], ["910000850102001", "00850102"],
  ["19900001101", "0000110"], ["199-0000-1138", "0000-1138"], ["１９９００００１１７５", "００００１１７５"], ["1990000 1212", "1990000 1"],
] as const;
const PARTS = NUMBERS.map(([, part]) => part);
const REASON = `分两次拨付，经办人${NUMBERS[0][0]}，电话${NUMBERS[5][0]}、${NUMBERS[6][0]}`;
const WORD = `请补材料，联系李科 ${NUMBERS[7][0]}（${NUMBERS[3][0]}）`;

describe("numbers of persons in free text", () => {
  const payments = templateById("S13L")!;
  const [unit] = UNITS;
  let folder: string;
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const printed = new Map<string, string>();
  const call = async (...words: readonly string[]) => {
    const { status, stdout, stderr } = await runCli(...words, "--lang", "zh-CN");
    assert.ok(status < 2, stderr);
    printed.set(words.map((word) => word.replace(folder, "")).join(" "), stdout + stderr);
  };
  const payment = (number: string, more: ListedRow): ListedRow => ({ number, firm: "示例商贸", uscc: "91350100M000100Y43", fund: "产业扶持", document: "〔2020〕3号", amount: 3, paidOn: "2020-03-10", ...more });
  const rows: readonly ListedRow[] = [
    payment("甲-01", {}), payment("甲-02", {}),
    payment("甲-03", { document: "〔2020〕4号", adjustment: -1, adjustedOn: "2020-03-12", reason: `退回人${NUMBERS[1][0]}，${NUMBERS[8][0]}` }),
    payment("甲-04", { document: `〔2020〕5号${NUMBERS[4][0]}`, firm: `示例商贸（${NUMBERS[7][0]}）`, fund: `扶持${NUMBERS[2][0]}`, amount: `3万 ${NUMBERS[3][0]}`, paidOn: `3月，${NUMBERS[5][0]}` }),
  ];

  /** The street's file with a reason under 说明. */
  const sent = async (): Promise<Uint8Array> => {
    const host = XlsxHost.create("S13L 紫薇大道街道.xlsx", nodeCodec);
    await host.writeSheets([layOutListed(payments, unit, rows, "2020-03")]);
    const checked = await checkWorkbooks([host], { templates: [payments], roster: null, period: null, expects: "any" });
    await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
    const sheet = await findingsOf(host);
    host.enterCells(sheet.worksheet, new Map([[softRow(sheet, "说明"), { kind: "entry", value: REASON }]]));
    return host.save();
  };
  const findingsOf = async (host: XlsxHost): Promise<SheetSnapshot> => (await host.readWorkbook()).sheets.find((sheet) => findIdentity(sheet)?.role === "findings")!;
  /** The cell in the row of the payment that was made twice. */
  const softRow = (sheet: SheetSnapshot, heading: string) => {
    const head = [...sheet.rows].find(([, values]) => values.includes(heading))!;
    const [row] = [...sheet.rows].find(([, values]) => values.includes("S13L.twice"))!;
    return cellKey(row, head[1].indexOf(heading));
  };

  before(async function () {
    this.timeout(300_000);
    folder = await newFolder();
    await writeFile(at("sent", "S13L 紫薇大道街道.xlsx"), await sent());
    const scope = ["--roster", at("roster.csv")];
    await call("check", at("sent"), ...scope, "--all");
    await call("check", at("sent"), ...scope, "--json", "--mark", at("marked"));
    await call("ready", at("sent"), ...scope, "--out", at("ready"), "--filler", "王五", "--json");
    await call("audit", at("sent"), "--json");
    await call("consolidate", at("sent"), ...scope, "--out", at("district.xlsx"), "--bulletin");
    await call("collect", at("sent"), "--into", at("taken.xlsx"), ...scope, "--accept", "all", "--json");
    const district = XlsxHost.open(await readFile(at("taken.xlsx")), "taken.xlsx", nodeCodec);
    const sheet = await findingsOf(district);
    district.enterCells(sheet.worksheet, new Map([[softRow(sheet, "审核意见"), { kind: "entry", value: WORD }]]));
    await writeFile(at("decided.xlsx"), district.save());
    await call("collect", at("sent"), "--into", at("decided.xlsx"), "--accept", "all", "--json");
    await call("consolidate", at("decided.xlsx"), ...scope, "--out", at("again.xlsx"), "--json");
    await call("send-back", at("decided.xlsx"), "--out", at("returned"), "--json");
    await call("chase", at("decided.xlsx"), "--json");
    await call("report-up", at("again.xlsx"), "--out", at("up.xlsx"));
  });
  after(() => rm(folder, { recursive: true }));

  const leaks = (text: string): readonly string[] => PARTS.flatMap((part) => (text.includes(part) ? [text.slice(Math.max(0, text.indexOf(part) - 60), text.indexOf(part) + 40)] : []));

  it("are there to be told: in the street's own file, which stays as it is", async () => {
    const text = partsOf(await readFile(at("sent", "S13L 紫薇大道街道.xlsx"))).map(([, part]) => part).join();
    assert.deepEqual(PARTS.filter((part) => !text.includes(part)), []);
  });

  it("are in no line that any command prints", () => {
    assert.match([...printed.values()].join(), /分两次拨付，经办人910\*+001X，电话199\*{4}1101、199-\*{4}-1138/);
    for (const [name, text] of printed) assert.deepEqual([name, leaks(text)], [name, []]);
  });

  for (const [name, words] of [["district.xlsx", "退回人910"], ["taken.xlsx", "分两次拨付"], ["again.xlsx", "请补材料"], ["up.xlsx", ""]] as const) {
    it(`are in no part of ${name}, whose words else are there`, async () => {
      const parts = partsOf(await readFile(at(name)));
      assert.ok(parts.some(([, text]) => text.includes(words)));
      for (const [part, text] of parts) assert.deepEqual([part, leaks(text)], [part, []]);
    });
  }

  it("are in no notice and no mail", async () => {
    const texts = [];
    for (const name of ["returned", "ready"]) for (const file of await readdir(at(name)).catch(() => [])) if (!file.endsWith(".xlsx")) texts.push(await readFile(at(name, file), "utf8"));
    assert.match(texts.join(), /请补材料，联系李科 １９９\*{4}１１７５/);
    assert.deepEqual(texts.flatMap(leaks), []);
  });

  it("are in a marked and in a returned copy on the street's own form alone", async () => {
    for (const path of [at("marked", "S13L 紫薇大道街道.xlsx"), ...(await readdir(at("returned"))).filter((file) => file.endsWith(".xlsx")).map((file) => at("returned", file))]) {
      const { sheets } = await XlsxHost.open(await readFile(path), path, nodeCodec).readWorkbook();
      const lists = sheets.filter((sheet) => findIdentity(sheet)?.role !== "form");
      assert.ok(lists.length > 0);
      for (const sheet of lists) assert.deepEqual([sheet.worksheet, [...sheet.rows.values()].flatMap((values) => leaks(values.map((value) => printCellValue(value)).join("|")))], [sheet.worksheet, []]);
    }
  });
});
