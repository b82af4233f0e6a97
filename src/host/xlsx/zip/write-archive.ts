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

/** Writes a zip archive: members in the given order, sizes in front of the data, no zip64. Below 4 GiB. */
export function writeArchive(members: readonly PackedEntry[], comment: Uint8Array): Uint8Array {
  const out = new Uint8Array(archiveSize(members, comment));
  const view = viewOf(out);
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    offsets.push(at);
    at = writeLocal(out, view, at, member);
  }
  const start = at;
  members.forEach((member, index) => {
    at = writeCentral(out, view, at, member, offsets[index]!);
  });
  writeEnd(out, view, { at, start, count: members.length, comment });
  return out;
}

function archiveSize(members: readonly PackedEntry[], comment: Uint8Array): number {
  let size = END_RECORD_SIZE + comment.length;
  for (const { entry, localExtra, packed } of members) {
    size += LOCAL_HEADER_SIZE + entry.rawName.length + localExtra.length + packed.length;
    size += CENTRAL_HEADER_SIZE + entry.rawName.length + entry.extra.length + entry.comment.length;
  }
  return size;
}

function writeLocal(out: Uint8Array, view: DataView, at: number, { entry, localExtra, packed }: PackedEntry): number {
  view.setUint32(at, LOCAL_HEADER, true);
  writeCommon(view, at + 4, entry);
  view.setUint16(at + 28, localExtra.length, true);
  return writeAll(out, at + LOCAL_HEADER_SIZE, [entry.rawName, localExtra, packed]);
}

function writeCentral(out: Uint8Array, view: DataView, at: number, { entry }: PackedEntry, offset: number): number {
  view.setUint32(at, CENTRAL_HEADER, true);
  view.setUint16(at + 4, entry.madeBy, true);
  writeCommon(view, at + 6, entry);
  view.setUint16(at + 30, entry.extra.length, true);
  view.setUint16(at + 32, entry.comment.length, true);
  view.setUint16(at + 36, entry.internalAttributes, true);
  view.setUint32(at + 38, entry.externalAttributes, true);
  view.setUint32(at + 42, offset, true);
  return writeAll(out, at + CENTRAL_HEADER_SIZE, [entry.rawName, entry.extra, entry.comment]);
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

interface End {
  readonly at: number;
  readonly start: number;
  readonly count: number;
  readonly comment: Uint8Array;
}

function writeEnd(out: Uint8Array, view: DataView, { at, start, count, comment }: End): void {
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  view.setUint16(at + 20, comment.length, true);
  writeAll(out, at + END_RECORD_SIZE, [comment]);
}

function writeAll(out: Uint8Array, at: number, pieces: readonly Uint8Array[]): number {
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return at;
}
