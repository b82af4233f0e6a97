import assert from "node:assert/strict";
import { cellAt, readSources, say, takeAll, type Finding, type Roster, type SheetSnapshot } from "#core";
import { templateById } from "#templates";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { consolidate } from "../../src/jobs/consolidate";
import { movedFigures } from "../../src/jobs/moved-figures";
import { listed, type ListedRow } from "../helpers/listed";

const issues = templateById("S09")!;
const PERIOD = "2020-W10";
const roster: Roster = { superior: { code: "430102", name: "芙蓉区" }, units: [{ code: "001", name: "文艺路街道" }, { code: "002", name: "朝阳街街道" }] };
const settings = { templates: [issues], roster, period: null, expects: "all-units" } as const;

const issue = (number: string, more: ListedRow = {}): ListedRow => ({
  number, firm: `企业${number}`, class: "融资贷款", matter: `流动资金不足 ${number}`, collectedOn: "2020-03-02", status: "收集", contact: "张三丰", contactPhone: "13812345678", ...more,
});
const solved = { assignedOn: "2020-03-03", carer: "区金融办", solvedOn: "2020-03-05" };
const closed = { ...solved, answeredOn: "2020-03-06", closedOn: "2020-03-07", status: "销号" };

const wenyi = listed(issues, "文艺路.xlsx", roster.units[0]!, [issue("A1"), issue("A2", closed), issue("A3", { ...solved, status: "解决" })], PERIOD);
const chaoyang = listed(issues, "朝阳街.xlsx", roster.units[1]!, [issue("B1", { class: "防疫物资", collectedOn: "2020-02-20" }), issue("B2", closed)], PERIOD);
const nothing = listed(issues, "朝阳街.xlsx", roster.units[1]!, [], PERIOD);

async function consolidated(sources: readonly MemoryHost[], district = new MemoryHost("district.xlsx", [])) {
  const result = await consolidate(sources, district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
  const { sheets } = await district.readWorkbook();
  return { ...result, district, sheets, sheet: (name: string) => sheets.find(({ worksheet }) => worksheet === name)! };
}

const totalOf = ({ rollUps }: Pick<Awaited<ReturnType<typeof consolidated>>, "rollUps">, code: string) => rollUps[0]!.totals.find(({ indicator }) => indicator === code)!;
/** The rows of 来源 for the total of closed issues. */
const closedRows = (sources: SheetSnapshot) => {
  const rows = readSources(sources).filter(({ indicator }) => indicator === "all_closed");
  return rows.filter(({ total }) => total.address === rows[0]!.total.address);
};
const hard = (findings: readonly Finding[]) => findings.filter(({ strength }) => strength === "hard").map(({ code, cells }) => [code, cells[0]?.address ?? ""]);
const found = async (rows: readonly ListedRow[]) => (await consolidated([listed(issues, "文艺路.xlsx", roster.units[0]!, rows, PERIOD), chaoyang])).review.findings;

describe("ledgers", () => {
  describe("consolidating", () => {
    it("counts rows into figures, and every row that counts is named", async () => {
      const { rollUps } = await consolidated([wenyi, chaoyang]);
      const total = totalOf({ rollUps }, "all_closed");
      assert.equal(total.value, 2);
      assert.deepEqual(total.contributions.map(({ workbook, address, value }) => [workbook, address, value]), [["文艺路.xlsx", "M10", 1], ["朝阳街.xlsx", "M10", 1]]);
    });

    it("makes the district's share from its counts, never from the units' shares", async () => {
      assert.equal(totalOf(await consolidated([wenyi, chaoyang]), "closedRate").value, 4000);
    });

    it("counts how old open things are at the end of the period", async () => {
      const result = await consolidated([wenyi, chaoyang]);
      assert.deepEqual(["openWeek", "openFortnight", "openLonger"].map((code) => totalOf(result, code).value), [2, 0, 1]);
    });

    it("takes a list without a row for a report of none", async () => {
      const result = await consolidated([wenyi, nothing]);
      const { value, missing, contributions } = totalOf(result, "all_total");
      assert.deepEqual([value, missing, contributions.length], [3, [], 4]);
      assert.deepEqual(result.review.submissions.map(({ state }) => state), ["accepted", "accepted"]);
    });

    it("stacks all rows with their origin and removes none", async () => {
      const { sheet } = await consolidated([wenyi, chaoyang]);
      const stack = sheet("台账");
      const rows = [...stack.rows.values()].slice(4).map((row) => [row[1], row[2], row.at(-3), row.at(-1)]);
      assert.deepEqual(rows, [["文艺路街道", "A1", "文艺路.xlsx", "9"], ["文艺路街道", "A2", "文艺路.xlsx", "10"], ["文艺路街道", "A3", "文艺路.xlsx", "11"], ["朝阳街街道", "B1", "朝阳街.xlsx", "9"], ["朝阳街街道", "B2", "朝阳街.xlsx", "10"]]);
    });

    it("traces each row that counts to its place in the district workbook", async () => {
      const { sheet, sheets } = await consolidated([wenyi, chaoyang]);
      assert.deepEqual(closedRows(sheet("来源")).map(({ here }) => here && cellAt(sheets.find(({ worksheet }) => worksheet === here.worksheet)!, Number(here.address.slice(1)) - 1, 1)), ["A2", "B2"]);
    });

    it("counts the copies of an earlier run as long as nothing newer comes, and says where they came from", async () => {
      const { district } = await consolidated([wenyi, chaoyang]);
      const again = await consolidated([district], district);
      assert.equal(totalOf(again, "all_total").value, 5);
      assert.deepEqual(closedRows(again.sheet("来源")).map(({ workbook, address }) => [workbook, address]), [["文艺路.xlsx", "M10"], ["朝阳街.xlsx", "M10"]]);
    });
  });

  describe("asking what was changed since", () => {
    it("does not take the cell that a row is counted by for its count", async () => {
      const { district } = await consolidated([wenyi, chaoyang]);
      assert.deepEqual(takeAll(movedFigures(await district.readWorkbook(), [issues])), []);
    });
  });

  describe("personal fields", () => {
    it("are left out of every sheet of the district workbook", async () => {
      const { sheets } = await consolidated([wenyi, chaoyang]);
      assert.doesNotMatch(JSON.stringify(sheets.map(({ rows }) => [...rows.values()])), /张三丰|13812345678/);
    });

    it("are masked in findings", async () => {
      const findings = await found([issue("A1", { contactPhone: "1381234567" })]);
      const [finding] = findings.filter(({ code }) => code === "read.not-a-code");
      assert.doesNotMatch(JSON.stringify(findings), /1381234567/);
      assert.match(say(finding!, "zh-CN").sentence, /138\*\*\*4567|138\*\*\*\*\*\*\*|13812\*/);
    });
  });

  describe("checking rows", () => {
    it("finds nothing in sound ones", async () => {
      assert.deepEqual(hard((await consolidated([wenyi, chaoyang])).review.findings), []);
    });

    it("asks for what a row must have", async () => {
      assert.deepEqual(hard(await found([issue("A1", { matter: null })])), [["edit.required", "F9"]]);
    });

    it("asks for what a row must have once something else is there", async () => {
      assert.deepEqual(hard(await found([issue("A1", { assignedOn: "2020-03-03", status: "交办" })])), [["edit.required-when", "I9"]]);
    });

    it("lets no stage be passed over: nothing is closed without an answer", async () => {
      assert.deepEqual(hard(await found([issue("A1", { ...closed, answeredOn: null })])), [["edit.stage-left-out", "K9"]]);
    });

    it("lets no stage come before the one before it", async () => {
      assert.deepEqual(hard(await found([issue("A1", { ...closed, closedOn: "2020-03-05" })])), [["edit.date-order", "L9"]]);
    });

    it("has the status follow from the days", async () => {
      const [finding] = (await found([issue("A1", { ...closed, status: "解决" })])).filter(({ strength }) => strength === "hard");
      assert.deepEqual([finding!.code, finding!.expected], ["edit.status", "销号"]);
    });

    it("lists what is overdue on the last day of the period, with how long", async () => {
      const [finding] = (await found([issue("A1", { collectedOn: "2020-02-20" })])).filter(({ code, workbook }) => code === "edit.overdue" && workbook === "文艺路.xlsx");
      assert.equal(finding!.values["days"], 3);
    });

    it("finds the same key twice within a unit at the second row", async () => {
      assert.deepEqual(hard(await found([issue("A1"), issue("A1", { firm: "别家", matter: "缺口罩" })])), [["edit.same-row", "B10"]]);
    });

    it("finds the same key in two units at both", async () => {
      const findings = (await found([issue("B1")])).filter(({ code }) => code === "edit.same-row");
      assert.deepEqual(findings.map(({ workbook, values }) => [workbook, values["name"]]), [["文艺路.xlsx", "朝阳街街道"], ["朝阳街.xlsx", "文艺路街道"]]);
    });

    it("asks about rows that are alike, and shows how much", async () => {
      const findings = (await found([issue("A1", { firm: "长沙和捷实业有限公司", matter: "缺少口罩和消毒液" }), issue("A2", { firm: "长沙和捷实业公司", matter: "缺少口罩、消毒液" })])).filter(({ code }) => code === "edit.alike-row");
      assert.deepEqual(findings.map(({ strength, cells, values }) => [strength, cells[0]!.address, Number(values["likeness"]) >= 80]), [["soft", "C10", true]]);
    });
  });
});
