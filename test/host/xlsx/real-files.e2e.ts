import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxHost } from "#xlsx";
import { addressOf, type Mark, type WorkbookSnapshot } from "#core";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { draft, identity, mark } from "../../helpers/drafts";
import { differences } from "../../helpers/package-diff";
import { complaintsAboutEach, noValidator } from "../../helpers/validate-xlsx";

const FOLDER = join(import.meta.dirname, "../../../../shared/real/changchun-2022");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];

/** A mark at every seventh number, of each strength in turn. */
function someMarks({ name, sheets }: WorkbookSnapshot): Mark[] {
  const places = sheets.flatMap(({ worksheet, rows }) =>
    [...rows].flatMap(([row, values]) => values.flatMap((value, column) => (typeof value === "number" ? [{ worksheet, address: addressOf(row, column) }] : []))),
  );
  const strengths = ["hard", "soft", "note"] as const;
  return places.filter((_, index) => index % 7 === 0).map(({ worksheet, address }, index) => mark(name, worksheet, address, strengths[index % 3]));
}

describe("real workbooks of 2022", () => {
  before(function () {
    if (files.length === 0) this.skip();
  });

  it("equal themselves part for part after marking, writing and clearing", async () => {
    for (const name of files) {
      const original = readFileSync(join(FOLDER, name));
      const host = XlsxHost.open(original, name, nodeCodec);
      const marks = someMarks(await host.readWorkbook());
      assert.deepEqual(await host.showMarks(marks), { shown: marks.length, unmarked: [] });
      await host.writeSheets([draft({ name: "校验结果", identity: identity({ role: "findings" }), cells: [{ row: 1, column: 0, value: 1, formula: "1", style: { bold: true, format: "0.0000" } }] })]);
      const marked = XlsxHost.open(host.save(), name, nodeCodec);
      assert.deepEqual(await marked.clear(["findings"]), { sheets: 1, marks: marks.length });
      assert.deepEqual(differences(original, marked.save()), [], name);
    }
  });

  it("are as sound when they are marked as they were before", async function () {
    if (noValidator()) return void this.skip();
    const originals = files.map((name) => readFileSync(join(FOLDER, name)));
    const marked: Uint8Array[] = [];
    for (const [at, name] of files.entries()) {
      const host = XlsxHost.open(originals[at]!, name, nodeCodec);
      await host.showMarks(someMarks(await host.readWorkbook()));
      marked.push(host.save());
    }
    const complaints = complaintsAboutEach([...originals, ...marked]);
    files.forEach((name, at) => assert.deepEqual(complaints[files.length + at], complaints[at], name));
  });
});
