import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { CodecError, roomFor, type Codec } from "../../../src/host/xlsx/codec";
import { fflateCodec } from "../../../src/host/xlsx/fflate-codec";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";

const CODEC = fileURLToPath(new URL("../../../src/host/xlsx/node-codec.ts", import.meta.url));

/** Text-like bytes, short or longer than what a deflater gives at a time. */
const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 2000 }), fc.integer({ min: 1, max: 200 })).map(([bytes, times]) => Uint8Array.from({ length: bytes.length * times }, (_none, at) => bytes[at % bytes.length]! ^ (at >> 9))));

const troubleOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (trouble) {
    return trouble instanceof CodecError ? trouble.trouble : trouble;
  }
};

for (const [name, codec] of Object.entries<Codec>({ nodeCodec, fflateCodec })) {
  describe(name, () => {
    it("inflates one stream after the other into the same room, also after one that is broken off, damaged or too long", () => {
      const slip = fc.record({ of: content, cut: fc.nat(9), damaged: fc.boolean(), short: fc.nat(2) });
      fc.assert(fc.property(fc.array(slip, { minLength: 1, maxLength: 6 }), (streams) => {
        const room = new Uint8Array(roomFor(400_000));
        for (const { of, cut, damaged, short } of streams) {
          const whole = codec.deflateRaw(of);
          const packed = cut > 5 ? whole.slice(0, Math.max(0, whole.length - cut)) : whole.slice();
          if (damaged && packed.length > 0) packed[0] = 7;
          const most = Math.max(0, of.length - short);
          const inRoom = troubleOf(() => codec.inflateRaw(packed, most, room).slice());
          assert.deepEqual(inRoom, troubleOf(() => codec.inflateRaw(packed, most)));
          if (packed.length === whole.length && !damaged) assert.deepEqual(inRoom, most === of.length ? of : "too-large");
        }
      }), { numRuns: 100 });
    });

    it("deflates what comes piece by piece as it deflates the whole, also where two streams come by turns", () => {
      fc.assert(fc.property(content, content, fc.integer({ min: 1, max: 70_000 }), (one, other, size) => {
        const deflaters = [codec.newDeflater(), codec.newDeflater()] as const;
        const piece = new Uint8Array(size);
        for (let at = 0; at < Math.max(one.length, other.length); at += size) {
          [one, other].forEach((bytes, index) => {
            const part = bytes.subarray(at, at + size);
            piece.set(part);
            deflaters[index]!.write(piece.subarray(0, part.length));
          });
        }
        assert.deepEqual(deflaters.map((deflater) => new Uint8Array(inflateRawSync(deflater.finish()))), [one, other]);
      }), { numRuns: 100 });
    });

    it("reckons the CRC of bytes behind others as that of all of them", () => {
      fc.assert(fc.property(content, fc.nat(300), (bytes, at) => assert.equal(codec.crc32(bytes.subarray(at), codec.crc32(bytes.subarray(0, at))), codec.crc32(bytes))));
      assert.equal(codec.crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
    });
  });
}

describe("nodeCodec where Node's streams work otherwise", () => {
  /** What inflating and deflating come to in a process of its own, whose streams of zlib were changed before; and how many streams were made. */
  const outcome = async (change: string): Promise<unknown> => {
    const script = `
      import { createRequire, syncBuiltinESMExports } from "node:module";
      const zlib = createRequire(import.meta.url)("node:zlib");
      let made = 0;
      for (const name of ["createInflateRaw", "createDeflateRaw"]) {
        const make = zlib[name];
        Object.defineProperty(zlib, name, { value: (...options) => {
          const stream = make(...options);
          made++;
          (${change})(stream);
          return stream;
        } });
      }
      syncBuiltinESMExports();
      const { nodeCodec } = await import(${JSON.stringify(CODEC)});
      const bytes = new TextEncoder().encode("府坪街道 1897 ".repeat(20000));
      const deflaters = [nodeCodec.newDeflater(), nodeCodec.newDeflater()];
      for (const deflater of deflaters) deflater.write(bytes);
      const packed = deflaters.map((deflater) => deflater.finish());
      const plain = packed.map((one) => nodeCodec.inflateRaw(one, bytes.length));
      console.log(JSON.stringify({ same: plain.every((one) => Buffer.compare(one, bytes) === 0), made }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { cwd: fileURLToPath(new URL("../../..", import.meta.url)) });
    return JSON.parse(stdout);
  };

  it("takes the documented way, and does not try the other one again", async () => {
    assert.deepEqual(await outcome("(stream) => {}"), { same: true, made: 3 });
    assert.deepEqual(await outcome("(stream) => { stream._handle.writeSync = () => {}; }"), { same: true, made: 2 });
    assert.deepEqual(await outcome("(stream) => { stream._writeState = undefined; }"), { same: true, made: 2 });
  });
});
