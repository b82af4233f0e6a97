import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { OFFICE_JS_FILES } from "../../.config/addin-build.mjs";
import { addinSettings, contentSecurityPolicy, manifestFor } from "../../.config/addin-settings.mjs";
import { FIRST_LOAD_BUDGET, firstLoadBudget } from "../../.config/first-load-budget.mjs";
import { buildPages, type Pages } from "../helpers/build-pages";
import { checkManifest } from "../manifest/check-manifest";
import { theAddin } from "./stage/open-stage";

const PAGES = ["pane.html", "commands.html", "trouble.html", "help.html"];

describe("the build of the add-in", () => {
  let pages: Pages;
  const text = (file: string): string => String(pages.get(file) ?? assert.fail(`${file} was not built`));
  const named = (pattern: RegExp): string => [...pages.keys()].find((file) => pattern.test(file)) ?? assert.fail(`no ${pattern}`);

  before(async function () {
    this.timeout(300_000);
    pages = await theAddin();
  });

  it("makes a manifest that Excel takes, and every page and picture that it names", () =>
    assert.deepEqual(checkManifest(text("manifest.xml"), { base: "https://localhost:3000", fileAt: (path) => pages.get(path) ?? null }), []));

  it("makes a manifest for any address", () => {
    const base = "https://oa.example.gov.cn/apps/huihe";
    assert.deepEqual(checkManifest(manifestFor(text("manifest.xml"), base), { base, fileAt: (path) => pages.get(path) ?? null }), []);
  });

  for (const page of PAGES) {
    it(`lets ${page} load its own files and office.js, and fetch, send or evaluate nothing`, () => {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text(page))?.[1] ?? "";
      assert.match(policy, /^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com; /);
      assert.doesNotMatch(policy, /unsafe|connect-src|\*/);
      assert.doesNotMatch(text(page), /<style|<script(?![^>]* src=)|\son\w+=|\sstyle=/);
    });
  }

  it("leaves office.js to its own address", () => {
    for (const page of ["pane.html", "commands.html"]) assert.match(text(page), /<script defer[^>]* src="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"/);
    for (const [file, content] of pages) if (file.endsWith(".js")) assert.ok(!content.includes("OSF.DDA"), file);
  });

  it("gives scripts and styles names that change with their content", () => {
    const names = [...pages.keys()].filter((file) => /\.(js|css)$/.test(file) && !file.startsWith("stage"));
    assert.deepEqual(names.filter((file) => !/\.[0-9a-f]{8}\.(js|css)$/.test(file)), []);
  });

  it("translates the shell for browsers of 2009", () => {
    const found = new Linter().verify(text(named(/^shell\..*\.js$/)), [{ languageOptions: { ecmaVersion: 5, sourceType: "script" } }]);
    assert.deepEqual(found, []);
  });

  it("keeps the pane's first load within its budget", () => {
    const { total } = JSON.parse(text("first-load.json")) as { total: number };
    assert.ok(total > 50_000 && total <= FIRST_LOAD_BUDGET, `${total} bytes`);
  });
});

describe("firstLoadBudget", () => {
  const build = async (budget: number): Promise<Pages> => {
    const folder = mkdtempSync(join(tmpdir(), "huihe-budget-"));
    try {
      writeFileSync(join(folder, "entry.js"), 'document.title = "0123456789";');
      return await buildPages({ mode: "production", context: folder, entry: { pane: "./entry.js" }, plugins: [firstLoadBudget("pane", /^shell/, budget)] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("lets a build pass that is within the budget, and says its size", async () => {
    const { total, budget } = JSON.parse(String((await build(1000)).get("first-load.json"))) as { total: number; budget: number };
    assert.ok(total > 20 && total < 200);
    assert.equal(budget, 1000);
  });

  it("fails a build that is over it", () => assert.rejects(build(10), /pane takes \d+ bytes gzipped on first load, \d+ over the budget/));
});

describe("addinSettings", () => {
  it("serves development at localhost, with Microsoft's office.js", () =>
    assert.deepEqual(addinSettings({}), { baseUrl: "https://localhost:3000", officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", isOwn: false }));

  it("takes an address with or without a slash at its end", () => assert.equal(addinSettings({ HUIHE_BASE_URL: "https://oa.example.gov.cn/huihe/" }).baseUrl, "https://oa.example.gov.cn/huihe"));

  it("refuses addresses that Excel would refuse", () => {
    assert.throws(() => addinSettings({ HUIHE_BASE_URL: "http://oa.example.gov.cn" }), /must begin with https/);
    assert.throws(() => addinSettings({ HUIHE_OFFICE_JS: "azure" }), /must be microsoft, 21vianet, self or/);
    assert.throws(() => addinSettings({ HUIHE_OFFICE_JS: "https://oa.example.gov.cn/office.min.js" }), /office\.js/);
  });

  it("knows the address of the cloud that 21Vianet runs, and any other", () => {
    assert.match(addinSettings({ HUIHE_OFFICE_JS: "21vianet" }).officeJs, /^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\/.*\/office\.js$/);
    assert.equal(addinSettings({ HUIHE_OFFICE_JS: "https://oa.example.gov.cn/o/office.js" }).officeJs, "https://oa.example.gov.cn/o/office.js");
  });

  it("asks no other server where office.js comes along", () => {
    const settings = addinSettings({ HUIHE_OFFICE_JS: "self" });
    assert.deepEqual(settings, { baseUrl: "https://localhost:3000", officeJs: "office-js/office.js", isOwn: true });
    assert.doesNotMatch(contentSecurityPolicy(settings), /https/);
    assert.deepEqual(OFFICE_JS_FILES.filter((file) => !existsSync(join(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist", file))), []);
  });
});
