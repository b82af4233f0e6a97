import { HostError, type HostErrorCode } from "#jobs/host-error";
import { readArchive, type ZipArchive } from "#xlsx";

/**
 * The directory of a zip archive whose bytes begin as one. An archive that is cut off may end with the directory of an
 * archive in it, and would pass for that one: so the first member must stand where the file begins.
 * @param code for what is broken: "corrupt" where Excel may repair it, "parcel-broken" where it may not
 * @throws HostError with this code, or "too-large"
 */
export function openedZip(bytes: Uint8Array, subject: string, code: HostErrorCode = "parcel-broken"): ZipArchive {
  const archive = readZip(bytes, subject, code);
  const first = archive.entries.reduce((least, { offset }) => Math.min(least, offset), Infinity);
  if (archive.entries.length > 0 && first !== 0) throw new HostError(code, subject, `the first member stands at ${first}`);
  return archive;
}

function readZip(bytes: Uint8Array, subject: string, code: HostErrorCode): ZipArchive {
  try {
    return readArchive(bytes, subject);
  } catch (cause) {
    if (!(cause instanceof HostError) || cause.code === "too-large") throw cause;
    throw new HostError(code, subject, cause.detail, { cause });
  }
}
