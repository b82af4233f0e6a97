import assert from "node:assert/strict";
import { unpack } from "#parcel";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { compoundFile } from "../../helpers/compound-file";
import { oneTab, pack } from "../../helpers/pack";
import { letterWith, mailOf } from "../../helpers/parcels";
import { rawZip } from "../../helpers/raw-zip";
import { writeMail } from "../../helpers/write-mail";

const WORKBOOK = oneTab('<row r="1"><c r="A1"><v>1</v></c></row>');
const OLD_WORKBOOK = compoundFile("/Workbook");
const PDF = Buffer.from("%PDF-1.4\n%âãÏÓ\n");

/** What came of these files: each workbook and each file passed over, on a line. */
async function came(files: Readonly<Record<string, Uint8Array>>): Promise<readonly string[]> {
  const { workbooks, passedOver } = await unpack(Object.entries(files).map(([name, bytes]) => ({ name, bytes })), nodeCodec);
  return [...workbooks.map(({ within, name }) => [...within, name].join(" › ")), ...passedOver.map(({ why }) => `${why.code}: ${why.subject}`)];
}

describe("unpack", () => {
  it("takes plain workbooks as they are, macros as data", async () => {
    assert.deepEqual(await came({ "日报.xlsx": WORKBOOK, "宏.xlsm": WORKBOOK, "旧.xls": OLD_WORKBOOK }), ["日报.xlsx", "宏.xlsm", "旧.xls"]);
  });

  it("tells a workbook by what it holds, whatever it is called, and calls it one", async () => {
    assert.deepEqual(await came({ "日报.zip": WORKBOOK, "日报.dat": WORKBOOK, "旧报": OLD_WORKBOOK, "府坪\u202Exslx.exe": WORKBOOK }), ["日报.zip.xlsx", "日报.dat.xlsx", "旧报.xls", "府坪xslx.exe.xlsx"]);
    assert.deepEqual(await came({ "压缩包.xlsx": pack({ "日报.xlsx": WORKBOOK }) }), ["压缩包.xlsx › 日报.xlsx"]);
    assert.deepEqual(await came({ "邮件.txt": mailOf(letterWith({ "日报.xlsx": WORKBOOK })) }), ["邮件.txt › 日报.xlsx"]);
  });

  it("opens archives and mails in one another, in their order, and says the way", async () => {
    const inner = mailOf(letterWith({ "芙蓉.xlsx": WORKBOOK }));
    const zip = pack({ "报送/府坪.xlsx": WORKBOOK, "邮件.eml": inner, "又一层.zip": pack({ "永安.xls": OLD_WORKBOOK }) });
    assert.deepEqual(await came({ "周报.eml": mailOf(letterWith({ "附件.zip": zip, "丹洲.xlsx": WORKBOOK })) }), [
      "周报.eml › 附件.zip › 府坪.xlsx", "周报.eml › 附件.zip › 邮件.eml › 芙蓉.xlsx", "周报.eml › 附件.zip › 又一层.zip › 永安.xls", "周报.eml › 丹洲.xlsx",
    ]);
  });

  it("says that a file is missing which a mail sent as if it were text", async () => {
    const head = "From: a@example.com\r\nTo: b@example.com\r\nSubject: =?utf-8?B?5pel5oql?=\r\nDate: Fri, 20 Mar 2020 18:05:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n";
    const part = (type: string, bytes: Uint8Array) => `--x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\n\r\n${Buffer.from(bytes).toString("base64")}\r\n`;
    const attached = `--x\r\nContent-Type: application/octet-stream; name="a.xlsx"\r\nContent-Disposition: attachment; filename="a.xlsx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(WORKBOOK).toString("base64")}\r\n`;
    const mail = (...parts: readonly string[]) => Buffer.from(`${head}${parts.join("")}--x--\r\n`);
    assert.deepEqual(await came({ "日报.eml": mail(attached, part('text/plain; name="b.xlsx"', WORKBOOK)) }), ["日报.eml › a.xlsx", "parcel-broken: 日报.eml"]);
    assert.deepEqual(await came({ "日报.eml": mail(attached, part("text/plain", Buffer.from("附件请查收"))) }), ["日报.eml › a.xlsx"]);
  });

  it("gives the very bytes that were sent, with either codec", async () => {
    const heap = [{ name: "a.eml", bytes: mailOf(letterWith({ "附件.zip": pack({ "日报.xlsx": WORKBOOK }), "旧.xls": OLD_WORKBOOK })) }];
    for (const codec of [nodeCodec, fflateCodec]) {
      const { workbooks } = await unpack(heap, codec);
      assert.deepEqual(workbooks.map(({ bytes }) => Buffer.from(bytes)), [WORKBOOK, OLD_WORKBOOK].map((bytes) => Buffer.from(bytes)));
    }
  });

  it("says which mail brought a workbook: the innermost, which is the street's own where one was passed on", async () => {
    const original = mailOf({ ...letterWith({ "日报.xlsx": WORKBOOK }), subject: "府坪街道日报" }, "qq");
    const { workbooks } = await unpack([{ name: "转发.eml", bytes: mailOf(letterWith({ "原邮件.eml": original })) }, { name: "单个.xlsx", bytes: WORKBOOK }], nodeCodec);
    assert.deepEqual(workbooks.map(({ file, mail }) => ({ file, mail })), [
      { file: 0, mail: { from: "府坪街道办 <fuping@example.com>", subject: "府坪街道日报", sent: "2020-03-20T10:05:00.000Z" } },
      { file: 1, mail: null },
    ]);
  });

  it("keeps workbooks of one name apart, and leaves those that came plainly their own", async () => {
    const mail = mailOf(letterWith({ "日报.xlsx": WORKBOOK }));
    const { workbooks } = await unpack([{ name: "甲.eml", bytes: mail }, { name: "乙.eml", bytes: mail }, { name: "日报.xlsx", bytes: WORKBOOK }], nodeCodec);
    assert.deepEqual(workbooks.map(({ name }) => name), ["日报 (2).xlsx", "日报 (3).xlsx", "日报.xlsx"]);
  });

  it("names each file that gives no workbook, and why", async () => {
    const html = Buffer.from("<html><body><table><tr><td>1</td></tr></table></body></html>");
    assert.deepEqual(await came({
      "网页.xls": html, "文本.xlsx": Buffer.from("企业,总数\n府坪,1\n"), "加密.xlsx": compoundFile("/EncryptedPackage"), "空.xlsx": new Uint8Array(), "说明.pdf": PDF,
      "说明.docx": pack({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }), "旧说明.doc": compoundFile("/WordDocument"), "表.ods": pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "公文.ofd": pack({ "OFD.xml": "<ofd/>", "Doc_0/Document.xml": "<x/>" }), "空包.zip": pack({}), "坏.xlsx": WORKBOOK.slice(0, 300), "坏包.zip": pack({ "日报.xlsx": WORKBOOK }).slice(0, 300), "假.xlsx": Buffer.from("\u0001\u0002\u0003"),
    }), [
      "disguised: 网页.xls", "disguised: 文本.xlsx", "encrypted: 加密.xlsx", "empty-file: 空.xlsx", "other-file: 说明.pdf", "other-file: 说明.docx", "other-file: 旧说明.doc", "not-supported: 表.ods",
      "other-file: 公文.ofd", "empty-file: 空包.zip", "corrupt: 坏.xlsx", "parcel-broken: 坏包.zip", "not-a-workbook: 假.xlsx",
    ]);
  });

  it("names archives and messages of kinds that it cannot open, by their first bytes", async () => {
    const first = (...bytes: readonly number[]): Uint8Array => Uint8Array.from([...bytes, ...new Uint8Array(50)]);
    const rar = first(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0);
    const zip = pack({ "照片.rar": rar, "资料.7z": first(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "winmail.dat": first(0x78, 0x9f, 0x3e, 0x22), "邮件.msg": compoundFile("/__properties_version1.0"), "假装.xlsx": rar });
    assert.deepEqual(await came({ "包.zip": zip }), ["archive-unknown: 包.zip › 照片.rar", "archive-unknown: 包.zip › 资料.7z", "outlook-message: 包.zip › winmail.dat", "outlook-message: 包.zip › 邮件.msg", "archive-unknown: 包.zip › 假装.xlsx"]);
  });

  it("takes the good members of an archive beside those under a password or of another packing", async () => {
    const zip = rawZip([{ name: "secret.xlsx", content: WORKBOOK, flags: 1 }, { name: "aes.xlsx", content: WORKBOOK, method: 99, flags: 1 }, { name: "lzma.xlsx", content: WORKBOOK, method: 14 }, { name: "good.xlsx", content: WORKBOOK }]);
    assert.deepEqual(await came({ "a.zip": zip }), ["a.zip › good.xlsx", "archive-encrypted: a.zip › secret.xlsx", "archive-encrypted: a.zip › aes.xlsx", "archive-unknown: a.zip › lzma.xlsx"]);
  });

  it("counts no folders and nothing that systems leave behind", async () => {
    const zip = rawZip([...["报送/", "__MACOSX/._日报.xlsx", ".DS_Store", "报送/Thumbs.db", "报送/~$日报.xlsx", "desktop.ini"].map((name) => ({ name, content: "", method: 0 })), { name: "报送/日报.xlsx", content: WORKBOOK }]);
    assert.deepEqual(await came({ "a.zip": zip }), ["a.zip › 日报.xlsx"]);
  });

  it("says so where a mail has no attachment: what it only links to is not fetched", async () => {
    assert.deepEqual(await came({ "超大附件.eml": mailOf(letterWith({})) }), ["mail-without-files: 超大附件.eml"]);
  });

  it("counts no logo and no signature as a file, but a picture that was attached", async () => {
    const files = { "日报.xlsx": WORKBOOK, "照片.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) };
    assert.deepEqual(await came({ "a.eml": writeMail(letterWith(files), "outlook") }), ["a.eml › 日报.xlsx", "other-file: a.eml › 照片.png"]);
  });
});
