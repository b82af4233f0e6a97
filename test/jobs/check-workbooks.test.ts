import assert from "node:assert/strict";
import { bindingOf, cellKey, layOutForm, type CellValue, type Explanation, type Template } from "#core";
import { checkSnapshots, checkWorkbooks, listFindings, markWorkbook, withExplanations, type Checked } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import { HostError } from "#jobs/host-error";
import type { Host } from "#jobs/host";
import { MemoryHost } from "#memory";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { convert, noLibreOffice } from "../helpers/libreoffice";
import { sampleForm } from "../helpers/sample-form";

const unit = { code: "001", name: "府坪街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [unit] };
const REASON = "外地员工尚未返岗";

/** The sample form with one soft rule: three people are at work in each firm that has reopened. */
const template: Template = {
  ...sampleForm,
  edits: [{ id: "T01.attended", kind: "expression", strength: "soft", test: "[people] / [tradeOpen] >= 3", source: "测试" }],
};
const settings = { templates: [template], roster, period: null, expects: "any" } as const;

const FIGURES: Readonly<Record<string, CellValue>> = { tradeOpen: 6, tradeClosed: 5, tradeAll: 11, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 12 };

/** A workbook file with one form, in which too few people are at work. */
async function form(figures: Readonly<Record<string, CellValue>> = {}, period = "2020-03-20"): Promise<XlsxHost> {
  const values = new Map(Object.entries({ ...FIGURES, ...figures }).map(([code, value]) => [code, { value }]));
  const host = XlsxHost.create("府坪.xlsx", nodeCodec);
  await host.writeSheets([layOutForm(template, { role: "form", unit, period, values }).draft]);
  return host;
}

/** Types into a cell of the row of the list's first finding; the columns are those of 校验结果. */
const write = (host: XlsxHost, text: string): void => void host.enterCells("校验结果", new Map([[cellKey(5, 10), { kind: "entry", value: text }]]));
const type = (host: XlsxHost, row: number, column: number, value: CellValue): void => void host.enterCells("府坪街道", new Map([[cellKey(row, column), { kind: "entry", value }]]));

const marked = async (host: Host): Promise<Checked> => {
  const checked = await checkWorkbooks([host], settings);
  await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
  return checked;
};

const answers = async (host: Host): Promise<readonly unknown[]> => (await checkWorkbooks([host], settings)).settled.map(({ answer }) => answer);

/** What stands under 说明 and 状态 in the row of the first finding; on a district's list 审核意见 stands between them. */
async function row(host: Host, columns = [10, 11]): Promise<readonly unknown[]> {
  const sheet = (await host.readWorkbook()).sheets.find(({ worksheet }) => worksheet === "校验结果");
  return columns.map((column) => sheet?.rows.get(5)?.[column] ?? null);
}

describe("checkWorkbooks", () => {
  it("reads each workbook once, and marking it reads nothing more", async () => {
    const host = new MemoryHost("府坪.xlsx", (await (await form()).readWorkbook()).sheets);
    let reads = 0;
    const read = host.readWorkbook.bind(host);
    host.readWorkbook = () => ((reads += 1), read());
    const checked = await checkWorkbooks([host], settings);
    await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
    assert.deepEqual([reads, checked.review.findings.map(({ edit }) => edit), host.marks.length], [1, ["T01.attended"], 1]);
  });

  it("checks what was read already just the same", async () => {
    const checked = await checkWorkbooks([await form()], settings);
    assert.deepEqual((await checkSnapshots(checked.workbooks, settings)).settled, checked.settled);
  });

  it("ends when it is cancelled", async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(checkWorkbooks([await form()], settings, { signal }), (error) => error instanceof HostError && error.code === "cancelled");
  });
});

describe("markWorkbook", () => {
  it("hears a reason that was written on 校验结果, and shows it again however often the workbook is marked", async () => {
    const host = await form();
    await marked(host);
    assert.deepEqual(await row(host), [null, "待处理"]);
    write(host, REASON);
    for (let time = 0; time < 3; time++) {
      assert.deepEqual(await answers(host), [{ kind: "explained", text: REASON }]);
      await marked(host);
      assert.deepEqual(await row(host), [REASON, "已说明"]);
    }
  });

  it("refuses a stock phrase in its row", async () => {
    const host = await form();
    await marked(host);
    write(host, "经核实，情况属实");
    await marked(host);
    assert.deepEqual(await row(host), ["经核实，情况属实", "说明需重写：没有写出原因"]);
  });

  it("lets a reason lapse when the figure changes, until it is written anew", async () => {
    const host = await form();
    await marked(host);
    write(host, REASON);
    const place = (await checkWorkbooks([host], settings)).review.findings[0]!.cells[0]!;
    assert.equal(place.address, "C11");
    type(host, 10, 2, 11);
    for (let time = 0; time < 2; time++) {
      await marked(host);
      assert.deepEqual(await row(host), [REASON, "数已变动，请重新说明"]);
    }
    write(host, `${REASON}，今天又走了一人`);
    await marked(host);
    assert.deepEqual(await row(host), [`${REASON}，今天又走了一人`, "已说明"]);
  });

  it("asks anew for another day, though the figures are the same", async () => {
    const host = await form();
    await marked(host);
    write(host, REASON);
    await host.writeSheets([layOutForm(template, { role: "form", unit, period: "2020-03-21", values: new Map(Object.entries(FIGURES).map(([code, value]) => [code, { value }])) }).draft]);
    await marked(host);
    assert.deepEqual(await row(host), [REASON, "数已变动，请重新说明"]);
  });

  it("hears a reason through a mail program's other file name, and through another program", async function () {
    if (noLibreOffice() !== null) return void this.skip();
    const host = await form();
    await marked(host);
    write(host, REASON);
    const arrived = XlsxHost.open(convert(host.save(), "xlsx"), "府坪(1).xlsx", nodeCodec);
    assert.deepEqual(await answers(arrived), [{ kind: "explained", text: REASON }]);
  });

  it("brings a street's reason onto the district's list, where it outlives a second run", async () => {
    const street = await form();
    await marked(street);
    write(street, REASON);
    const district = XlsxHost.create("武陵区.xlsx", nodeCodec);
    const options = { language: "zh-CN", hardFindings: "in", superior: roster.superior } as const;
    for (let time = 0; time < 2; time++) {
      await consolidate([street], district, settings, options);
      assert.deepEqual(await row(district, [10, 12]), [REASON, "已说明"]);
    }
    await clearMarks(street);
    await consolidate([street], district, settings, options);
    assert.deepEqual(await row(district, [10, 12]), [REASON, "已说明"]);
  });

  it("keeps a street's reason for the copy of its figures, once the file itself is gone", async () => {
    const { district, again } = await consolidated();
    await again();
    assert.deepEqual(await row(district, [10, 12]), [REASON, "已说明"]);
  });

  it("takes what the supervisor wrote beside it: an acceptance, or a word with which it is returned", async () => {
    for (const [word, state] of [["认可", "已说明，已认可"], ["同意，下期注意", "已说明，已认可"], ["哪家企业？", "说明被退回：哪家企业？"]] as const) {
      const { district, again } = await consolidated();
      district.enterCells("校验结果", new Map([[cellKey(5, 11), { kind: "entry", value: word }]]));
      for (let time = 0; time < 2; time++) {
        await again();
        assert.deepEqual(await row(district, [10, 11, 12]), [REASON, word, state]);
      }
    }
  });
});

/** A district whose street gave a reason; `again` runs it once more without the street's file. */
async function consolidated(): Promise<{ readonly district: XlsxHost; again(): Promise<unknown> }> {
  const street = await form();
  await marked(street);
  write(street, REASON);
  const district = XlsxHost.create("武陵区.xlsx", nodeCodec);
  const options = { language: "zh-CN", hardFindings: "in", superior: roster.superior } as const;
  await consolidate([street], district, settings, options);
  return { district, again: () => consolidate([district], district, settings, options) };
}

describe("listFindings", () => {
  const explained = (checked: Checked, text: string): Explanation => ({ workbook: "府坪.xlsx", binding: bindingOf(checked.review.findings[0]!), text });

  it("keeps in the workbook what was said in the pane, and takes it back", async () => {
    const host = await form();
    const checked = await marked(host);
    const said = withExplanations(checked, [explained(checked, REASON)]);
    await listFindings(host, said.workbooks[0]!, said, "zh-CN");
    assert.deepEqual(await row(host), [REASON, "已说明"]);
    const again = await checkWorkbooks([host], settings);
    const taken = withExplanations(again, [explained(again, "")]);
    await listFindings(host, taken.workbooks[0]!, taken, "zh-CN");
    assert.deepEqual(await row(host), [null, "待处理"]);
  });

  it("believes what is said now rather than what stands on the sheet", async () => {
    const host = await form();
    const before = await marked(host);
    write(host, REASON);
    const checked = await checkWorkbooks([host], settings, { explanations: [explained(before, "三名店员轮休")] });
    assert.deepEqual(checked.settled.map(({ answer }) => answer), [{ kind: "explained", text: "三名店员轮休" }]);
  });
});
