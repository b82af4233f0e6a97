import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtInTemplates } from "#templates";

/** The lines of the README's table of forms without their last cell, which tells people where the form is from. */
const listed = (): readonly (readonly string[])[] =>
  [...readFileSync("README.md", "utf8").matchAll(/^\| (S\d+\w?) \|(.*)\|$/gm)].map(([, id = "", rest = ""]) => [id, ...rest.split("|").map((cell) => cell.trim()).slice(0, -1)]);

/** The one system that is no form: the district makes it of all the others. */
const BULLETIN = "S21";

describe("README.md", () => {
  it("lists every built-in form by its names, its period and who fills it", () =>
    assert.deepEqual(listed().filter(([id]) => id !== BULLETIN), builtInTemplates.map(({ id, name, period, level }) => [id, name["zh-CN"], name.en, period, level])));

  it("lists the bulletin, which nobody fills", () =>
    assert.deepEqual(listed().filter(([id]) => id === BULLETIN), [[BULLETIN, "督查通报", "Supervision bulletin", "any", "made by the district"]]));
});
