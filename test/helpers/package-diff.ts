import { Package } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";

/** Names of the parts that differ between two packages, with what became of them: "changed a", "gone b", "new c". */
export function differences(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [before, after].map((bytes) => Package.open(bytes, "book.xlsx", nodeCodec)) as [Package, Package];
  const names = [...new Set([...old.names(), ...now.names()])];
  return names.flatMap((name) => {
    if (!now.has(name)) return [`gone ${name}`];
    if (!old.has(name)) return [`new ${name}`];
    return Buffer.compare(old.bytes(name), now.bytes(name)) === 0 ? [] : [`changed ${name}`];
  });
}

/** The text of a part. */
export const partText = (bytes: Uint8Array, part: string): string => Package.open(bytes, "book.xlsx", nodeCodec).text(part);
