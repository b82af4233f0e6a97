import { crc32 } from "./crc32";
import { newHeader } from "./new-header";
import { writeArchive } from "./write-archive";

/** A file by name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip archive of files that are packed already, such as workbooks: stored as they are, in this order. Below 4 GiB and 65,536 files; no two of one name. */
export const storedArchive = (files: readonly NamedBytes[]): Uint8Array => writeArchive(files.map(stored), new Uint8Array());

const stored = ({ name, bytes }: NamedBytes) => ({
  entry: { ...newHeader(name), crc: crc32(bytes), size: bytes.length, packedSize: bytes.length, method: 0 }, localExtra: new Uint8Array(), packed: bytes,
});
