import assert from "node:assert/strict";
import { crc32 as zlibCrc32 } from "node:zlib";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { Package, type Codec } from "#xlsx";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { crc32 } from "../../../src/host/xlsx/zip/crc32";
import { pack } from "../../helpers/pack";
import { rawZip } from "../../helpers/raw-zip";

const codecs: Readonly<Record<string, Codec>> = { "node:zlib": nodeCodec, fflate: fflateCodec };
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const long = "企业总数 1250,".repeat(1000);

/** The first member with its local header, byte by byte. */
const firstMember = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Buffer.from(bytes).indexOf("PK\u0003\u0004", 4));

for (const [codecName, codec] of Object.entries(codecs)) {
  const open = (bytes: Uint8Array) => Package.open(bytes, "a.xlsx", codec);

  describe(`Package with ${codecName}`, () => {
    it("lists parts in file order and finds them whatever their case", () => {
      const opened = open(pack({ "[Content_Types].xml": "<Types/>", "xl/A.xml": "<a/>", "b.xml": "<b/>" }));
      assert.deepEqual(opened.names(), ["[Content_Types].xml", "xl/A.xml", "b.xml"]);
      assert.equal(opened.text("/XL/a.XML"), "<a/>");
      assert.equal(opened.has("xl/b.xml"), false);
    });

    it("gives back the same bytes when nothing or the same is set", () => {
      const bytes = pack({ "a.xml": long, "b.xml": "<b/>" });
      const opened = open(bytes);
      opened.set("a.xml", long);
      assert.deepEqual(opened.save(), bytes);
    });

    it("keeps the packed bytes, order and times of parts that nobody touched", () => {
      const bytes = pack({ "a.xml": long, "b.xml": "<b/>", "c.bin": Uint8Array.from([0, 255, 7]) });
      const opened = open(bytes);
      opened.set("b.xml", "<b>新</b>");
      opened.set("xl/new.xml", long);
      opened.remove("c.bin");
      const saved = opened.save();
      assert.deepEqual(open(saved).names(), ["a.xml", "b.xml", "xl/new.xml"]);
      assert.deepEqual(firstMember(saved), firstMember(bytes));
      const files = unzipSync(saved);
      assert.deepEqual([text(files["a.xml"]), text(files["b.xml"]), text(files["xl/new.xml"])], [long, "<b>新</b>", long]);
    });

    it("writes new packages the same each time, content types first", () => {
      const make = () => {
        const made = Package.empty(codec);
        made.set("xl/workbook.xml", "<workbook/>");
        made.set("/xl/街道.xml", long);
        made.set("[Content_Types].xml", "<Types/>");
        return made.save();
      };
      assert.deepEqual(make(), make());
      assert.deepEqual(Object.keys(unzipSync(make())), ["[Content_Types].xml", "xl/workbook.xml", "xl/街道.xml"]);
      assert.deepEqual([...make().slice(10, 14)], [0, 0, 0x21, 0]);
    });

    it("takes what it was given back out", () => {
      fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 3000 }), { maxKeys: 6 }), (files) => {
        const made = Package.empty(codec);
        for (const [name, content] of Object.entries(files)) made.set(name, content);
        const again = open(made.save());
        for (const [name, content] of Object.entries(files)) assert.deepEqual(again.bytes(name), content);
      }), { numRuns: 60 });
    });

    it("takes content that was packed ahead as it takes the content itself", () => {
      const bytes = pack({ "a.xml": long, "b.xml": "<b/>" });
      const utf8 = (content: string) => new TextEncoder().encode(content);
      for (const content of [utf8(`${long}新`), utf8("<b/>"), utf8(long)]) {
        const [plain, ahead] = [open(bytes), open(bytes)];
        plain.set("a.xml", content);
        const writer = ahead.packing();
        for (let at = 0; at < content.length; at += 7) writer.write(content.subarray(at, at + 7));
        ahead.set("a.xml", writer.finish());
        assert.deepEqual(ahead.bytes("a.xml"), content);
        assert.deepEqual(ahead.beginning("a.xml", 100).slice(0, 4), content.slice(0, 4));
        assert.deepEqual(ahead.save(), plain.save());
      }
    });

    it("reads sizes that follow the data, and writes them before it", () => {
      const bytes = rawZip([{ name: "a.xml", content: long, hasDescriptor: true }, { name: "b.xml", content: "<b/>", hasDescriptor: true }]);
      const opened = open(bytes);
      assert.equal(opened.text("a.xml"), long);
      opened.set("b.xml", "<b2/>");
      const files = unzipSync(opened.save());
      assert.deepEqual([text(files["a.xml"]), text(files["b.xml"])], [long, "<b2/>"]);
      assert.equal(opened.save()[6]! & 8, 0);
    });

    it("reads zip64, stored parts, comments and junk around the archive", () => {
      const members = [{ name: "a.xml", content: long, isZip64: true }, { name: "b.xml", content: "<b/>", method: 0 }];
      for (const more of [{ isZip64: true }, { comment: "PK\u0005\u0006" }, { prefix: "junk before" }]) {
        const opened = open(rawZip(members, more));
        assert.deepEqual([opened.text("a.xml"), opened.text("b.xml")], [long, "<b/>"]);
        opened.set("c.xml", "<c/>");
        assert.deepEqual(Object.keys(unzipSync(opened.save())), ["a.xml", "b.xml", "c.xml"]);
      }
      assert.equal(open(Uint8Array.from([...rawZip(members), 0, 0, 0])).text("a.xml"), long);
    });

    it("reads backslashes and leading slashes, and names in UTF-8 or in no known encoding", () => {
      const opened = open(rawZip([
        { name: "xl\\a.xml", content: "1" }, { name: "/b.xml", content: "2" }, { name: "街道.xml", content: "3" },
        { name: Uint8Array.from([0xbd, 0xd6, 0xb5, 0xc0]), content: "4" }, { name: "folder/", content: "", method: 0 },
      ]));
      assert.deepEqual(opened.names(), ["xl/a.xml", "b.xml", "街道.xml", "½Öµ\u00c0"]);
      assert.deepEqual(opened.names().map((name) => opened.text(name)), ["1", "2", "3", "4"]);
      opened.set("b.xml", "5");
      assert.deepEqual(open(opened.save()).names(), opened.names());
    });

    it("reads text with a byte order mark and in UTF-16", () => {
      const opened = open(pack({
        "a.xml": "\ufeff<a>中</a>", "b.xml": Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x2d, 0x4e]), "c.xml": Uint8Array.from([0, 0x3c, 0x4e, 0x2d]),
        "d.xml": Uint8Array.from([0x3c, 0xbd, 0xd6]),
      }));
      assert.deepEqual([opened.text("a.xml"), opened.text("b.xml"), opened.text("c.xml")], ["<a>中</a>", "<中", "<中"]);
      assert.throws(() => opened.text("d.xml"), { name: "HostError", code: "corrupt" });
    });

    it("never gives more than the directory promises, nor less, nor something else", () => {
      for (const lie of [{ size: 10 }, { size: long.length + 1 }, { crc: 7 }]) {
        assert.throws(() => open(rawZip([{ name: "a.xml", content: long, ...lie }])).bytes("a.xml"), { name: "HostError", code: "corrupt", subject: "a.xlsx" });
      }
    });

    it("names the part that is missing", () => {
      assert.throws(() => open(pack({ "a.xml": "" })).bytes("b.xml"), { code: "corrupt", detail: "there is no part b.xml" });
    });
  });
}

describe("Package.open", () => {
  const open = (bytes: Uint8Array) => Package.open(bytes, "a.xlsx", nodeCodec);

  it("does not inflate what nobody asks for", () => {
    const opened = open(rawZip([{ name: "a.xml", content: "a" }, { name: "odd.xml", content: "x", method: 99 }, { name: "secret.xml", content: "x", flags: 1 }]));
    assert.equal(opened.text("a.xml"), "a");
    assert.throws(() => opened.bytes("odd.xml"), { code: "not-supported" });
    assert.throws(() => opened.bytes("secret.xml"), { code: "encrypted" });
  });

  it("refuses what is no archive", () => {
    for (const bytes of [[], [1, 2, 3], [...new TextEncoder().encode("单位,企业总数\n府坪街道,19\n".repeat(50))]]) {
      assert.throws(() => open(Uint8Array.from(bytes)), { name: "HostError", code: "not-a-workbook" });
    }
  });

  it("refuses two parts of one name, since nobody knows which one counts", () => {
    assert.throws(() => open(rawZip([{ name: "xl/a.xml", content: "1" }, { name: "XL\\A.xml", content: "2" }])), { code: "corrupt" });
  });

  it("refuses sizes that nothing honest has, before inflating a byte", () => {
    const huge = { name: "a.xml", content: "x".repeat(2000) };
    assert.throws(() => open(rawZip([{ ...huge, size: 600 * 2 ** 20 }])), { code: "too-large" });
    assert.throws(() => open(rawZip([{ ...huge, size: 40 * 2 ** 20 }])), { code: "too-large" });
    assert.throws(() => open(rawZip([{ ...huge, size: 10 * 2 ** 20 }])), { code: "corrupt" });
    assert.throws(() => open(rawZip([0, 1, 2].map((part) => ({ name: `${part}.bin`, content: new Uint8Array(2 ** 20), method: 0, size: 400 * 2 ** 20 })))), { code: "too-large" });
  });
});

describe("crc32", () => {
  it("agrees with zlib", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.equal(crc32(bytes), zlibCrc32(bytes));
    }));
  });
});

for (const [platform, codec] of [["Node", nodeCodec], ["the browser", fflateCodec]] as const) {
  describe(`Package.beginning in ${platform}`, () => {
    const long = Array.from({ length: 50_000 }, (_, at) => `<c>${(at * 7919) % 100_003}</c>`).join("");
    const bytes = pack({ "xl/long.xml": long, "xl/short.xml": "<a/>" });

    it("gives the first bytes of a long part without inflating the rest", () => {
      const beginning = new TextDecoder().decode(Package.open(bytes, "a.xlsx", codec).beginning("xl/long.xml", 4096));
      assert.ok(beginning.length > 4_096 && beginning.length < long.length);
      assert.ok(long.startsWith(beginning));
    });

    it("gives all of a short part, and what was set in place of a part", () => {
      const opened = Package.open(bytes, "a.xlsx", codec);
      assert.equal(new TextDecoder().decode(opened.beginning("xl/short.xml", 4096)), "<a/>");
      opened.set("xl/long.xml", "<new/>");
      assert.equal(new TextDecoder().decode(opened.beginning("xl/long.xml", 4096)), "<new/>");
    });
  });
}
