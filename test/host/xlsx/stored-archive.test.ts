import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { storedArchive } from "#xlsx";

describe("an archive of stored files", () => {
  it("gives each file back under its name, in its order, as another reader takes it apart", () => {
    const name = fc.string({ unit: fc.constantFrom("府", "坪", "𠮷", "a", "_", " "), minLength: 1, maxLength: 8 }).map((stem) => `${stem}.xlsx`);
    const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 64 }) }), { selector: (file) => file.name, maxLength: 6 });
    fc.assert(fc.property(files, (all) => {
      assert.deepEqual(Object.entries(unzipSync(storedArchive(all))).map(([key, bytes]) => [key, [...bytes]]), all.map((file) => [file.name, [...file.bytes]]));
    }));
  });
});
