import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

const said = (language: string): string => execFileSync(process.execPath, [".config/sideload.mjs"], { encoding: "utf8", env: { ...process.env, LC_ALL: language } });

const WAYS = {
  "zh_CN.UTF-8": ["npm run excel", "共享文件夹", "TrustedCatalogs", "集中部署", "Mac", "网页版"],
  "en_US.UTF-8": ["npm run excel", "Shared folder", "TrustedCatalogs", "Central deployment", "Mac", "Web"],
};

describe("npm run sideload", () => {
  for (const [language, ways] of Object.entries(WAYS)) {
    it(`tells in ${language} where the manifest is, what it opens, and every way into Excel`, () => {
      const text = said(language);
      assert.match(text, /manifest\.xml\n.*https:\/\/\S+\/pane\.html/);
      assert.deepEqual(ways.filter((way) => !text.includes(way)), []);
    });
  }
});
