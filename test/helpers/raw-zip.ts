import { deflateRawSync, crc32 } from "node:zlib";

/** A member of an archive that is built on purpose as it is; what is left out is as it should be. */
export interface RawMember {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** The CRC and the inflated size that the archive states. */
  readonly crc?: number;
  readonly size?: number;
  /** Sizes after the data instead of before it. */
  readonly hasDescriptor?: boolean;
  /** Sizes in zip64 fields. */
  readonly isZip64?: boolean;
}

/** Writes a zip archive exactly as told, byte by byte: for archives that no honest writer makes. */
export function rawZip(members: readonly RawMember[], { prefix = "", comment = "", isZip64 = false } = {}): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(prefix)];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content);
    const method = member.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const sums = { crc: member.crc ?? crc32(content), packed: packed.length, size: member.size ?? content.length };
    const flags = (member.flags ?? 0) | (member.hasDescriptor ? 8 : 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    header(local, 4, flags, method, member.hasDescriptor ? { crc: 0, packed: 0, size: 0 } : sums, name.length);
    pieces.push(local, name, packed, ...(member.hasDescriptor ? [words(0x08074b50, sums.crc, sums.packed, sums.size)] : []));
    const entry = Buffer.alloc(46);
    const extra = member.isZip64 ? zip64Extra(sums, offset) : Buffer.alloc(0);
    entry.writeUInt32LE(0x02014b50, 0);
    header(entry, 6, flags, method, member.isZip64 ? { crc: sums.crc, packed: 0xffffffff, size: 0xffffffff } : sums, name.length);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(member.isZip64 ? 0xffffffff : offset, 42);
    central.push(entry, name, extra);
    offset = Buffer.concat(pieces).length - prefix.length;
  }
  const directory = Buffer.concat(central);
  const record = isZip64 ? zip64Record(members.length, directory.length, offset) : Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isZip64 ? 0xffff : members.length, 8);
  end.writeUInt16LE(isZip64 ? 0xffff : members.length, 10);
  end.writeUInt32LE(isZip64 ? 0xffffffff : directory.length, 12);
  end.writeUInt32LE(isZip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return new Uint8Array(Buffer.concat([...pieces, directory, record, end, Buffer.from(comment)]));
}

interface Sums {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(into: Buffer, at: number, flags: number, method: number, { crc, packed, size }: Sums, nameLength: number): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(flags, at + 2);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(0x5074, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(packed, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(nameLength, at + 22);
}

const words = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);

const zip64Extra = ({ size, packed }: Sums, offset: number): Buffer => words(1 | (24 << 16), size, 0, packed, 0, offset, 0);

const zip64Record = (count: number, size: number, offset: number): Buffer => Buffer.concat([
  words(0x06064b50, 44, 0, 20 | (20 << 16), 0, 0, count, 0, count, 0, size, 0, offset, 0),
  words(0x07064b50, 0, offset + size, 0, 1),
]);
