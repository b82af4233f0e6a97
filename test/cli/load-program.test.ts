import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { loadProgram } from "../../src/cli/load-program";
import { builtCli } from "../helpers/run-cli";

const node = async (...args: readonly string[]): Promise<string> => (await promisify(execFile)(process.execPath, args)).stdout;

/** Starts the program that follows, and tells at the end how much kept code V8 was given, how much of it it would not take, and which modules of Node's own were loaded after the first of it. */
const WATCHED = `
const vm = require("node:vm");
let [given, refused] = [0, 0];
let before = null;
const own = () => process.moduleLoadList.filter((name) => name.startsWith("NativeModule "));
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    before ??= new Set(own());
    if (options.cachedData) given += 1;
    if (this.cachedDataRejected) refused += 1;
  }
};
process.on("exit", () => console.log(JSON.stringify({ given, refused, later: own().filter((name) => !before.has(name)) })));
`;

describe("loadProgram", () => {
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "huihe-load-"));
    cpSync(dirname(await builtCli()), join(folder, "cli"), { recursive: true });
    writeFileSync(join(folder, "watch.cjs"), WATCHED);
  });
  after(() => rmSync(folder, { recursive: true }));

  const program = (): string => join(folder, "cli/huihe.cjs");
  const watched = async (): Promise<{ given: number; refused: number; later: string[] }> => JSON.parse((await node("-r", join(folder, "watch.cjs"), program(), "templates")).trim().split("\n").at(-1)!);

  it("runs a program that asks for its chunks and for Node's modules", async () => {
    const asFunction = (code: string): string => `(function (exports, require, module) {${code}})`;
    writeFileSync(join(folder, "program.cjs"), asFunction('const { basename } = require("node:path"); exports.run = async ([path]) => require("./chunk.cjs").print(basename(path));'));
    writeFileSync(join(folder, "chunk.cjs"), asFunction("exports.print = (name) => [name, typeof require, typeof module];"));
    assert.deepEqual(await loadProgram(folder).program.run(["folder/7.xlsx"]), ["7.xlsx", "function", "object"]);
  });

  it("ships what it loads in ASCII, as which it is read", () => {
    const files = readdirSync(join(folder, "cli")).filter((name) => name.endsWith(".cjs") && !["huihe.cjs", "keep-code.cjs"].includes(name));
    assert.deepEqual(files.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(folder, "cli", name), "utf8"))), []);
  });

  it("ships the compiled code of what most calls need", () => {
    const kept = readdirSync(join(folder, "cli")).filter((name) => name.endsWith(".code"));
    assert.ok(["program", "src_host_xlsx_index_ts", "src_cli_commands_check_ts", "src_cli_commands_consolidate_ts"].every((name) => kept.includes(`${name}.code`)), kept.join(", "));
  });

  it("ships it for each of these calls by itself, also of modules that the files of several calls hold", () => {
    const holds = (command: string): boolean => readFileSync(join(folder, `cli/src_cli_commands_${command}_ts.code`), "latin1").includes("receiveFiles");
    assert.deepEqual(["check", "consolidate"].filter((command) => !holds(command)), []);
  });

  it("has V8 take the code that was shipped", async () => {
    const { given, refused } = await watched();
    assert.ok(given > 0);
    assert.equal(refused, 0);
  });

  it("loads Node's own modules before it tells V8 otherwise, while V8 takes the code that Node has kept of them", async () => {
    assert.deepEqual((await watched()).later, []);
  });

  it("does the same when V8 does not take it", async () => {
    const said = await node(program(), "templates");
    for (const name of readdirSync(join(folder, "cli"))) if (name.endsWith(".code")) writeFileSync(join(folder, "cli", name), "of another version of V8");
    const { given, refused } = await watched();
    assert.ok(given > 0);
    assert.equal(refused, given);
    assert.equal(await node(program(), "templates"), said);
  });
});
