import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compoundFile } from "../helpers/compound-file";
import { oneTab, pack } from "../helpers/pack";
import { letterWith, mailOf } from "../helpers/parcels";
import { rawZip } from "../helpers/raw-zip";
import { seedMails } from "../helpers/seed-mails";

const ROSTER = "seeds/furong/roster.csv";
const SUBMISSIONS = "seeds/furong/submissions";
const WORKBOOK = oneTab('<row r="1"><c r="A1"><v>1</v></c></row>');

interface Json {
  readonly findings: readonly object[];
  readonly totals: readonly object[];
  readonly files: readonly { readonly name: string; readonly within?: readonly string[]; readonly mail?: { readonly from: string; readonly subject: string; readonly sent: string } }[];
  readonly passedOver: readonly { readonly code: string; readonly subject: string; readonly message: string; readonly remedy: string }[];
  readonly errors?: readonly { readonly code: string; readonly subject: string }[];
}

/** A call in this process, with its clock standing still. */
async function call(...args: readonly string[]): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  // Imported as the program imports its chunks, so that there is one of each class.
  const { main } = await import("../../src/cli/main");
  const [out, err]: [string[], string[]] = [[], []];
  const status = await main(args, { stdout: { write: (text: string) => out.push(text) }, stderr: { write: (text: string) => err.push(text) }, now: () => 0, time: "2020-03-20 12:00", version: "0" });
  return { status, stdout: out.join(""), stderr: err.join("") };
}

const jsonOf = async (...args: readonly string[]): Promise<Json> => JSON.parse((await call(...args, "--json")).stdout) as Json;

describe("mails and archives on the command line", function () {
  this.timeout(300_000);
  let folder = "";
  const at = (path: string): string => join(folder, path);
  const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(at(name), bytes);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "汇核-mail-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("give the same findings and totals as the workbooks in them", async () => {
    for (const { name, bytes } of seedMails("furong")) await put(name, bytes);
    const plain = await jsonOf("consolidate", SUBMISSIONS, "--roster", ROSTER, "--out", at("a.xlsx"));
    const mailed = await jsonOf("consolidate", folder, "--roster", ROSTER, "--out", at("b.xlsx"));
    assert.deepEqual(mailed.findings, plain.findings);
    assert.deepEqual(mailed.totals, plain.totals);
    assert.deepEqual(mailed.passedOver, []);
    assert.deepEqual(await readFile(at("b.xlsx")), await readFile(at("a.xlsx")));
    const packed = mailed.files.find(({ within }) => within?.length === 2 && within[1]!.endsWith(".zip"));
    assert.deepEqual(packed, { name: "复工报表_朝阳街街道.xlsx", within: ["002_朝阳街街道.eml", "朝阳街街道.zip"], mail: { from: "朝阳街街道办事处 <unit2@example.com>", subject: "朝阳街街道报表", sent: "2020-03-20T09:01:00.000Z" } });
    assert.deepEqual(plain.files[0], { name: plain.files[0]!.name });
  });

  it("are named with what they bring, and why they bring nothing; a run goes on without them", async () => {
    await put("甲.eml", mailOf(letterWith({ "日报.xlsx": WORKBOOK, "照片.pdf": Buffer.from("%PDF-1.4\nâã") })));
    await put("乙.zip", rawZip([{ name: "日报.xlsx", content: WORKBOOK }, { name: "密.xlsx", content: WORKBOOK, flags: 1 }, { name: "加密.xlsx", content: compoundFile("/EncryptedPackage") }, { name: "坏.xlsx", content: pack({ "[Content_Types].xml": "<Types/>", "xl/x.xml": "" }) }]));
    await put("资料.rar", Buffer.from("Rar!\u001a\u0007\u0000"));
    await put("说明.docx", new Uint8Array());
    const { files, passedOver } = await jsonOf("check", folder);
    assert.deepEqual(files.map(({ name, within }) => [name, within]), [["日报.xlsx", ["乙.zip"]], ["日报 (2).xlsx", ["甲.eml"]]]);
    assert.deepEqual(passedOver.map(({ code, subject }) => `${code} ${subject}`), [
      "archive-encrypted 乙.zip › 密.xlsx", "encrypted 乙.zip › 加密.xlsx", "other-file 甲.eml › 照片.pdf", "archive-unknown 资料.rar", "not-a-workbook 乙.zip › 坏.xlsx",
    ]);
    const { stdout } = await call("check", folder);
    assert.match(stdout, /从邮件和压缩包里取出 2 个工作簿。\n没有读入的文件 5 个：\n {2}· 乙\.zip › 密\.xlsx 在加了密码的压缩包里。\n {6}→ 请用密码解压/);
  });

  it("stop a run only where no workbook is left; a workbook that lies there by itself and cannot be read always does", async () => {
    await put("资料.rar", Buffer.from("Rar!\u001a\u0007\u0000"));
    const nothing = await jsonOf("check", folder);
    assert.deepEqual(nothing.errors?.map(({ code, subject }) => [code, subject]), [["archive-unknown", "资料.rar"]]);
    await put("日报.xlsx", WORKBOOK);
    await put("加密.xlsx", compoundFile("/EncryptedPackage"));
    const { errors } = await jsonOf("check", folder);
    assert.deepEqual(errors?.map(({ code }) => code), ["encrypted", "archive-unknown"]);
  });

  it("are never taken for the district's own workbook, and marked copies take the names of the workbooks", async () => {
    const twoTabs = await readFile(join(SUBMISSIONS, "复工报表_朝阳街街道.xlsx"));
    await put("一.eml", mailOf(letterWith({ "../../朝阳.xlsx": twoTabs })));
    await put("二.eml", mailOf(letterWith({ "朝阳.xlsx": twoTabs })));
    await call("check", folder, "--roster", ROSTER, "--mark", at("marked"));
    assert.deepEqual((await readdir(at("marked"))).sort(), ["朝阳 (2).xlsx", "朝阳.xlsx"]);
    await rm(at("marked"), { recursive: true });
    await rm(at("二.eml"));
    const { stdout } = await call("consolidate", folder, "--roster", ROSTER, "--out", at("区.xlsx"), "--json");
    assert.ok((JSON.parse(stdout) as Json).totals.length > 0);
    assert.ok(!(await readFile(at("区.xlsx"))).equals(twoTabs));
  });
});
