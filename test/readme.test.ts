import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const DOCUMENTS = ["README.md", "src/README.md", "seeds/README.md", "test/golden/README.md", "test/bench/README.md", ".github/CONTRIBUTING.md", ".github/DEPLOYMENT.md"];

const read = (path: string): Promise<string> => readFile(path, "utf8");

describe("README.md", () => {
  it("shows npm commands that package.json knows", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
    const texts = await Promise.all(DOCUMENTS.map(read));
    const named = texts.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name));
    for (const name of named) assert.ok(name in scripts, `npm run ${name}`);
    assert.ok("test" in scripts);
    assert.ok((await read("README.md")).includes("npm ci && npm test && npm run e2e"));
    assert.match(await read(".ci/run"), /npm ci && npm test && npm run e2e/);
  });

  it("links to what is there, as every document does", async () => {
    for (const document of DOCUMENTS) {
      const links = [...(await read(document)).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link).filter((link) => !/^https?:/.test(link));
      for (const link of links) assert.ok(existsSync(join(dirname(document), link)), `${document} → ${link}`);
    }
  });
});
