import { HostError } from "#jobs/host-error";
import { limits } from "../limits";
import { readZip64Sizes } from "./zip64";
import {
  CENTRAL_HEADER, CENTRAL_HEADER_SIZE, END_RECORD, END_RECORD_SIZE, LOCAL_HEADER, LOCAL_HEADER_SIZE, UTF8_NAME,
  viewOf, type ZipArchive, type ZipEntry,
} from "./zip-entry";
import { directoryOf } from "./zip-directory";

/**
 * Reads the central directory of a zip archive; junk before the archive and after its comment is tolerated.
 * @throws HostError "not-a-workbook", "corrupt" or "too-large", naming `name`
 */
export function readArchive(bytes: Uint8Array, name: string): ZipArchive {
  const view = viewOf(bytes);
  const end = endRecordAt(view);
  if (end === null) throw new HostError(startsLikeZip(view) ? "corrupt" : "not-a-workbook", name, "no end of a zip directory");
  const directory = directoryOf(view, end);
  if (!directory) throw new HostError("corrupt", name, "the zip directory lies outside the file");
  if (directory.count > limits.parts) throw new HostError("too-large", name, `${directory.count} parts`);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  while (entries.length < directory.count) {
    const entry = entryAt(bytes, view, at, directory.shift);
    if (!entry) throw new HostError("corrupt", name, `zip directory entry ${entries.length + 1} is broken`);
    entries.push(entry.entry);
    at = entry.next;
  }
  const commentStart = end + END_RECORD_SIZE;
  return { bytes, entries, comment: bytes.slice(commentStart, commentStart + view.getUint16(end + 20, true)) };
}

const startsLikeZip = (view: DataView): boolean => view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER;

/** The last end record whose comment fits; at most 64 KiB of comment and as much junk are searched. */
function endRecordAt(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - 2 * 65_536); at--) {
    if (view.getUint32(at, true) === END_RECORD && at + END_RECORD_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): { entry: ZipEntry; next: number } | null {
  if (at + CENTRAL_HEADER_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) return null;
  const short = (offset: number) => view.getUint16(at + offset, true);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + CENTRAL_HEADER_SIZE + short(28);
  const extraEnd = nameEnd + short(30);
  const next = extraEnd + short(32);
  if (next > bytes.length) return null;
  const rawName = bytes.subarray(at + CENTRAL_HEADER_SIZE, nameEnd);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const sizes = readZip64Sizes(extra, { size: long(24), packedSize: long(20), offset: long(42) });
  if (!sizes) return null;
  const entry: ZipEntry = {
    name: partName(rawName, (short(8) & UTF8_NAME) !== 0), rawName,
    madeBy: short(4), needs: short(6), flags: short(8), method: short(10), time: short(12), date: short(14), crc: long(16),
    packedSize: sizes.packedSize, size: sizes.size, extra, comment: bytes.subarray(extraEnd, next),
    internalAttributes: short(36), externalAttributes: long(38), offset: sizes.offset + shift,
  };
  return { entry, next };
}

/** UTF-8 where it is UTF-8, whatever the flag says; else byte by byte, so that two names never become one. */
function partName(raw: Uint8Array, isUtf8: boolean): string {
  return decoded(raw, isUtf8).replaceAll("\\", "/").replace(/^\/+/, "");
}

function decoded(raw: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(raw);
  } catch {
    return String.fromCharCode(...raw);
  }
}

/** Where the packed bytes of `entry` stand; null if its local header is not where the directory says. */
export function packedBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array | null {
  const header = localHeader(archive, entry);
  return header && archive.bytes.subarray(header.end, header.end + entry.packedSize);
}

/** The extra fields of the local header, which may differ from those in the directory. */
export function localExtra(archive: ZipArchive, entry: ZipEntry): Uint8Array | null {
  const header = localHeader(archive, entry);
  return header && archive.bytes.subarray(header.extra, header.end);
}

function localHeader({ bytes }: ZipArchive, { offset, packedSize }: ZipEntry): { extra: number; end: number } | null {
  const view = viewOf(bytes);
  if (offset < 0 || offset + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return null;
  const extra = offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true);
  const end = extra + view.getUint16(offset + 28, true);
  return end + packedSize <= bytes.length ? { extra, end } : null;
}
