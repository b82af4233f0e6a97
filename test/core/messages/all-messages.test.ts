import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { allMessages, isMessageCode, LANGUAGES } from "#core";

const holes = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

/** Message codes that the stages of the core hand out, as they stand in the source. */
const codesInSource = (): string[] =>
  (readdirSync("src/core", { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts") && !file.includes("messages"))
    .flatMap((file) => [...readFileSync(`src/core/${file}`, "utf8").matchAll(/"((?:sheet|roster|read|edit|total|template)\.[a-z-]+)"/g)].map((match) => match[1]!));

describe("allMessages", () => {
  it("fills the same holes in every language, so that no reader learns less", () => {
    for (const [code, message] of Object.entries(allMessages)) {
      for (const part of [message.what, message.remedy]) {
        for (const language of LANGUAGES) assert.deepEqual(holes(part[language]), holes(part["zh-CN"]), `${code} ${language}`);
      }
    }
  });

  it("says something and what to do about it, in every language", () => {
    for (const [code, { what, remedy }] of Object.entries(allMessages)) {
      for (const language of LANGUAGES) assert.ok(what[language].length > 3 && remedy[language].length > 1, `${code} ${language}`);
    }
  });

  it("names the cell in whatever is said of a cell's content", () => {
    for (const [code, { what }] of Object.entries(allMessages)) {
      if (!code.startsWith("read.") && !code.startsWith("edit.")) continue;
      for (const language of LANGUAGES) assert.ok(what[language].includes("{cell}") || code === "edit.broken", `${code} ${language}`);
    }
  });

  it("has every code that the core hands out", () => {
    const codes = codesInSource();
    assert.ok(codes.length > 40);
    assert.deepEqual(codes.filter((code) => !isMessageCode(code) && !code.startsWith("sheet.missing-") && !code.startsWith("sheet.renamed-")), []);
  });
});
