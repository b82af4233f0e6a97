import { strict as assert } from "node:assert";
import fc from "fast-check";
import { read, write } from "@e965/xlsx";
import { keepFiles, NOTHING_KEPT, originalsOf, type KeptFile } from "../../../src/pane/collect/kept-files";
import { openWorkbook } from "../unpack-files";
import { formOf } from "./sitting";

const file = (name: string, size = 10): KeptFile => ({ key: name, name, cameAs: name, bytes: new Uint8Array(size) });
const names = ({ files }: { readonly files: readonly KeptFile[] }) => files.map(({ name }) => name);
const inOldFormat = (bytes: Uint8Array): Uint8Array => new Uint8Array(write(read(bytes, { type: "array" }), { bookType: "biff8", type: "buffer" }) as Buffer);

describe("keepFiles", () => {
  it("keeps a file's bytes and where it came from, and none of what was read of it", () => {
    const opened = { ...file("府坪.xlsx"), snapshot: { name: "府坪.xlsx", sheets: [] }, id: 3 };
    assert.deepEqual(keepFiles(NOTHING_KEPT, [opened]).files, [file("府坪.xlsx")]);
  });

  it("keeps all versions of a unit's file, and one that came twice once, as the last", () => {
    const kept = keepFiles(keepFiles(NOTHING_KEPT, [file("府坪.xlsx"), file("永安.xlsx")]), [file("府坪 第2版.xlsx"), file("府坪.xlsx")]);
    assert.deepEqual(names(kept), ["永安.xlsx", "府坪 第2版.xlsx", "府坪.xlsx"]);
  });

  it("keeps each workbook of one mail", () => {
    const [one, two] = ["日报.xlsx", "台账.xlsx"].map((name) => ({ ...file(name), key: "一.eml", cameAs: `一.eml › ${name}` }));
    assert.equal(keepFiles(NOTHING_KEPT, [one!, two!]).files.length, 2);
  });

  it("lets the oldest go where there is no room for all, and counts them", () => {
    const kept = keepFiles(keepFiles(NOTHING_KEPT, [file("一.xlsx", 60), file("二.xlsx", 30)], 100), [file("三.xlsx", 50)], 100);
    assert.deepEqual([names(kept), kept.dropped], [["二.xlsx", "三.xlsx"], 1]);
    const more = keepFiles(kept, [file("四.xlsx", 90)], 100);
    assert.deepEqual([names(more), more.dropped], [["四.xlsx"], 3]);
  });

  it("never takes more room than there is, and lets nothing go that it has room for", () => {
    fc.assert(fc.property(fc.array(fc.nat(60)), fc.nat(100), (sizes, room) => {
      const all = sizes.map((size, index) => file(`${String(index)}.xlsx`, size));
      const { files, dropped } = all.reduce((kept, one) => keepFiles(kept, [one], room), NOTHING_KEPT);
      const size = (some: readonly KeptFile[]) => some.reduce((sum, { bytes }) => sum + bytes.length, 0);
      assert.deepEqual(files, all.slice(dropped));
      assert.ok(size(files) <= room);
      if (dropped > 0) assert.ok(size(all.slice(dropped - 1)) > room);
    }));
  });
});

describe("originalsOf", () => {
  it("gives files of one name names of their own", async () => {
    const hosts = await Promise.all(originalsOf([{ ...file("日报.xlsx"), bytes: await formOf(0) }, { ...file("日报.xlsx"), bytes: await formOf(1) }], { openWorkbook }).map(({ open }) => open()));
    assert.deepEqual(hosts.map(({ name }) => name), ["日报.xlsx", "日报 (2).xlsx"]);
  });

  it("opens a file as it came, whatever was written into it when it was opened before", async () => {
    const bytes = await formOf(0);
    const [original] = originalsOf([{ ...file("日报.xlsx"), bytes }], { openWorkbook });
    const first = await original!.open();
    const [form] = (await first.readWorkbook()).sheets;
    await first.showMarks([{ cell: { workbook: "日报.xlsx", worksheet: form!.worksheet, address: "B5" }, strength: "hard", note: "×" }]);
    assert.notDeepEqual(first.save(), bytes);
    assert.deepEqual((await original!.open()).save(), bytes);
  });

  it("saves a workbook in an old format as one of today's", async () => {
    const [original] = originalsOf([{ ...file("日报.xls"), bytes: inOldFormat(await formOf(0)) }], { openWorkbook });
    const host = await original!.open();
    assert.deepEqual([original!.savedAs, [...host.save().subarray(0, 2)], (await host.readWorkbook()).sheets.length], ["日报.xlsx", [0x50, 0x4b], 1]);
  });
});
