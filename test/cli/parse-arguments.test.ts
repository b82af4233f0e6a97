import assert from "node:assert/strict";
import { languageOf, parseArguments } from "../../src/cli/parse-arguments";
import type { CliMessageCode } from "../../src/cli/cli-messages";
import { UsageError } from "../../src/cli/usage-error";

const call = (line: string): ReturnType<typeof parseArguments> => parseArguments(line.split(" ").filter((word) => word !== ""));

const refused = (line: string, code: CliMessageCode, values: Record<string, unknown> = {}): void => {
  assert.throws(() => call(line), (error) => {
    assert.ok(error instanceof UsageError, String(error));
    assert.equal(error.code, code);
    assert.deepEqual({ ...error.values, ...values }, error.values);
    return true;
  });
};

describe("parseArguments", () => {
  it("understands every subcommand with all its options", () => {
    const zh = { language: "zh-CN", isJson: false };
    assert.deepEqual(call("templates --json"), { command: "templates", language: "zh-CN", isJson: true });
    assert.deepEqual(call("form S01 --unit 府坪街道 --period 2020-03-20 --out F.xlsx"), {
      command: "form", template: "S01", unit: "府坪街道", roster: null, period: "2020-03-20", out: "F.xlsx", ...zh,
    });
    assert.deepEqual(call("form S01 --roster R.csv --period 2020-W12 --out forms"), {
      command: "form", template: "S01", unit: null, roster: "R.csv", period: "2020-W12", out: "forms", ...zh,
    });
    assert.deepEqual(call("check 府坪 a.xlsx --template S01 --template own.json --roster R.csv --period 2020-03 --prior d19.xlsx --prior d18.xlsx --mark marked/ --lang en"), {
      command: "check", patterns: ["府坪", "a.xlsx"], templates: ["S01", "own.json"], roster: "R.csv", period: "2020-03",
      prior: ["d19.xlsx", "d18.xlsx"], mark: "marked/", alike: "folded", language: "en", isJson: false,
    });
    assert.deepEqual(call("audit a.xlsx --all"), { command: "audit", patterns: ["a.xlsx"], mark: null, alike: "all", ...zh });
    assert.deepEqual(call("consolidate in --out d.xlsx --without-hard --bulletin"), {
      command: "consolidate", patterns: ["in"], out: "d.xlsx", leavesOutHard: true, hasBulletin: true, alike: "folded", prior: [], templates: [], roster: null, period: null, ...zh,
    });
    assert.deepEqual(call("explain d.xlsx 汇总!C7"), { command: "explain", workbook: "d.xlsx", worksheet: "汇总", address: "C7", ...zh });
    assert.deepEqual(call("issue S01 S03 --roster R.csv --period 2020-03-20 --out forms --prior d19.xlsx"), { command: "issue", templates: ["S01", "S03"], roster: "R.csv", period: "2020-03-20", out: "forms", prior: ["d19.xlsx"], ...zh });
    assert.deepEqual(call("ready a.xlsx --out out --filler 张三"), {
      command: "ready", patterns: ["a.xlsx"], out: "out", filler: "张三", alike: "folded", prior: [], templates: [], roster: null, period: null, ...zh,
    });
    assert.deepEqual(call("collect mails --into d.xlsx --accept new --roster R.csv"), {
      command: "collect", patterns: ["mails"], into: "d.xlsx", accept: "new", leavesOutHard: false, prior: [], templates: [], roster: "R.csv", period: null, ...zh,
    });
    assert.deepEqual(call("send-back d.xlsx --out back --deadline 3月21日"), { command: "send-back", originals: [], workbook: "d.xlsx", out: "back", deadline: "3月21日", templates: [], roster: null, period: null, ...zh });
    assert.deepEqual(call("chase d.xlsx"), { command: "chase", workbook: "d.xlsx", deadline: "", templates: [], roster: null, period: null, ...zh });
    assert.deepEqual(call("report-up d.xlsx --out up.xlsx --by-unit"), {
      command: "report-up", measure: null, workbook: "d.xlsx", out: "up.xlsx", byUnit: true, filler: "", leavesOutHard: false, templates: [], roster: null, period: null, ...zh,
    });
    refused("collect mails --into d.xlsx --accept nwe", "unknown-acceptance", { word: "nwe", nearest: "new" });
    refused("collect mails --into d.xls", "out-not-xlsx", { path: "d.xls", option: "--into" });
    assert.deepEqual(call("clear a.xlsx --out clean"), { command: "clear", patterns: ["a.xlsx"], out: "clean", ...zh });
  });

  it("understands what is asked of a rule book", () => {
    const zh = { command: "template", language: "zh-CN", isJson: false, roster: null, sheet: null, takes: "sure", without: [] };
    assert.deepEqual(call("template check own.json"), { ...zh, verb: "check", file: "own.json", patterns: [], out: "" });
    assert.deepEqual(call("template try own.json past/ --roster R.csv"), { ...zh, verb: "try", file: "own.json", patterns: ["past/"], roster: "R.csv", out: "" });
    assert.deepEqual(call("template export S01 --out own.json"), { ...zh, verb: "export", file: "S01", patterns: [], out: "own.json" });
    refused("template chek own.json", "unknown-verb", { word: "chek", nearest: "check" });
    refused("template check own.json more.json", "words-unexpected", { command: "template check" });
    refused("template try own.json", "words-missing", { command: "template try" });
    refused("template export S01", "option-missing", { command: "template export" });
  });

  it("takes options before, between and after the words, and values after a sign of equality", () => {
    assert.deepEqual(call("--lang=en consolidate --out=d.xlsx a b --json"), call("consolidate a b --out d.xlsx --json --lang en"));
  });

  it("takes everything after -- as a file, even --json", () => {
    assert.deepEqual(call("check -- --json -a.xlsx"), { ...call("check x"), patterns: ["--json", "-a.xlsx"] });
  });

  it("helps with the program, with one subcommand and with its version, whatever else is missing", () => {
    assert.deepEqual(call("--help"), { command: "help", topic: null, language: "zh-CN", isJson: false });
    assert.deepEqual(call("consolidate -h --lang en"), { command: "help", topic: "consolidate", language: "en", isJson: false });
    assert.equal(call("--version").command, "version");
  });

  it("asks whether a near word was meant", () => {
    refused("chekc a.xlsx", "unknown-command", { word: "chekc", nearest: "check" });
    refused("consolidat a.xlsx", "unknown-command", { nearest: "consolidate" });
    refused("check a.xlsx --rooster R.csv", "unknown-option", { option: "--rooster", nearest: "--roster" });
    refused("check a.xlsx -o x", "unknown-option", { option: "-o" });
    refused("frobnicate", "unknown-command", { word: "frobnicate" });
  });

  it("refuses an option that belongs to another subcommand", () => {
    refused("check a.xlsx --without-hard", "unknown-option", { command: "check" });
    refused("--mark", "option-without-value");
    refused("--out x", "unknown-option", { command: "huihe" });
  });

  it("says what is missing or too much", () => {
    refused("", "no-command");
    refused("check", "words-missing", { command: "check" });
    refused("templates a", "words-unexpected", { words: ["a"] });
    refused("consolidate a", "option-missing", { option: "--out" });
    refused("explain d.xlsx", "words-missing");
    refused("check a --roster", "option-without-value", { option: "--roster", value: "R.csv" });
    refused("check a --roster --json", "option-without-value");
    refused("check a --roster=", "option-without-value");
    refused("check a --json=yes", "option-with-value");
    refused("consolidate a --out b.xlsx --out c.xlsx", "option-twice");
    refused("form S01 --period 2020-03-20 --out F.xlsx", "form-for-whom");
    refused("form S01 --unit 府坪街道 --period 2020-03-20 --out forms", "out-not-xlsx");
    refused("consolidate a --out d.xls", "out-not-xlsx");
  });

  it("refuses a day that the calendar does not have, and a language that we do not", () => {
    refused("check a --period 2020-02-31", "unknown-period");
    refused("check a --lang fr", "unknown-language", { language: "fr" });
  });

  it("reads a cell as it stands in a formula, quoted, absolute, with a full-width sign", () => {
    const cell = (text: string): unknown => {
      const { worksheet, address } = parseArguments(["explain", "d.xlsx", text]) as { worksheet?: string; address?: string };
      return [worksheet, address];
    };
    assert.deepEqual(cell("汇总!c7"), ["汇总", "C7"]);
    assert.deepEqual(cell("'1 月''s'!$C$7"), ["1 月's", "C7"]);
    assert.deepEqual(cell("汇总！C7"), ["汇总", "C7"]);
    refused("explain d.xlsx 汇总!C0", "not-a-cell");
    refused("explain d.xlsx C7", "not-a-cell");
    refused("explain d.xlsx 汇总!A1:B2", "not-a-cell");
  });
});

describe("languageOf", () => {
  it("is zh-CN unless the call asks for another that we have", () => {
    assert.equal(languageOf([]), "zh-CN");
    assert.equal(languageOf(["check", "--lang", "zh-TW"]), "zh-TW");
    assert.equal(languageOf(["--lang=en", "nonsense"]), "en");
    assert.equal(languageOf(["--lang", "fr"]), "zh-CN");
    assert.equal(languageOf(["--lang"]), "zh-CN");
  });
});
