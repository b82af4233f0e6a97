import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findFiles } from "../../src/cli/find-files";
import { UsageError } from "../../src/cli/usage-error";
import { HostError } from "#jobs/host-error";

describe("findFiles", () => {
  let folder = "";

  const put = async (...paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), "");
    }
  };

  const found = async (patterns: readonly string[], except: readonly string[] = []): Promise<readonly string[]> => {
    const files = findFiles(patterns.map((pattern) => `${folder}/${pattern}`), except.map((path) => join(folder, path)));
    return files.map(({ path }) => path.slice(folder.length + 1));
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "汇核-find-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("takes a folder with all it contains, by code units, workbooks only", async () => {
    await put("报送/b.xlsx", "报送/A.XLSX", "报送/丹洲乡/a.xls", "报送/x.et", "报送/m.xlsm", "报送/说明.docx", "别处/z.xlsx");
    assert.deepEqual(await found(["报送"]), ["报送/A.XLSX", "报送/b.xlsx", "报送/m.xlsm", "报送/x.et", "报送/丹洲乡/a.xls"]);
  });

  it("leaves out lock files, hidden files and what macOS leaves behind, even when a shell has named them", async () => {
    await put("a.xlsx", "~$a.xlsx", "._a.xlsx", ".DS_Store", "__MACOSX/a.xlsx", ".cache/b.xlsx");
    assert.deepEqual(await found([""]), ["a.xlsx"]);
    assert.deepEqual(await found(["~$a.xlsx", "a.xlsx"]), ["a.xlsx"]);
  });

  it("knows *, ? and ** with Chinese names", async () => {
    await put("府坪街道.xlsx", "府坪.xlsx", "永安街道.xlsx", "周/府坪街道.xlsx", "周/一/府坪街道.xlsx");
    assert.deepEqual(await found(["府坪*.xlsx"]), ["府坪.xlsx", "府坪街道.xlsx"]);
    assert.deepEqual(await found(["??街道.xlsx"]), ["府坪街道.xlsx", "永安街道.xlsx"]);
    assert.deepEqual(await found(["**/府坪街道.xlsx"]), ["周/一/府坪街道.xlsx", "周/府坪街道.xlsx", "府坪街道.xlsx"]);
    assert.deepEqual(await found(["*/府坪街道.xlsx"]), ["周/府坪街道.xlsx"]);
    assert.deepEqual(await found(["周/**"]), ["周/一/府坪街道.xlsx", "周/府坪街道.xlsx"]);
  });

  it("takes a name with a wildcard literally where such a file exists, and brackets always", async () => {
    await put("a(1)[2]+{3}.xlsx", "b.xlsx");
    assert.deepEqual(await found(["a(1)[2]+{3}.xlsx"]), ["a(1)[2]+{3}.xlsx"]);
    assert.deepEqual(await found(["a(1)[2]*.xlsx"]), ["a(1)[2]+{3}.xlsx"]);
  });

  it("takes a file that is named by itself, whatever it is called", async () => {
    await put("附件.dat");
    assert.deepEqual(await found(["附件.dat"]), ["附件.dat"]);
  });

  it("takes each file once, by whatever paths it is named", async () => {
    await put("a.xlsx");
    await symlink(join(folder, "a.xlsx"), join(folder, "b.xlsx"));
    assert.equal((await found(["a.xlsx", "*.xlsx", "b.xlsx"])).length, 1);
  });

  it("does not take our own output for a submission when it lies in the same folder", async () => {
    await put("a.xlsx", "district.xlsx", "marked/a.xlsx");
    assert.deepEqual(await found([""], ["district.xlsx", "marked"]), ["a.xlsx"]);
  });

  it("does not walk in circles", async () => {
    await put("a.xlsx");
    await symlink(folder, join(folder, "again"));
    assert.deepEqual(await found([""]), ["a.xlsx"]);
  });

  it("names files by as many folders as it takes to tell them apart", async () => {
    await put("府坪/日报.xlsx", "永安/日报.xlsx", "丹洲.xlsx");
    const names = findFiles([folder], []).map(({ name }) => name);
    assert.deepEqual(names.sort(), ["丹洲.xlsx", "府坪/日报.xlsx", "永安/日报.xlsx"].sort());
  });

  it("refuses what is not there, and a folder without workbooks", async () => {
    await put("说明.docx");
    await assert.rejects(found(["没有.xlsx"]), (error) => error instanceof HostError && error.code === "not-found");
    await assert.rejects(found(["没有/*.xlsx"]), (error) => error instanceof HostError && error.code === "not-found");
    await assert.rejects(found([""]), (error) => error instanceof UsageError && error.code === "no-workbooks");
    await assert.rejects(found(["*.xlsx"]), (error) => error instanceof UsageError && error.code === "no-workbooks");
  });
});
