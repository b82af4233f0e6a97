import { readUint64 } from "./zip64";
import { CENTRAL_HEADER, ZIP64_END_RECORD, ZIP64_LOCATOR } from "./zip-entry";

/** Where the central directory stands. `shift` is what to add to every offset that the archive states. */
interface Directory {
  readonly start: number;
  readonly count: number;
  readonly shift: number;
}

/** Finds the central directory from the end record at `end`; null if it is not there. */
export function directoryOf(view: DataView, end: number): Directory | null {
  const stated = zip64Directory(view, end) ?? {
    count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true), end,
  };
  // Junk before the archive moves everything by the same distance; so the directory is looked for where it must end.
  for (const start of [stated.end - stated.size, stated.offset]) {
    if (stated.count === 0 && start >= 0) return { start, count: 0, shift: 0 };
    if (start >= 0 && start + 4 <= view.byteLength && view.getUint32(start, true) === CENTRAL_HEADER) {
      return { start, count: stated.count, shift: start - stated.offset };
    }
  }
  return null;
}

function zip64Directory(view: DataView, end: number): { count: number; size: number; offset: number; end: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const record = [readUint64(view, locator + 8), locator - 56].find(
    (at) => at >= 0 && at + 56 <= view.byteLength && view.getUint32(at, true) === ZIP64_END_RECORD,
  );
  if (record === undefined) return null;
  return { count: readUint64(view, record + 32), size: readUint64(view, record + 40), offset: readUint64(view, record + 48), end: record };
}
