import assert from "node:assert/strict";
import { asksForPrior, findIdentity, type Step, type Template } from "#core";
import { HostError } from "#jobs/host-error";
import { issuedArchiveName, issueToUnits, type RosterIssue } from "#jobs/issue-to-units";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

const superior = { code: "430702", name: "武陵区" };
const fuping = { code: "430702002", name: "府坪街道" };
const nanping = { code: "430702005", name: "南坪街道" };
const create = (name: string): XlsxHost => XlsxHost.create(name, nodeCodec);
const forms = (...ids: readonly string[]): readonly Template[] => builtInTemplates.filter(({ id }) => ids.includes(id));
const issueOf = (more: Partial<RosterIssue> = {}): RosterIssue => ({ roster: { superior, units: [fuping, nanping] }, period: "2020-03-20", language: "zh-CN", prior: [], ...more });

describe("forms that are issued to a roster", () => {
  it("are a workbook a unit with its mail, in the order of the roster", async () => {
    const issued = await issueToUnits(forms("S01", "S04"), issueOf(), create);
    assert.deepEqual(issued.map(({ name, unit, mail }) => [name, unit, mail.body.split("\n")[0]]), [["府坪街道_2020-03-20.xlsx", fuping, "府坪街道："], ["南坪街道_2020-03-20.xlsx", nanping, "南坪街道："]]);
    const { sheets } = await XlsxHost.open(issued[1]!.bytes, "back.xlsx", nodeCodec).readWorkbook();
    assert.deepEqual(sheets.map(findIdentity).map((identity) => [identity?.template, identity?.unit, identity?.period]), [["S01", nanping.code, "2020-03-20"], ["S04", nanping.code, "2020-03-20"]]);
  });

  it("never have one name twice, also where two units have", async () => {
    const issued = await issueToUnits(forms("S01"), issueOf({ roster: { superior, units: [fuping, { code: "430702099", name: "府坪街道" }] } }), create);
    assert.deepEqual(issued.map(({ name }) => name), ["府坪街道_复工复产日报_2020-03-20.xlsx", "府坪街道_复工复产日报_2020-03-20 (2).xlsx"]);
  });

  it("name the units that a form which asks for last figures goes out to without", async () => {
    const asking = builtInTemplates.find((template) => asksForPrior(template) && template.period === "day")!;
    const before = await issueToUnits([asking], issueOf({ period: "2020-03-19", roster: { superior, units: [fuping] } }), create);
    const prior = before.map(({ name, bytes }) => XlsxHost.open(bytes, name, nodeCodec));
    const issued = await issueToUnits([asking], issueOf({ prior }), create);
    assert.deepEqual(issued.map(({ unit, withoutPrior }) => [unit.name, withoutPrior]), [[fuping.name, []], [nanping.name, [asking]]]);
  });

  it("are made one after the other, each told of, and end when they are cancelled", async () => {
    const steps: Step[] = [];
    const stopper = new AbortController();
    const progress = (step: Step): void => {
      steps.push(step);
      if (step.what === nanping.name) stopper.abort();
    };
    await assert.rejects(issueToUnits(forms("S01"), issueOf(), create, { progress, signal: stopper.signal }), (trouble) => trouble instanceof HostError && trouble.code === "cancelled");
    assert.deepEqual(steps, [fuping, nanping].map(({ name }, done) => ({ stage: "write", done, of: 2, what: name })));
  });

  it("go into an archive called after district and period", () => {
    assert.equal(issuedArchiveName(issueOf().roster, "2020-03-20"), "下发_武陵区_2020-03-20.zip");
  });
});
