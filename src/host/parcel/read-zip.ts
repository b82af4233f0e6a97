import { cleanFileName, lastStep } from "#core";
import { HostError } from "#jobs/host-error";
import { checkSizes, ENCRYPTED, inflatedEntry, type Codec, type ZipEntry } from "#xlsx";
import type { Allowance } from "./allowance";
import { decodedName } from "./decode-name";
import { openedZip } from "./opened-zip";

/** A member of a zip archive: its clean name, and how to have its bytes. */
export interface ZipMember {
  readonly name: string;
  /** @param subject whom errors name @throws HostError when it cannot be had */
  open(subject: string): Uint8Array;
}

/**
 * The members of a zip archive in their order, without folders and what systems leave behind; nothing is inflated yet.
 * @param subject whom errors name
 * @throws HostError "parcel-broken", "too-large" (a bomb) or "too-many-files"
 */
export function readZip(bytes: Uint8Array, subject: string, codec: Codec, allowance: Allowance): readonly ZipMember[] {
  const archive = openedZip(bytes, subject);
  checkSizes(archive, subject);
  const entries = archive.entries.map((entry) => ({ entry, path: decodedName(entry) })).filter(({ entry, path }) => !isFolder(entry, path) && !isDebris(path));
  allowance.bookFiles(entries.length, subject);
  return entries.map(({ entry, path }) => ({
    name: cleanFileName(lastStep(path)),
    open(member) {
      if ((entry.flags & ENCRYPTED) !== 0) throw new HostError("archive-encrypted", member, "an encrypted member");
      if (entry.method !== 0 && entry.method !== 8) throw new HostError("archive-unknown", member, `compression method ${entry.method}`);
      allowance.bookBytes(entry.size, member);
      return inflatedEntry(archive, entry, member, codec);
    },
  }));
}

const isFolder = ({ size }: ZipEntry, path: string): boolean => /[\\/]$/.test(path) && size === 0;

/** Lock files of Excel and WPS, and what macOS and Windows leave behind in folders. */
const isDebris = (path: string): boolean => /(?:^|[\\/])(?:__MACOSX[\\/]|~\$[^\\/]*$|\.[^\\/]*$|(?:thumbs\.db|desktop\.ini)$)/i.test(path);
