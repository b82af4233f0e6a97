import { joinedBytes } from "./joined-bytes";
import {
  CENTRAL_HEADER, CENTRAL_HEADER_SIZE, END_RECORD, END_RECORD_SIZE, LOCAL_HEADER, LOCAL_HEADER_SIZE, SIZES_FOLLOW,
  viewOf, type ZipEntry,
} from "./zip-entry";

/** A member that is ready to be written: packed already. */
export interface PackedEntry {
  readonly entry: Omit<ZipEntry, "name" | "offset">;
  readonly localExtra: Uint8Array;
  readonly packed: Uint8Array;
}

/** A zip archive in pieces, which make it up one behind the other: members in the given order, sizes in front of the data, no zip64. Below 4 GiB. */
export function archivePieces(members: readonly PackedEntry[], comment: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    const header = localHeader(member);
    offsets.push(at);
    pieces.push(header, member.packed);
    at += header.length + member.packed.length;
  }
  const headers = members.map((member, index) => centralHeader(member, offsets[index]!));
  const size = headers.reduce((sum, header) => sum + header.length, 0);
  return [...pieces, ...headers, endRecord({ start: at, size, count: members.length, comment })];
}

/** The same as one array. */
export const writeArchive = (members: readonly PackedEntry[], comment: Uint8Array): Uint8Array => joinedBytes(archivePieces(members, comment));

function localHeader({ entry, localExtra }: PackedEntry): Uint8Array {
  const out = new Uint8Array(LOCAL_HEADER_SIZE + entry.rawName.length + localExtra.length);
  const view = viewOf(out);
  view.setUint32(0, LOCAL_HEADER, true);
  writeCommon(view, 4, entry);
  view.setUint16(28, localExtra.length, true);
  writeAll(out, LOCAL_HEADER_SIZE, [entry.rawName, localExtra]);
  return out;
}

function centralHeader({ entry }: PackedEntry, offset: number): Uint8Array {
  const out = new Uint8Array(CENTRAL_HEADER_SIZE + entry.rawName.length + entry.extra.length + entry.comment.length);
  const view = viewOf(out);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, entry.madeBy, true);
  writeCommon(view, 6, entry);
  view.setUint16(30, entry.extra.length, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  writeAll(out, CENTRAL_HEADER_SIZE, [entry.rawName, entry.extra, entry.comment]);
  return out;
}

/** The fields that a local and a central header share, from "version needed" to the length of the name. */
function writeCommon(view: DataView, at: number, entry: PackedEntry["entry"]): void {
  view.setUint16(at, entry.needs, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

/** Where the central headers begin, and how many bytes and headers they are. */
interface End {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  readonly comment: Uint8Array;
}

function endRecord({ start, size, count, comment }: End): Uint8Array {
  const out = new Uint8Array(END_RECORD_SIZE + comment.length);
  const view = viewOf(out);
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  writeAll(out, END_RECORD_SIZE, [comment]);
  return out;
}

function writeAll(out: Uint8Array, at: number, pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
}
