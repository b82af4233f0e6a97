import { strict as assert } from "node:assert";
import { languageOfTag } from "../../src/pane/language-of-tag";

describe("languageOfTag", () => {
  const cases = { "zh-CN": "zh-CN", zh: "zh-CN", "zh-SG": "zh-CN", "zh-Hans-HK": "zh-CN", "zh-TW": "zh-TW", "zh-hk": "zh-TW", "zh-MO": "zh-TW", "zh-Hant-CN": "zh-TW", "en-US": "en", "de-DE": "en", zhx: "en", "": "en" };
  for (const [tag, language] of Object.entries(cases)) it(`speaks ${language} to a host that speaks "${tag}"`, () => assert.equal(languageOfTag(tag), language));
});
