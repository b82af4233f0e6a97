import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HostError } from "#jobs/host-error";
import { parseRoster, readRoster } from "../../src/cli/read-roster";
import { UsageError } from "../../src/cli/usage-error";

const HEADER = "unit_code,unit_name,district_code,district_name";

const wuling = {
  superior: { code: "430702", name: "武陵区" },
  units: [{ code: "430702001", name: "启明街道" }, { code: "430702002", name: "府坪街道" }],
};

const parsed = (text: string): ReturnType<typeof parseRoster> => parseRoster(text, "R.csv", "en");

const problems = (text: string): unknown => {
  try {
    parsed(text);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.values["problems"];
  }
  return [];
};

describe("parseRoster", () => {
  it("takes units in the order of the lines, under English or Chinese headings in any order", () => {
    assert.deepEqual(parsed(`${HEADER}\n430702001,启明街道,430702,武陵区\n430702002,府坪街道,430702,武陵区\n`), wuling);
    assert.deepEqual(parsed("上级名称,单位名称,备注,单位代码,上级代码\r\n武陵区,启明街道,,430702001,430702\r\n武陵区,府坪街道,老城,430702002,430702"), wuling);
  });

  it("keeps separators and quotes inside quotes, and leaves out empty lines", () => {
    const roster = parsed(`${HEADER}\n\n1,"府坪, ""老城""",2,武陵区\n,,,\n`);
    assert.deepEqual(roster.units, [{ code: "1", name: '府坪, "老城"' }]);
  });

  it("takes tabs for commas where the heading has them, as Excel's Unicode text", () => {
    assert.deepEqual(parsed(`${HEADER.replaceAll(",", "\t")}\n430702001\t启明街道\t430702\t武陵区\n430702002\t府坪街道\t430702\t武陵区`), wuling);
  });

  it("names every wrong line at once", () => {
    const text = [HEADER, "1,启明街道,9,武陵区", "1,府坪街道,9,武陵区", "3,,9,武陵区", "4,启明街道,9,武陵区", "5,永安街道,8,鼎城区"].join("\n");
    assert.deepEqual(problems(text), [
      "line 3: 1 stands already in line 2",
      "line 4: unit_name left empty",
      "line 5: 启明街道 stands already in line 2",
      "line 6: the superior is 鼎城区, but 武陵区 in line 2",
    ]);
  });

  it("counts lines inside quotes", () => {
    assert.deepEqual(problems(`${HEADER}\n1,"启明\n街道",9,武陵区\n,府坪街道,9,武陵区`), ["line 4: unit_code left empty"]);
  });

  it("refuses a file without headings, without units, or with a quote left open", () => {
    assert.deepEqual(problems("430702001,启明街道,430702,武陵区"), ["line 1: the heading lacks unit_code, unit_name, district_code, district_name"]);
    assert.deepEqual(problems(""), ["line 1: the heading lacks unit_code, unit_name, district_code, district_name"]);
    assert.deepEqual(problems(`${HEADER}\n`), ["it lists no unit"]);
    assert.deepEqual(problems(`${HEADER}\n1,启明街道,9,武陵区\n2,"府坪街道,9,武陵区\n`), ["line 3: a quote is opened and never closed"]);
  });
});

describe("readRoster", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "huihe-roster-"));
  });
  after(() => rm(folder, { recursive: true }));

  const read = async (bytes: Uint8Array): Promise<unknown> => {
    await writeFile(join(folder, "R.csv"), bytes);
    return readRoster(join(folder, "R.csv"), "en");
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

  it("says that a roster is not there", async () => {
    await assert.rejects(readRoster(join(folder, "没有.csv"), "en"), (error) => error instanceof HostError && error.code === "not-found");
  });
});
