import assert from "node:assert/strict";
import { kindOf, readAnyWorkbook } from "#xlsx";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { compoundFile } from "../../helpers/compound-file";
import { oneTab } from "../../helpers/pack";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xbd, 0xd6, 0xb5, 0xc0, 0x0d, 0x0a]);

describe("kindOf", () => {
  const kinds: readonly (readonly [what: string, bytes: Uint8Array, kind: string])[] = [
    ["an xlsx", oneTab(""), "xlsx"],
    ["an old workbook", compoundFile("Workbook"), "xls"],
    ["a WPS table", compoundFile("ETExtData"), "xls"],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted"],
    ["a bare BIFF stream", Uint8Array.from([9, 8, 8, 0, 0, 5, 16, 0]), "xls"],
    ["an HTML table named .xls", bytesOf('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), "html"],
    ["a bare HTML table", bytesOf("<!-- 导出 --><TABLE border=1><tr><td>府坪街道</td></tr></TABLE>"), "html"],
    ["a web archive", bytesOf("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"), "html"],
    ["HTML in UTF-16", new Uint8Array(Buffer.from("\ufeff<html><table>", "utf16le")), "html"],
    ["CSV in UTF-8", bytesOf("单位,企业总数\n府坪街道,19\n"), "csv-or-text"],
    ["CSV in GBK", gbk, "csv-or-text"],
    ["an XML spreadsheet of 2003", bytesOf('<?xml version="1.0"?><Workbook/>'), "unknown"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "unknown"],
    ["an empty file", new Uint8Array(), "unknown"],
  ];
  for (const [what, bytes, kind] of kinds) {
    it(`knows ${what}`, () => {
      assert.equal(kindOf(bytes), kind);
    });
  }
});

describe("readAnyWorkbook", () => {
  const read = (bytes: Uint8Array) => readAnyWorkbook(bytes, "报表.xls", nodeCodec);

  it("goes by the content, not by the name", async () => {
    assert.equal((await read(oneTab('<row r="1"><c r="A1"><v>1</v></c></row>'))).sheets[0]?.rows.size, 1);
  });

  it("says what the file is where it is no workbook", async () => {
    await assert.rejects(read(bytesOf("<table><tr><td>1</td></tr></table>")), { name: "HostError", code: "disguised", subject: "报表.xls", detail: /HTML/ });
    await assert.rejects(read(gbk), { code: "disguised", detail: /CSV/ });
    await assert.rejects(read(compoundFile("EncryptedPackage")), { code: "encrypted" });
    await assert.rejects(read(new Uint8Array()), { code: "not-a-workbook" });
    await assert.rejects(read(compoundFile("WordDocument")), { name: "HostError" });
  });
});
