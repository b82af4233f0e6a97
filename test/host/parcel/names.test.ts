import assert from "node:assert/strict";
import { unpack } from "#parcel";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { gbk } from "../../helpers/gbk";
import { oneTab } from "../../helpers/pack";
import { letterWith, mailOf } from "../../helpers/parcels";
import { rawZip } from "../../helpers/raw-zip";
import { MAIL_PROGRAMS } from "../../helpers/write-mail";

const WORKBOOK = oneTab('<row r="1"><c r="A1"><v>1</v></c></row>');
const LONG = "【府坪街道】复工复产日报及防疫物资收发存情况（2020年3月20日）第2版.xlsx";

/** The names of the workbooks that came out of one file. */
async function names(bytes: Uint8Array, name = "a.zip"): Promise<readonly string[]> {
  return (await unpack([{ name, bytes }], nodeCodec)).workbooks.map((workbook) => workbook.name);
}

const zipped = (members: readonly { readonly name: string | Uint8Array; readonly flags?: number }[]): Uint8Array => rawZip(members.map((member) => ({ ...member, content: WORKBOOK })));

/** A mail of one part, its headers as they are written here; other bytes than ASCII may be in them. */
const mailWith = (headers: string | Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from("From: a@example.com\r\nTo: b@example.com\r\nDate: Fri, 20 Mar 2020 18:05:00 +0800\r\nSubject: x\r\nContent-Transfer-Encoding: base64\r\n"), Buffer.from(headers), Buffer.from(`\r\n\r\n${Buffer.from(WORKBOOK).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`)]);

describe("names out of zip archives", () => {
  it("are UTF-8 with the flag, UTF-8 that lacks the flag, else GBK as Chinese Windows writes them", async () => {
    assert.deepEqual(await names(zipped([{ name: "府坪街道.xlsx", flags: 0x800 }, { name: "永安街道.xlsx" }, { name: gbk("丹洲乡日报.xlsx") }, { name: gbk("报送\\芙蓉街道.xlsx") }])), ["府坪街道.xlsx", "永安街道.xlsx", "丹洲乡日报.xlsx", "芙蓉街道.xlsx"]);
  });

  it("keep a GBK character whose second byte is a backslash whole", async () => {
    assert.deepEqual([...gbk("誠")], [0xd5, 0x5c]);
    assert.deepEqual(await names(zipped([{ name: gbk("報送/誠信.xlsx") }])), ["誠信.xlsx"]);
  });

  it("lead nowhere: no path, no device, nothing that turns the direction of writing", async () => {
    const hostile = ["../../府坪.xlsx", "..\\..\\永安.xlsx", "/etc/丹洲.xlsx", "C:\\Windows\\芙蓉.xlsx", "CON.xlsx", "...隐藏.xlsx ", "a\u202Exslx.exe", "a:b|c?.xlsx", "\u0000\u0001.xlsx"];
    assert.deepEqual(await names(zipped(hostile.map((name) => ({ name, flags: 0x800 })))), ["府坪.xlsx", "永安.xlsx", "丹洲.xlsx", "芙蓉.xlsx", "_CON.xlsx", "axslx.exe.xlsx", "a-b-c-.xlsx", "xlsx.xlsx"]);
  });
});

describe("names out of mails", () => {
  for (const program of MAIL_PROGRAMS) {
    it(`are what was attached, as ${program} writes them`, async () => {
      const { workbooks } = await unpack([{ name: "a.eml", bytes: mailOf(letterWith({ [LONG]: WORKBOOK, "府坪.xlsx": WORKBOOK }), program) }], nodeCodec);
      assert.deepEqual(workbooks.map(({ name }) => name), [LONG, "府坪.xlsx"]);
      assert.deepEqual(workbooks[0]!.mail, { from: "府坪街道办 <fuping@example.com>", subject: "【复工日报】府坪街道 2020-03-20", sent: "2020-03-20T10:05:00.000Z" });
    });
  }

  it("may be percent-encoded GBK (RFC 2231), bare UTF-8 or bare GBK", async () => {
    const percents = [...gbk("府坪.xlsx")].map((byte) => `%${byte.toString(16)}`).join("");
    assert.deepEqual(await names(mailWith(`Content-Disposition: attachment; filename*=GB2312'zh-cn'${percents}`), "a.eml"), ["府坪.xlsx"]);
    assert.deepEqual(await names(mailWith('Content-Type: application/octet-stream;\r\n name="府坪日报.xlsx"'), "a.eml"), ["府坪日报.xlsx"]);
    assert.deepEqual(await names(mailWith(gbk('Content-Disposition: attachment;\r\n filename="府坪日报.xlsx"')), "a.eml"), ["府坪日报.xlsx"]);
  });

  it("lead nowhere", async () => {
    assert.deepEqual(await names(mailWith('Content-Disposition: attachment; filename="../../etc/日报.xlsx"'), "a.eml"), ["日报.xlsx"]);
    assert.deepEqual(await names(mailWith("Content-Disposition: attachment; filename*=UTF-8''%E5%BA%9C%E5%9D%AA%E2%80%AExslx.exe"), "a.eml"), ["府坪xslx.exe.xlsx"]);
    assert.deepEqual(await names(mailWith("Content-Disposition: attachment; filename=\"nul\""), "a.eml"), ["_nul.xlsx"]);
  });

  it("are made up where a mail gives none: by its subject for a mail in a mail", async () => {
    assert.deepEqual(await names(mailWith("Content-Type: application/octet-stream"), "a.eml"), ["附件.xlsx"]);
    const inner = Buffer.from(mailOf({ ...letterWith({ "日报.xlsx": WORKBOOK }), subject: "3/20 府坪日报" })).toString("latin1");
    const outer = `From: a@example.com\r\nTo: b@example.com\r\nSubject: Fw\r\nDate: Fri, 20 Mar 2020 18:05:00 +0800\r\nContent-Type: multipart/digest; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`;
    const { workbooks } = await unpack([{ name: "转发.eml", bytes: Buffer.from(outer, "latin1") }], nodeCodec);
    assert.deepEqual(workbooks.map(({ within, name }) => [...within, name]), [["转发.eml", "3-20 府坪日报.eml", "日报.xlsx"]]);
  });
});
