import assert from "node:assert/strict";
import { cellAt, findIdentity, formatAt, formulaAt, layOutForm, parseIdentity, type Mark, type SheetDraft, type SheetRole, type SheetSnapshot, type Strength } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import type { Host } from "#jobs/host";
import { templateById } from "#templates";
import { draft, identity, mark } from "../helpers/drafts";
import { layOutListed } from "../helpers/listed";
import { sampleForm } from "../helpers/sample-form";

const unit = { code: "001", name: "府坪街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [unit] };
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;

/** A filled form with a total that its parts miss by 90, a text figure, and one required figure left blank. */
export function faultyForm(): SheetDraft {
  const values = new Map(
    Object.entries({ tradeOpen: 600, tradeClosed: 560, tradeAll: 1250, factoryOpen: "７家", factoryClosed: 1, factoryAll: 8, people: null }).map(([code, value]) => [code, { value }]),
  );
  return layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values }).draft;
}

const issues = templateById("S09")!;
const ledgerSettings = { ...settings, templates: [issues] } as const;

/** A ledger with three issues: one closed without an answer, one without its matter, and one with a telephone that lacks a digit. */
export function faultyLedger(): SheetDraft {
  const row = (number: string, more: Readonly<Record<string, string | null>>) => ({
    number, firm: `示例企业${number}`, class: "融资贷款", matter: `缺流动资金 ${number}`, collectedOn: "2020-03-16", status: "收集", contact: "张三丰", contactPhone: "13812345678", ...more,
  });
  const closed = { assignedOn: "2020-03-17", carer: "区金融办", solvedOn: "2020-03-18", answeredOn: null, closedOn: "2020-03-19", status: "销号" };
  return layOutListed(issues, unit, [row("A1", closed), row("A2", { matter: null }), row("A3", { contactPhone: "1381234567" })], "2020-W12");
}

/** What every host must do alike. `open` gives a host over a workbook with these sheets. */
export function hostContract(name: string, open: (workbook: string, sheets: readonly SheetDraft[]) => Promise<Host>): void {
  describe(`${name} keeps the contract of hosts`, () => {
    const faulty = () => open("府坪.xlsx", [faultyForm()]);
    const sheetsOf = async (host: Host) => (await host.readWorkbook()).sheets;
    // A new workbook in Excel is never without a sheet.
    const ownSheetsOf = async (host: Host) => (await sheetsOf(host)).filter((sheet) => findIdentity(sheet) !== null);

    it("reads back what stands on a sheet: numbers, text, formulas, merged areas, number formats", async () => {
      const [sheet] = await sheetsOf(await faulty());
      assert.equal(parseIdentity(String(sheet!.rows.get(0)?.[0]))?.unit, "001");
      assert.ok(sheet!.merges.length > 0);
    });

    it("writes a list row for row, below what stands above it", async () => {
      const host = await open("区.xlsx", [faultyForm()]);
      const styles = [{ bold: true }, { format: "0.00" }];
      const rows = [{ values: ["甲", 1.5], styles, links: [{ worksheet: "汇总", address: "A1" }] }, { values: ["=乙", null], styles, links: [null] }];
      await host.writeSheets([draft({ cells: [{ row: 1, column: 0, value: "清单" }], list: { top: 3, rows, width: 2, linked: [0] } })]);
      const written = (await ownSheetsOf(host)).find(({ worksheet }) => worksheet === "汇总")!;
      assert.deepEqual([1, 2, 3, 4].map((row) => [0, 1].map((column) => cellAt(written, row, column))), [["清单", null], [null, null], ["甲", 1.5], ["=乙", null]]);
      assert.equal(formatAt(written, 3, 1), "0.00");
    });

    it("finds the same findings at the same cells", async () => {
      const { findings, counts } = (await checkWorkbooks([await faulty()], settings)).review;
      assert.deepEqual(
        findings.map((finding) => [finding.code, finding.strength, finding.cells[0]?.address, finding.imbalance]),
        [["edit.balance", "hard", "E7", "+90"], ["edit.required", "hard", "C11", null], ["read.text-number", "soft", "C8", null]],
      );
      assert.deepEqual(counts, { pass: 7, fail: 2, undecided: 0, broken: 0, withoutHistory: 0 });
    });

    it("marks cells, lists the findings on a sheet of its own, and takes exactly that away again", async () => {
      const host = await faulty();
      const before = await sheetsOf(host);
      const checked = await checkWorkbooks([host], settings);
      const shown = await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
      assert.deepEqual([shown.shown, shown.unmarked], [3, []]);
      assert.deepEqual((await sheetsOf(host)).map(({ worksheet }) => worksheet), [before[0]!.worksheet, "校验结果"]);
      assert.deepEqual(values((await sheetsOf(host))[0]!), values(before[0]!));
      await clearMarks(host);
      assert.deepEqual(await sheetsOf(host), before);
    });

    it("marks twice as it marks once", async () => {
      const host = await faulty();
      const checked = await checkWorkbooks([host], settings);
      const mark = () => markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
      const [once, twice] = [await mark(), await mark()];
      assert.deepEqual(twice, once);
      assert.equal((await sheetsOf(host)).length, 2);
      assert.deepEqual((await checkWorkbooks([host], settings)).review.findings, checked.review.findings);
    });

    it("says which mark it could not show", async () => {
      const astray = [markAt("没有这张表", "A1"), { ...markAt("没有这张表", "A1"), cell: { workbook: "别的.xlsx", worksheet: "没有这张表", address: "A1" } }];
      const { shown, unmarked } = await (await faulty()).showMarks(astray);
      assert.deepEqual([shown, unmarked.map((one) => one.mark)], [0, astray]);
    });

    it("shows marks in place of those before, and counts the cells that it clears", async () => {
      const host = await faulty();
      const [{ worksheet } = { worksheet: "" }] = await sheetsOf(host);
      assert.equal((await host.showMarks(["A1", "C7", "C8", "E9"].map((address) => markAt(worksheet, address)))).shown, 4);
      assert.equal((await host.showMarks([markAt(worksheet, "C7"), markAt(worksheet, "C8", "soft")])).shown, 2);
      assert.deepEqual(await host.clear([]), { sheets: 0, marks: 2 });
      assert.deepEqual(await host.clear([]), { sheets: 0, marks: 0 });
    });

    it("keeps text text, whatever it looks like, and everything else what it is", async () => {
      const texts = ["=1+1", "+86", "-5", "@x", "001", "1,250", "２０", "TRUE", "#N/A", "2020-03-20", "3-5", "1/2", "50%", "1e5", "'引", " 前", "后 ", "a\nb", "12:30", "￥5"];
      const others = [0, -1.5, 1e15, 43910, true, false, { error: "#N/A" }, { error: "#DIV/0!" }];
      const host = await open("区.xlsx", []);
      await host.writeSheets([draft({ cells: [...texts, ...others].map((value, row) => ({ row: row + 1, column: 1, value })) })]);
      const [sheet] = await ownSheetsOf(host);
      assert.deepEqual([...texts, ...others].map((_, row) => cellAt(sheet!, row + 1, 1)), [...texts, ...others]);
      assert.equal(sheet!.formulas.size, 0);
    });

    it("reads back formulas with their values, number formats of numbers, merged areas and what is hidden", async () => {
      const host = await open("区.xlsx", []);
      const merges = [{ top: 1, left: 0, bottom: 1, right: 3 }, { top: 3, left: 1, bottom: 5, right: 1 }];
      const cells = [
        { row: 1, column: 0, value: "题", style: { format: "@" } }, { row: 3, column: 1, value: 3, style: { format: "#,##0.00" } }, { row: 3, column: 2, value: 4 },
        { row: 6, column: 0, value: 7, formula: "B4+C4", style: { format: "0" } },
      ];
      await host.writeSheets([draft({ merges, cells }), draft({ name: "设置", visibility: "very-hidden", identity: identity({ role: "settings", template: "" }) })]);
      const [sheet, hidden] = await ownSheetsOf(host);
      assert.deepEqual([sheet!.merges, cellAt(sheet!, 6, 0), formulaAt(sheet!, 6, 0)], [merges, 7, "B4+C4"]);
      assert.deepEqual([[3, 1], [3, 2], [6, 0], [1, 0]].map(([row, column]) => formatAt(sheet!, row!, column!)), ["#,##0.00", "General", "0", "General"]);
      assert.deepEqual([sheet!.visibility, hidden!.visibility], ["visible", "very-hidden"]);
    });

    it("gives each unit a form of its own, and puts a newer one in the older one's place", async () => {
      const form = (code: string, value: string) => draft({ name: "表", identity: identity({ role: "form", unit: code }), cells: [{ row: 1, column: 0, value }] });
      const host = await open("区.xlsx", []);
      await host.writeSheets([form("001", "一"), form("002", "二")]);
      await host.writeSheets([form("001", "新")]);
      assert.deepEqual((await ownSheetsOf(host)).map((sheet) => [sheet.worksheet, cellAt(sheet, 1, 0)]), [["表", "新"], ["表 (2)", "二"]]);
    });

    it("writes a sheet that is only planned as it is laid out", async () => {
      const laid = draft({ name: "表", cells: [{ row: 1, column: 0, value: "一" }] });
      const host = await open("区.xlsx", []);
      await host.writeSheets([{ name: laid.name, identity: laid.identity, visibility: laid.visibility, layOut: () => laid }]);
      assert.deepEqual((await ownSheetsOf(host)).map((sheet) => [sheet.worksheet, cellAt(sheet, 1, 0)]), [["表", "一"]]);
    });

    it("lets formulas follow the names that tabs get", async () => {
      const host = await open("区.xlsx", [draft({ identity: identity({ template: "S09" }) })]);
      await host.writeSheets([draft(), draft({ name: "来源", identity: identity({ role: "sources", template: "" }), cells: [{ row: 1, column: 0, value: null, formula: "'汇总'!B2" }] })]);
      const sheets = await ownSheetsOf(host);
      assert.deepEqual(sheets.map(({ worksheet }) => worksheet), ["汇总", "汇总 (2)", "来源"]);
      assert.equal(formulaAt(sheets[2]!, 1, 0), "'汇总 (2)'!B2");
    });

    it("takes sheets of the roles that it is told away, and no others", async () => {
      const role = (one: SheetRole) => draft({ name: one, identity: identity({ role: one }) });
      const host = await open("区.xlsx", [faultyForm(), role("sources"), role("chase"), role("findings")]);
      assert.deepEqual(await host.clear(["sources", "findings"]), { sheets: 2, marks: 0 });
      assert.deepEqual((await ownSheetsOf(host)).map((sheet) => findIdentity(sheet)?.role), ["form", "chase"]);
    });

    it("finds the same findings in the rows of a ledger, and marks them without touching what stands there", async () => {
      const host = await open("府坪.xlsx", [faultyLedger()]);
      const before = await sheetsOf(host);
      const checked = await checkWorkbooks([host], ledgerSettings);
      assert.deepEqual(checked.review.findings.map(({ code, cells }) => [code, cells[0]?.address]), [["edit.stage-left-out", "K9"], ["edit.required", "F10"], ["read.not-a-code", "O11"]]);
      assert.deepEqual([(await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN")).unmarked, values((await sheetsOf(host))[0]!)], [[], values(before[0]!)]);
      await clearMarks(host);
      assert.deepEqual(await sheetsOf(host), before);
    });

    it("holds a district's sheets of a ledger, without what is personal, and counts its own copies to the same totals", async () => {
      const district = await open("区.xlsx", []);
      const source = await open("府坪.xlsx", [faultyLedger()]);
      const add = async (host: Host) => {
        const { rollUps } = await consolidate([host], district, ledgerSettings, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
        return rollUps[0]!.totals.map(({ indicator, value }) => [indicator, value] as const).filter(([, value]) => value !== 0);
      };
      const once = await add(source);
      assert.deepEqual(once, [["loans_collected", 2], ["loans_closed", 1], ["loans_total", 3], ["all_collected", 2], ["all_closed", 1], ["all_total", 3], ["openWeek", 2], ["closedRate", 3333]]);
      const sheets = await ownSheetsOf(district);
      assert.deepEqual(sheets.map(({ worksheet }) => worksheet), ["汇总", "分街道", "台账", "校验结果", "来源", "催报", "府坪街道"]);
      assert.doesNotMatch(JSON.stringify(sheets.map(values)), /张三丰|1381234567/);
      assert.deepEqual(await add(district), once);
    });

    it("holds a district's sheets, and the same ones after a second run", async () => {
      const district = await open("区.xlsx", []);
      const source = await faulty();
      const options = { language: "zh-CN", hardFindings: "in", superior: roster.superior } as const;
      const { rollUps } = await consolidate([source], district, settings, options);
      const once = await ownSheetsOf(district);
      await consolidate([source], district, settings, options);
      assert.deepEqual(rollUps[0]!.totals.map(({ indicator, value }) => [indicator, value]), [
        ["tradeOpen", 600], ["tradeClosed", 560], ["tradeAll", 1250], ["factoryOpen", 7], ["factoryClosed", 1], ["factoryAll", 8], ["people", null],
      ]);
      assert.deepEqual(once.map(({ worksheet }) => worksheet), ["汇总", "分街道", "校验结果", "来源", "催报", "府坪街道"]);
      assert.deepEqual((await ownSheetsOf(district)).map(values), once.map(values));
    });
  });
}

const markAt = (worksheet: string, address: string, strength: Strength = "hard"): Mark => mark("府坪.xlsx", worksheet, address, strength);

const values = (sheet: SheetSnapshot): unknown => [...sheet.rows].map(([row, cells]) => [row, Array.from(cells, (cell) => cell ?? null)]);
