import { HostError, type HostErrorCode } from "#jobs/host-error";
import { hasStream, kindOf } from "#xlsx";
import { isMail } from "./mail-head";
import { openedZip } from "./opened-zip";

/** What can be taken further. */
export type ParcelKind = "workbook" | "zip" | "mail";

/** First bytes of what we know and cannot open. */
const REFUSED: readonly { readonly code: HostErrorCode; readonly first: readonly number[] }[] = [
  { code: "archive-unknown", first: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] }, // RAR
  { code: "archive-unknown", first: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] }, // 7z
  { code: "archive-unknown", first: [0x1f, 0x8b, 0x08] }, // gzip
  { code: "archive-unknown", first: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] }, // xz
  { code: "archive-unknown", first: [0x42, 0x5a, 0x68, 0x39, 0x31] }, // bzip2
  { code: "archive-unknown", first: [0x4d, 0x53, 0x43, 0x46, 0x00, 0x00] }, // cabinet
  { code: "outlook-message", first: [0x78, 0x9f, 0x3e, 0x22] }, // TNEF: winmail.dat
];

const isNamedLikeWorkbook = (name: string): boolean => /\.(?:xls[xmb]?|xlt[xm]?|et|ett)$/i.test(name);

/**
 * What a file is by its content; its ending only helps where content alone does not tell.
 * @param subject whom errors name
 * @throws HostError for what cannot be taken further: "other-file" (a picture, a document), "archive-unknown", "disguised", …
 */
export function kindOfFile(bytes: Uint8Array, name: string, subject: string): ParcelKind {
  const refuse = (code: HostErrorCode, detail: string): never => {
    throw new HostError(code, subject, detail);
  };
  if (bytes.length === 0) return refuse("empty-file", "no bytes");
  const refused = REFUSED.find(({ first }) => first.every((byte, index) => bytes[index] === byte));
  if (refused) return refuse(refused.code, "by its first bytes");
  if (isMail(bytes, name)) return "mail";
  const isNamedSo = isNamedLikeWorkbook(name);
  switch (kindOf(bytes)) {
    case "xlsx":
      return zipKind(bytes, isNamedSo, subject);
    case "xls":
      return isOldWorkbook(bytes, isNamedSo) ? "workbook" : refuse(hasStream(bytes, "__properties_version1.0") ? "outlook-message" : "other-file", "a compound file");
    case "encrypted":
      return refuse("encrypted", "an encrypted package");
    case "html":
      return refuse(isNamedSo ? "disguised" : "other-file", "a web page");
    case "csv-or-text":
      return refuse(isNamedSo ? "disguised" : nameless(name), "text");
    case "unknown":
      return refuse(isNamedSo ? "not-a-workbook" : nameless(name), "of no kind that we know");
  }
}

/** What a file is called that is not what it is called. */
const nameless = (name: string): HostErrorCode => (/\.(?:zip|eml)$/i.test(name) ? "parcel-broken" : /\.(?:rar|7z)$/i.test(name) ? "archive-unknown" : /\.msg$/i.test(name) ? "outlook-message" : "other-file");

/** Old Excel and WPS keep a stream of this name; a bare stream of records is no compound file at all. */
const isOldWorkbook = (bytes: Uint8Array, isNamedSo: boolean): boolean =>
  isNamedSo || hasStream(bytes, "Workbook") || hasStream(bytes, "Book") || bytes[0] === 9;

function zipKind(bytes: Uint8Array, isNamedSo: boolean, subject: string): ParcelKind {
  const { entries } = openedZip(bytes, subject, isNamedSo ? "corrupt" : "parcel-broken");
  if (entries.length === 0) throw new HostError("empty-file", subject, "an archive without members");
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const has = (folder: string): boolean => entries.some(({ name }) => name.toLowerCase().startsWith(folder));
  const isPackage = names.has("[content_types].xml");
  if (isPackage && (isNamedSo || has("xl/"))) return "workbook";
  if (isPackage || names.has("ofd.xml")) throw new HostError("other-file", subject, "a document");
  if (names.has("mimetype") && names.has("content.xml")) throw new HostError(/\.[fo]ds$/i.test(subject) ? "not-supported" : "other-file", subject, "an OpenDocument file");
  return "zip";
}
