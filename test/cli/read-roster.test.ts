import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HostError } from "#jobs/host-error";
import { XlsxHost } from "#xlsx";
import { readRoster } from "../../src/cli/read-roster";
import { UsageError } from "../../src/cli/usage-error";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { sheet } from "../helpers/sheet";

const wuling = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "430702001", name: "启明街道" }, { code: "430702002", name: "府坪街道" }],
};

const workplace = { open: (bytes: Uint8Array, name: string) => Promise.resolve(XlsxHost.open(bytes, name, nodeCodec)) };

describe("readRoster", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "huihe-roster-"));
  });
  after(() => rm(folder, { recursive: true }));

  const read = async (bytes: Uint8Array, name = "R.csv"): Promise<unknown> => {
    await writeFile(join(folder, name), bytes);
    return readRoster(join(folder, name), "en", workplace);
  };

  const text = "单位代码,单位名称,上级代码,上级名称\n430702001,启明街道,430702,武陵区\n430702002,府坪街道,430702,武陵区\n";

  it("reads UTF-8 with and without its mark, and UTF-16", async () => {
    assert.deepEqual(await read(Buffer.from(text)), wuling);
    assert.deepEqual(await read(Buffer.from(`\ufeff${text}`)), wuling);
    assert.deepEqual(await read(Buffer.from(`\ufeff${text}`, "utf16le")), wuling);
    assert.deepEqual(await read(Buffer.from(`\ufeff${text}`, "utf16le").swap16()), wuling);
  });

  it("reads GBK, as Chinese Excel saves CSV", async () => {
    // 单位代码,单位名称,上级代码,上级名称 / 1,府坪街道,2,武陵区
    const bytes = Buffer.concat([
      Buffer.from("b5a5cebbb4fac2eb", "hex"), Buffer.from(","), Buffer.from("b5a5cebbc3fbb3c6", "hex"), Buffer.from(","),
      Buffer.from("c9cfbcb6b4fac2eb", "hex"), Buffer.from(","), Buffer.from("c9cfbcb6c3fbb3c6", "hex"), Buffer.from("\n1,"),
      Buffer.from("b8aec6babdd6b5c0", "hex"), Buffer.from(",2,"), Buffer.from("cee4c1eac7f8", "hex"), Buffer.from("\n"),
    ]);
    assert.deepEqual(await read(bytes), { superior: { code: "2", name: "武陵区" }, units: [{ code: "1", name: "府坪街道" }] });
  });

  it("reads a worksheet", async () => {
    const list = sheet("名册", `
      |   | A         | B        | C      | D      |
      | 1 | 单位代码  | 单位名称 | 上级代码 | 上级名称 |
      | 2 | 430702001 | 启明街道 | 430702 | 武陵区 |
      | 3 | 430702002 | 府坪街道 | 430702 | 武陵区 |
    `);
    const host = XlsxHost.fromSnapshot({ name: "名册.xlsx", sheets: [list] }, nodeCodec);
    assert.deepEqual(await read(host.save(), "名册.xlsx"), wuling);
  });

  it("names every wrong line", async () => {
    await assert.rejects(read(Buffer.from("单位名称,上级名称\n启明街道,武陵区\n启明街道,鼎城区")), (error) =>
      error instanceof UsageError && error.code === "roster-invalid" &&
      assert.deepEqual(error.values["problems"], ["line 3: 启明街道 stands already in line 2", "line 3: the superior is 鼎城区, but 武陵区 in line 2"]) === undefined);
  });

  it("says that a roster is not there", async () => {
    await assert.rejects(readRoster(join(folder, "没有.csv"), "en", workplace), (error) => error instanceof HostError && error.code === "not-found");
  });
});
