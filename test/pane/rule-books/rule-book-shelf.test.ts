import { strict as assert } from "node:assert";
import type { Template } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { RuleBookShelf } from "../../../src/pane/rule-books/rule-book-shelf";
import { sayRuleProblem } from "../../../src/pane/rule-books/say-rule-problem";
import { sampleForm } from "../../helpers/sample-form";
import { StageHost } from "../stage/stage-host";
import { CLASHING, REDUNDANT } from "./clashing-template";

const shelfOf = (...templates: readonly Template[]): RuleBookShelf =>
  new RuleBookShelf({
    host: new StageHost(XlsxHost.create("区.xlsx", nodeCodec), {}), templates, language: "zh-CN", version: "0", time: () => "", openFiles: () => Promise.resolve({ hosts: [], troubles: [] }), unpackFiles: () => Promise.resolve({ workbooks: [], troubles: [] }), openWorkbook: () => Promise.reject(new TypeError("not here")), newFiles: () => Promise.reject(new TypeError("not here")), handOver: { way: "saved", give: () => Promise.resolve() },
  });

const file = (text: string, name = "own.json"): File => new File([text], name);
const inUse = (shelf: RuleBookShelf) => shelf.state().templates.map(({ id, version }) => `${id}@${version}`);
const told = (shelf: RuleBookShelf) => shelf.state().books.flatMap((book) => book.problems.map((problem) => sayRuleProblem(problem, book, "zh-CN")));

describe("RuleBookShelf", () => {
  it("names the smallest set of rules that clash in plain words, and what each of them demands", async () => {
    const shelf = shelfOf(sampleForm);
    await shelf.add(file(CLASHING));
    assert.deepEqual(told(shelf), [{
      strength: "hard",
      sentence: "规则 a.open、a.more、a.least 不能同时成立；去掉其中任何一条，其余的就不矛盾。",
      remedy: "请改正其中一条。",
      rules: [{ id: "a.open", demand: "已复工 ≤ 企业总数" }, { id: "a.more", demand: "当日新增 ≤ 已复工" }, { id: "a.least", demand: "[当日新增] > [企业总数] + 1" }],
    }]);
  });

  it("uses it beside the built-in forms, in place of the one of its id, and theirs again once it is taken away", async () => {
    const shelf = shelfOf(sampleForm, { ...sampleForm, id: "T09", version: 1 });
    await shelf.add(file(REDUNDANT));
    assert.deepEqual(inUse(shelf), ["T09@2", "T01@2"]);
    assert.deepEqual(told(shelf).map(({ strength }) => strength), ["soft"]);
    shelf.remove("own.json");
    assert.deepEqual(inUse(shelf), ["T01@2", "T09@1"]);
  });

  it("says why a file is no template, uses it for nothing and keeps what is in use", async () => {
    const shelf = shelfOf(sampleForm);
    await shelf.add(file("名称,代码"));
    await shelf.add(file(CLASHING.replace('"whole": "all"', '"whole": "al"'), "typo.json"));
    assert.deepEqual(shelf.state().books.map(({ from, template }) => [from, template]), [["own.json", null], ["typo.json", null]]);
    assert.match(told(shelf)[0]!.sentence, /不是 JSON/);
    assert.match(told(shelf)[1]!.sentence, /al/);
    assert.deepEqual(inUse(shelf), ["T01@2"]);
  });

  it("takes a corrected file of the same name for the one before", async () => {
    const shelf = shelfOf(sampleForm);
    await shelf.add(file(CLASHING));
    await shelf.add(file(REDUNDANT));
    assert.deepEqual(told(shelf).map(({ strength }) => strength), ["soft"]);
  });

  it("takes up what is pasted into the workbook, once until it changes, and lets it go with its tab", async () => {
    const shelf = shelfOf(sampleForm);
    let changes = 0;
    shelf.subscribe(() => (changes += 1));
    for (let times = 0; times < 3; times++) await shelf.look([{ worksheet: "模板", text: CLASHING }]);
    assert.deepEqual([changes, inUse(shelf), shelf.state().books.map(({ from, source }) => [from, source])], [1, ["T09@2", "T01@2"], [["模板", "sheet"]]]);
    await shelf.look([]);
    assert.deepEqual([changes, inUse(shelf)], [2, ["T01@2"]]);
  });
});
