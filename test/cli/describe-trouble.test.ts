import assert from "node:assert/strict";
import { LANGUAGES } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import { cliMessages, type CliMessageCode } from "../../src/cli/cli-messages";
import { describeTrouble } from "../../src/cli/describe-trouble";
import { FilesError } from "../../src/cli/open-files";
import { UsageError } from "../../src/cli/usage-error";

const HOST_CODES: readonly HostErrorCode[] = [
  "not-found", "not-readable", "not-writable", "not-a-workbook", "encrypted", "corrupt", "too-large", "disguised", "not-supported", "protected", "busy", "cancelled",
  "archive-encrypted", "archive-unknown", "outlook-message", "parcel-broken", "mail-without-files", "other-file", "empty-file", "nested-too-deep", "too-many-files",
];

describe("describeTrouble", () => {
  it("names the file and the remedy for whatever the world may do, in every language", () => {
    for (const code of HOST_CODES) {
      for (const language of LANGUAGES) {
        const [trouble] = describeTrouble(new HostError(code, "府坪/日报.xlsx", "detail"), language);
        assert.equal(trouble?.subject, "府坪/日报.xlsx");
        assert.ok(trouble.message.includes("府坪/日报.xlsx"), `${code} ${language}`);
        assert.ok(trouble.remedy.length > 5, `${code} ${language}`);
      }
    }
  });

  it("fills every hole of every sentence about a call", () => {
    const values = {
      word: "w", option: "--o", command: "check", value: "V", usage: "U", words: ["w"], language: "fr", known: ["en"], period: "P", template: "T", example: "E",
      file: "F", problems: ["p"], unit: "U", path: "P", text: "T", workbook: "W", cell: "C", worksheets: ["S"], numbers: ["3"], count: 2, files: ["F"], sheet: "S", measure: "M",
    };
    for (const code of Object.keys(cliMessages) as CliMessageCode[]) {
      for (const language of LANGUAGES) {
        const [trouble] = describeTrouble(new UsageError(code, values), language);
        assert.doesNotMatch(`${trouble?.message}${trouble?.remedy}`, /\{\w+\}|undefined/, code);
      }
    }
  });

  it("offers the near word in place of the general way out", () => {
    assert.equal(describeTrouble(new UsageError("unknown-command", { word: "chekc", nearest: "check" }), "en")[0]?.remedy, "Did you mean check?");
  });

  it("tells each of several files", () => {
    const errors = [new HostError("corrupt", "a.xlsx", "x"), new HostError("encrypted", "b.xlsx", "x")];
    assert.deepEqual(describeTrouble(new FilesError(errors), "en").map(({ code, subject }) => [code, subject]), [["corrupt", "a.xlsx"], ["encrypted", "b.xlsx"]]);
  });

  it("leaves mistakes of ours alone", () => {
    assert.deepEqual(describeTrouble(new TypeError("x is not a function"), "en"), []);
  });
});
