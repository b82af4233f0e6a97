import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { RIBBON_COMMANDS, RIBBON_GROUP, type RibbonCommand } from "../../src/commands/command-table";
import type { Localised } from "../../src/core";
import { checkManifest, type ManifestPlace } from "./check-manifest";
import { childNamed, elementsNamed, parseXml, type XmlElement } from "./xml-element";

const project = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(project, "manifest.xml"), "utf8");
const root = parseXml(manifest);

// Pages are made by the build, from a template of the same name; test/pane/build.e2e.ts looks at what comes out.
const TEMPLATES: Readonly<Record<string, string>> = { "pane.html": "src/pane/pane.html", "help.html": "src/pane/help.html", "commands.html": "src/commands/commands.html" };

const development: ManifestPlace = {
  base: "https://localhost:3000",
  fileAt(path) {
    const file = join(project, path.startsWith("icons/") ? `assets/icons/${basename(path)}` : (TEMPLATES[path] ?? "nowhere"));
    return existsSync(file) ? readFileSync(file) : null;
  },
};

describe("manifest.xml", () => {
  it("holds all that Excel demands", () => assert.deepEqual(checkManifest(manifest, development), []));

  it("asks for Excel 2021 or later, and for nothing that shuts others out", () => {
    const sets = elementsNamed(root, "Set").map(({ attributes }) => attributes);
    assert.deepEqual(sets, [{ Name: "ExcelApi", MinVersion: "1.14" }]);
    assert.deepEqual(elementsNamed(root, "Runtime"), []);
  });

  it("bears the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { version: string };
    assert.equal(childNamed(root, "Version")?.text, `${version}.0`);
  });

  it("has the buttons of the command table, in their order", () =>
    assert.deepEqual(elementsNamed(root, "Control").map(({ attributes }) => attributes["id"]), RIBBON_COMMANDS.map(({ id }) => id)));

  it("names its group on the Home tab after the product", () => {
    assert.deepEqual(elementsNamed(root, "OfficeTab").map(({ attributes }) => attributes["id"]), ["TabHome"]);
    assert.deepEqual(textOf(elementsNamed(root, "Group")[0]!, "Label"), RIBBON_GROUP);
  });

  for (const command of RIBBON_COMMANDS) {
    it(`says, shows and does on the button ${command.id} what the command table has`, () => {
      const control = elementsNamed(root, "Control").find(({ attributes }) => attributes["id"] === command.id)!;
      assert.deepEqual(textOf(control, "Label"), command.label);
      assert.deepEqual(textOf(childNamed(control, "Supertip")!, "Title"), command.label);
      assert.deepEqual(textOf(childNamed(control, "Supertip")!, "Description"), command.tip);
      assert.deepEqual(new Set(iconsOf(control)), new Set([command.icon]));
      assert.deepEqual(actionOf(control), expectedAction(command));
    });
  }
});

describe("checkManifest", () => {
  const refused = (title: string, from: string | RegExp, to: string, complaint: RegExp): void => {
    it(`refuses ${title}`, () => {
      const changed = manifest.replace(from, to);
      assert.notEqual(changed, manifest);
      assert.match(checkManifest(changed, development).join("\n"), complaint);
    });
  };

  refused("children in the wrong order", /( *<Id>.*<\/Id>\n)( *<Version>.*<\/Version>\n)/, "$2$1", /Id stands behind Version in OfficeApp/);
  refused("a function file behind the extension point", /( *<FunctionFile [^>]*>\n)([^]*?<\/ExtensionPoint>\n)/, "$2$1", /FunctionFile stands behind ExtensionPoint/);
  refused("an element that is not known there", "<Action xsi", '<Enabled>true</Enabled>\n<Icons/>\n<Action xsi', /Icons does not belong into Control/);
  refused("a long resource id", /Check\.Label/g, "Check.Label.That.Is.Longer.Than.Excel.Takes", /has 43 characters/);
  refused("a resource that is not defined", 'resid="Group.Label"', 'resid="Group.Labels"', /Group\.Labels is not defined in bt:ShortStrings/);
  refused("a resource that nobody uses", 'resid="Group.Label"', 'resid="Check.Label"', /Group\.Label is not used/);
  refused("an id that is given twice", '<bt:String id="Consolidate.Label"', '<bt:String id="Check.Label"', /Check\.Label is given twice/);
  refused("a picture of another size", "icons/check-16.png", "icons/check-20.png", /20 × 20 pixels, not 16/);
  refused("a picture that is not there", "icons/check-16.png", "icons/chek-16.png", /no file for .*chek-16/);
  refused("an icon without a size", /<bt:Image size="40" resid="Icon\.Check\.40"\/>/, "", /lacks 40 pixels/);
  refused("plain http", '"https://localhost:3000/commands.html"', '"http://localhost:3000/commands.html"', /is not https/);
  refused("an address elsewhere", '"https://localhost:3000/help.html"', '"https://example.com/help.html"', /lies outside/);
  refused("a page that the build does not make", /pane\.html\?road=check/, "check.html", /no file for .*check\.html/);
  refused("a missing translation", /<bt:Override Locale="zh-TW" Value="校驗"\/>/, "", /Check\.Label lacks zh-TW/);
  refused("an override for the default language", '<Override Locale="zh-TW" Value="匯核"/>', '<Override Locale="zh-CN" Value="汇核"/>', /DisplayName has zh-CN/);
  refused("a text that is too long", 'Value="Check"', `Value="${"Check ".repeat(21)}"`, /has 126 characters, 125 are allowed/);
  refused("a domain with a slash at the end", "<AppDomain>https://localhost:3000", "<AppDomain>https://localhost:3000/", /is not the origin/);
});

function textOf(element: XmlElement, child: string): Localised {
  const resid = childNamed(element, child)?.attributes["resid"];
  const text = elementsNamed(root, "bt:String").find(({ attributes }) => attributes["id"] === resid)!;
  const override = (locale: string): string => text.children.find(({ attributes }) => attributes["Locale"] === locale)?.attributes["Value"] ?? "";
  return { "zh-CN": text.attributes["DefaultValue"] ?? "", "zh-TW": override("zh-TW"), en: override("en-US") };
}

const addressOf = (resid: string | undefined): string => [...elementsNamed(root, "bt:Image"), ...elementsNamed(root, "bt:Url")].find(({ attributes }) => attributes["id"] === resid)?.attributes["DefaultValue"] ?? "";

const iconsOf = (control: XmlElement): readonly string[] =>
  childNamed(control, "Icon")!.children.map(({ attributes }) => /icons\/(\w+)-(\d+)\.png$/.exec(addressOf(attributes["resid"]))?.[1] ?? "");

/** What pressing it does: the page that opens, or the function that is called. */
function actionOf(control: XmlElement): string {
  const action = childNamed(control, "Action")!;
  const resid = childNamed(action, "SourceLocation")?.attributes["resid"];
  return `${action.attributes["xsi:type"]} ${resid === undefined ? childNamed(action, "FunctionName")?.text : addressOf(resid)}`;
}

function expectedAction({ action }: RibbonCommand): string {
  if (action.kind === "function") return `ExecuteFunction ${action.name}`;
  return `ShowTaskpane ${development.base}/pane.html${action.road === null ? "" : `?road=${action.road}`}`;
}
