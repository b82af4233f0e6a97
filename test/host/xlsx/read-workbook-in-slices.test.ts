import assert from "node:assert/strict";
import { Package, readWorkbook, readWorkbookInSlices, type Codec } from "#xlsx";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { book, bookParts, type BookSource } from "../../helpers/pack";
import { rawZip } from "../../helpers/raw-zip";

const source: BookSource = {
  tabs: Array.from({ length: 20 }, (_, index) => ({ name: `第${index + 1}街道`, rows: `<row r="1"><c r="A1"><v>${index}</v></c></row>` })),
};

/** The same workbook with two parts that hold more than they state. */
const broken = (): Uint8Array =>
  rawZip(Object.entries(bookParts(source)).map(([name, content]) => ({ name, content, ...(/sheet(7|9)\.xml$/.test(name) ? { size: 3 } : {}) })));

describe("readWorkbookInSlices", () => {
  for (const [name, codec] of Object.entries<Codec>({ "the codec of Node": nodeCodec, "the codec of the browser": fflateCodec })) {
    it(`reads what readWorkbook reads, with ${name}`, async () => {
      const bytes = book(source);
      assert.deepEqual(await readWorkbookInSlices(Package.open(bytes, "a", codec), "a"), readWorkbook(Package.open(bytes, "a", codec), "a"));
    });

    it(`refuses what readWorkbook refuses, with ${name}`, async () => {
      await assert.rejects(readWorkbookInSlices(Package.open(broken(), "坏.xlsx", codec), "坏.xlsx"), { name: "HostError", code: "corrupt", subject: "坏.xlsx" });
    });
  }
});
