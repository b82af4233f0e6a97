import { strict as assert } from "node:assert";
import { RIBBON_COMMANDS } from "../../src/commands/command-table";
import { explanationsInTheWay } from "../../src/commands/explanations-in-the-way";
import { troubleAddress, troubleTold } from "../../src/commands/trouble-address";
import { LANGUAGES } from "../../src/core";
import { describePane } from "../pane/describe-pane";
import { officeJs } from "../pane/stage/fake-office";
import { showPage, theAddin, type ShownPage } from "../pane/stage/open-stage";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

describePane("commands.html", () => {
  let shown: ShownPage;
  afterEach(() => shown?.close());

  const show = async (displayLanguage: string): Promise<void> => {
    const elsewhere = { [OFFICE]: officeJs({ host: "Excel", answer: "busy", displayLanguage }) };
    shown = await showPage(await theAddin(), "commands.html", { width: 320, height: 200 }, { elsewhere });
    // Asked from outside: the page's own policy forbids it to evaluate what it is to wait for.
    while (!(await shown.page.evaluate<boolean>("Object.keys(globalThis.ASSOCIATED ?? {}).length > 0"))) await shown.page.waitForTimeout(20);
  };

  it("offers every function that the command table names, and no other", async () => {
    await show("zh-CN");
    const named = RIBBON_COMMANDS.flatMap(({ action }) => (action.kind === "function" ? [action.name] : []));
    assert.deepEqual(await shown.page.evaluate("Object.keys(ASSOCIATED)"), named);
  });

  it("says in a small window what Excel met, and gives the ribbon back in any case", async () => {
    await show("en-US");
    await shown.page.evaluate("new Promise((completed) => ASSOCIATED.clearMarks({ completed }))");
    const [address = "", ...more] = await shown.page.evaluate<readonly string[]>("OPENED");
    assert.equal(new URL(address).pathname, "/trouble.html");
    assert.match(new URL(address).searchParams.get("what") ?? "", /typing into a cell/);
    assert.deepEqual(more, []);
  });
});

describe("troubleAddress", () => {
  it("stands beside the page that tells, and loses no sign", () => {
    const told = { what: "100% & “更多”?", remedy: "a=b#c" };
    const address = new URL(troubleAddress("https://oa.example.gov.cn/huihe/commands.html?_host_Info=x", told, "zh-TW"));
    assert.equal(address.origin + address.pathname, "https://oa.example.gov.cn/huihe/trouble.html");
    assert.deepEqual(troubleTold(address.search), { ...told, language: "zh-TW" });
  });
});

describe("explanationsInTheWay", () => {
  it("says how many reasons would go, and where to confirm it, in every language", () => {
    for (const language of LANGUAGES) {
      const { what, remedy } = explanationsInTheWay(3, language);
      assert.match(what, /3/);
      assert.doesNotMatch(what + remedy, /[{}]/);
    }
  });
});
