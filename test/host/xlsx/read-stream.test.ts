import assert from "node:assert/strict";
import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { readStream } from "../../../src/host/xlsx/read-stream";

/** An OLE2 compound file with these streams, as the library writes it: the table of sectors is the one at 76 of the header. */
function fileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(made, name, content);
  return new Uint8Array(CFB.write(made, { type: "buffer" }) as Buffer);
}

const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7) % 251);

describe("readStream", () => {
  for (const length of [1, 63, 64, 65, 4095, 4096, 4097, 100_000, 9_000_000]) {
    it(`gives all ${length} bytes of a stream`, () => {
      const content = counted(length);
      const found = readStream(fileOf({ Other: counted(700), Workbook: content }), "Workbook");
      assert.ok(found && Buffer.from(found).equals(content));
    });
  }

  it("finds no stream that is not there", () => {
    assert.equal(readStream(fileOf({ Book: counted(10) }), "Workbook"), null);
  });

  it("gives up where sectors lead in a ring", () => {
    const bytes = fileOf({ Workbook: counted(20_000) });
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    const long = Array.from({ length: 128 }, (_, sector) => sector).filter((sector) => view.getUint32(table + 4 * sector, true) === sector + 1);
    view.setUint32(table + 4 * long.at(-1)!, long[0]!, true);
    assert.throws(() => readStream(bytes, "Workbook"), /ring/);
  });

  it("ends for whatever bytes, in a stream or an error", () => {
    const whole = fileOf({ Workbook: counted(5000), Small: counted(100) });
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 60 }), fc.nat(whole.length), (flips, kept) => {
      const bytes = whole.slice();
      for (const [at, value] of flips) bytes[at] = value;
      for (const broken of [bytes, bytes.slice(0, kept)]) {
        try {
          const found = readStream(broken, "Workbook");
          assert.ok(found === null || found.length <= broken.length);
        } catch (trouble) {
          assert.ok(trouble instanceof Error);
        }
      }
    }), { numRuns: 500 });
  });
});
