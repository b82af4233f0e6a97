import assert from "node:assert/strict";
import fc from "fast-check";
import { unpack, type HandedFile } from "#parcel";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { oneTab, pack } from "../../helpers/pack";
import { letterWith, mailOf } from "../../helpers/parcels";
import { rawZip } from "../../helpers/raw-zip";
import { MAIL_PROGRAMS } from "../../helpers/write-mail";

const MIB = 2 ** 20;
const WORKBOOK = oneTab('<row r="1"><c r="A1"><v>1</v></c></row>');

/** Why files were passed over, and how many workbooks came. */
async function came(...files: readonly HandedFile[]): Promise<{ readonly workbooks: number; readonly why: readonly string[] }> {
  const { workbooks, passedOver } = await unpack(files, nodeCodec);
  return { workbooks: workbooks.length, why: passedOver.map(({ why }) => `${why.code}: ${why.subject}`) };
}

/** An archive of one member whose directory lists that member so many times: the bomb whose members overlap. */
function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const end = Buffer.from(zip.slice(-22));
  const [size, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const directory = zip.slice(start, start + size);
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(times * size, 12);
  return Buffer.concat([zip.slice(0, start), ...Array.from({ length: times }, () => directory), end]);
}

describe("unpack: hostile files", function () {
  this.timeout(120_000);

  it("stops at a bomb without inflating it, and names it; what came beside it is taken", async () => {
    const bomb = rawZip([{ name: "a.xlsx", content: Buffer.alloc(60 * MIB) }]);
    const before = process.memoryUsage().rss;
    assert.deepEqual(await came({ name: "炸弹.zip", bytes: bomb }, { name: "日报.xlsx", bytes: WORKBOOK }), { workbooks: 1, why: ["too-large: 炸弹.zip"] });
    assert.ok(process.memoryUsage().rss - before < 100 * MIB);
  });

  it("stops where many members of moderate size would fill the memory", async () => {
    const bomb = overlapping(rawZip([{ name: "表.xls", content: Buffer.alloc(31 * MIB) }]), 30);
    assert.ok(bomb.length < 100_000);
    const { workbooks, why } = await came({ name: "大.zip", bytes: bomb });
    assert.deepEqual([workbooks, why.length, new Set(why)], [0, 30, new Set(["not-a-workbook: 大.zip › 表.xls", "too-large: 大.zip › 表.xls"])]);
  });

  it("takes what lies four containers deep, and nothing deeper", async () => {
    let inner = pack({ "日报.xlsx": WORKBOOK });
    for (let depth = 3; depth > 0; depth--) inner = pack({ [`${String(depth)}.zip`]: inner });
    assert.deepEqual(await came({ name: "四.zip", bytes: inner }), { workbooks: 1, why: [] });
    assert.deepEqual(await came({ name: "五.zip", bytes: pack({ "四.zip": inner }) }), { workbooks: 0, why: ["nested-too-deep: 五.zip › 四.zip › 1.zip › 2.zip › 3.zip"] });
    let mail = mailOf(letterWith({ "日报.xlsx": WORKBOOK }));
    for (let depth = 0; depth < 6; depth++) mail = mailOf(letterWith({ "转发.eml": mail }));
    assert.deepEqual(await came({ name: "a.eml", bytes: mail }), { workbooks: 0, why: ["nested-too-deep: a.eml › 转发.eml › 转发.eml › 转发.eml › 转发.eml"] });
  });

  it("takes 2,000 files out of a heap, and passes over the container that would make them more", async () => {
    const thousand = rawZip(Array.from({ length: 1000 }, (_none, index) => ({ name: `${String(index)}.xlsx`, content: WORKBOOK, method: 0 })));
    const heap = ["甲", "乙", "丙"].map((name) => ({ name: `${name}.zip`, bytes: thousand }));
    assert.deepEqual(await came(...heap, { name: "日报.xlsx", bytes: WORKBOOK }), { workbooks: 2001, why: ["too-many-files: 丙.zip"] });
  });

  it("stops at mails made to cost time: blank lines, boundaries, headers, parts in parts", async () => {
    const head = "From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    const eml = (text: string): HandedFile => ({ name: "a.eml", bytes: Buffer.from(head + text) });
    const deep = Array.from({ length: 2000 }, (_none, index) => `Content-Type: multipart/mixed; boundary=b${String(index)}\r\n\r\n--b${String(index)}\r\n`).join("");
    const cases: readonly (readonly [HandedFile, string])[] = [
      [eml(`\r\n${"\n".repeat(3_000_000)}`), "too-large: a.eml"], [eml(`\r\n${"--b\n".repeat(30_000)}`), "too-large: a.eml"],
      [eml(`X: ${"a".repeat(3 * MIB)}\r\n\r\n`), "parcel-broken: a.eml"], [eml(deep), "parcel-broken: a.eml"],
      [eml(`Date: ${"Z(".repeat(400_000)}\r\n\r\n`), "mail-without-files: a.eml"], [eml(`Content-Type: ${"multipart/x; ".repeat(50_000)}\r\n\r\n`), "mail-without-files: a.eml"],
      [eml(`Content-Type: application/x; name="${"/".repeat(900_000)}"\r\n\r\nx`), "other-file: a.eml › 附件"],
    ];
    for (const [file, why] of cases) {
      const start = performance.now();
      assert.deepEqual(await came(file), { workbooks: 0, why: [why] });
      assert.ok(performance.now() - start < 10_000, why);
    }
  });

  it("says that a mail is cut off wherever its end is missing, and gives what is whole", async () => {
    const whole = mailOf(letterWith({ "甲.xlsx": WORKBOOK, "乙.xlsx": WORKBOOK }));
    const text = Buffer.from(whole).toString("latin1");
    const second = text.indexOf("Content-Type: application/octet-stream", text.indexOf("Content-Type: application/octet-stream") + 1);
    assert.deepEqual(await came({ name: "a.eml", bytes: whole.slice(0, second) }), { workbooks: 1, why: ["parcel-broken: a.eml"] });
    for (let part = 1; part < 40; part++) {
      const { workbooks, why } = await came({ name: "a.eml", bytes: whole.slice(0, Math.floor((whole.length * part) / 40)) });
      assert.ok(workbooks <= 1 && why.length > 0, `cut at ${String(part)}/40`);
    }
  });

  it("ends for an archive that is cut off anywhere, and says so", async () => {
    const whole = rawZip([{ name: "甲.xlsx", content: WORKBOOK, method: 0 }, { name: "附件.zip", content: pack({ "乙.xlsx": WORKBOOK }), method: 0 }]);
    for (let part = 0; part < 40; part++) {
      const { workbooks, why } = await came({ name: "a.zip", bytes: whole.slice(0, Math.floor((whole.length * part) / 40)) });
      assert.deepEqual([workbooks, why.length], [0, 1], `cut at ${String(part)}/40`);
    }
  });

  it("never throws and accounts for the file, for any bytes and names at all", async () => {
    const endings = fc.constantFrom("a.xlsx", "a.xls", "a.zip", "a.eml", "a.msg", "a", "..", "");
    const beginnings = fc.constantFrom("", "PK\u0003\u0004", "PK\u0005\u0006", "From: a\nTo: b\nSubject: c\n", "<html>", "Rar!\u001a\u0007", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "\u0009\u0008\u0008\u0000", "MIME-Version: 1.0\n");
    await fc.assert(fc.asyncProperty(endings, beginnings, fc.uint8Array({ maxLength: 3000 }), async (name, beginning, rest) => {
      const bytes = Buffer.concat([Buffer.from(beginning, "latin1"), rest]);
      const { workbooks, passedOver } = await unpack([{ name, bytes }], fflateCodec);
      assert.ok(workbooks.length + passedOver.length > 0);
    }), { numRuns: 500 });
  });

  const heaps = [
    ...MAIL_PROGRAMS.map((program) => mailOf(letterWith({ "附件.zip": pack({ "府坪.xlsx": WORKBOOK }), "永安.xlsx": WORKBOOK }), program)),
    rawZip([{ name: "府坪.xlsx", content: WORKBOOK }, { name: "永安.eml", content: mailOf(letterWith({ "a.xlsx": WORKBOOK })), hasDescriptor: true }]),
  ];

  it("never throws for mails and archives with bytes changed, cut out or doubled, with either codec", async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom("flip", "cut", "double", "break"), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...heaps), changes, fc.constantFrom(nodeCodec, fflateCodec), async (whole, list, codec) => {
      let bytes: Buffer = Buffer.from(whole);
      for (const [where, how, value] of list) bytes = changed(bytes, where % bytes.length, how, value);
      const { workbooks, passedOver } = await unpack([{ name: "a.eml", bytes }], codec);
      assert.ok(workbooks.length + passedOver.length > 0);
      assert.equal(new Set(workbooks.map(({ name }) => name.toLowerCase())).size, workbooks.length);
    }), { numRuns: 500 });
  });
});

function changed(bytes: Buffer, at: number, how: "flip" | "cut" | "double" | "break", value: number): Buffer {
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how) {
    case "flip":
      return Buffer.concat([before, Buffer.of(value), after.subarray(1)]);
    case "cut":
      return Buffer.concat([before, after.subarray(value)]);
    case "double":
      return Buffer.concat([before, after.subarray(0, value), after]);
    case "break":
      return Buffer.concat([before, Buffer.from("\r\n\r\n--"), after]);
  }
}
