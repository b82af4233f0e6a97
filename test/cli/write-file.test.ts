import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HostError } from "#jobs/host-error";
import { refuseOverwriting, writeWhole } from "../../src/cli/write-file";
import { UsageError } from "../../src/cli/usage-error";

describe("writeWhole", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "huihe-write-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("makes the folders above and leaves nothing but the file", async () => {
    writeWhole(join(folder, "三月/20日/汇总.xlsx"), [Buffer.from("ne"), Buffer.from("w")]);
    assert.equal(await readFile(join(folder, "三月/20日/汇总.xlsx"), "utf8"), "new");
    assert.deepEqual(await readdir(join(folder, "三月/20日")), ["汇总.xlsx"]);
  });

  it("writes thousands of pieces as one file", async () => {
    const pieces = Array.from({ length: 5000 }, (_none, index) => Buffer.from(`${index};`));
    writeWhole(join(folder, "汇总.xlsx"), pieces);
    assert.equal(await readFile(join(folder, "汇总.xlsx"), "utf8"), pieces.join(""));
  });

  it("replaces what stood there, also when that was read-only", async () => {
    const path = join(folder, "汇总.xlsx");
    await writeFile(path, "old");
    await chmod(path, 0o444);
    writeWhole(path, [Buffer.from("ne"), Buffer.from("w")]);
    assert.equal(await readFile(path, "utf8"), "new");
  });

  it("says that it cannot write, and leaves what stood there as it was", async () => {
    await mkdir(join(folder, "汇总.xlsx"));
    await writeFile(join(folder, "file"), "");
    for (const path of [join(folder, "汇总.xlsx"), join(folder, "file", "汇总.xlsx")]) {
      assert.throws(() => writeWhole(path, [Buffer.from("ne"), Buffer.from("w")]), (error) => error instanceof HostError && error.code === "not-writable" && error.subject === path);
    }
    assert.deepEqual(await readdir(folder), ["file", "汇总.xlsx"]);
  });
});

describe("refuseOverwriting", () => {
  it("knows a submission by whatever path it is named", async () => {
    const folder = await mkdtemp(join(tmpdir(), "huihe-write-"));
    await writeFile(join(folder, "a.xlsx"), "");
    await symlink(join(folder, "a.xlsx"), join(folder, "b.xlsx"));
    assert.throws(() => refuseOverwriting([join(folder, "a.xlsx")], [join(folder, "b.xlsx")]), (error) => error instanceof UsageError && error.code === "out-is-input");
    refuseOverwriting([join(folder, "a.xlsx")], [join(folder, "c.xlsx")]);
    await rm(folder, { recursive: true });
  });
});
