import assert from "node:assert/strict";
import { LiveXlsxHost, XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { newFiles, openWorkbook, unpackFiles } from "../pane/unpack-files";
import { FileTray } from "../../src/workbench/file-tray";
import { Shelf } from "../../src/workbench/shelf";
import { takeDropped } from "../../src/workbench/take-dropped";

const named = (...names: readonly string[]): readonly File[] => names.map((name) => new File([], name));

/** A page with one workbook in front; `drop` tells which files were opened and which received, and what was said. */
async function pageWith(tray: FileTray) {
  const shelf = new Shelf("zh-CN");
  const host = new LiveXlsxHost(XlsxHost.create("区.xlsx", nodeCodec));
  const desk = { host, templates: [], language: "zh-CN" as const, version: "0", time: () => "", openFiles: async () => ({ hosts: [], troubles: [] }), unpackFiles, openWorkbook, newFiles, handOver: { way: "saved" as const, give: () => Promise.resolve() } };
  await shelf.open([{ name: host.name, road: "consolidate", make: async () => ({ host, desk, tray }) }]);
  const opened: string[] = [];
  const drop = (...names: readonly string[]) => takeDropped(named(...names), shelf, "zh-CN", async (files) => void opened.push(...files.map(({ name }) => name)));
  return { shelf, opened, drop, said: () => shelf.state().notice?.text ?? null };
}

/** As before, while somebody collects in the pane. */
async function pageThatCollects() {
  const tray = new FileTray();
  const received: string[] = [];
  const stop = tray.takeBy((files) => void received.push(...files.map(({ name }) => name)));
  return { ...(await pageWith(tray)), received, stop };
}

describe("takeDropped", () => {
  it("opens whatever falls onto the page while nobody collects there", async () => {
    const { drop, opened, said } = await pageWith(new FileTray());
    drop("日报.eml", "府坪.xlsx");
    assert.deepEqual([opened, said()], [["日报.eml", "府坪.xlsx"], null]);
  });

  for (const names of [["日报.eml"], ["附件.ZIP"], ["名册.csv"], ["府坪.xlsx", "永安.xls"], ["日报.eml", "府坪.xlsx"]]) {
    it(`receives ${names.join(" and ")} while somebody collects, and says so`, async () => {
      const { drop, opened, received, said } = await pageThatCollects();
      drop(...names);
      assert.deepEqual([opened, received, said()], [[], names, `收进右边“汇总”的文件：${names.length} 个。`]);
    });
  }

  it("opens a workbook that comes alone even then, and says how it would be collected", async () => {
    const { drop, opened, received, said } = await pageThatCollects();
    drop("府坪.XLSX");
    assert.deepEqual([opened, received], [["府坪.XLSX"], []]);
    assert.match(said()!, /^打开 府坪.XLSX 来看。要收进“汇总”，请回到 区.xlsx/);
  });

  it("opens them all once the road is left, and on the start page", async () => {
    const { drop, opened, received, stop, shelf } = await pageThatCollects();
    shelf.bring(null);
    drop("一.eml");
    shelf.bring(1);
    stop();
    drop("二.eml");
    assert.deepEqual([opened, received], [["一.eml", "二.eml"], []]);
  });
});
