import { cleanFileName, lastStep, visibleText } from "#core";
import { HostError } from "#jobs/host-error";
import type { Address, Attachment, Email } from "postal-mime";
import { withUtf8Headers } from "./legacy-headers";
import { parcelLimits } from "./limits";
import { linesOf, mayPart } from "./lines";
import { withLongLines } from "./long-lines";
import { mailStart } from "./mail-head";
import type { HandedFile, MailHead } from "./parcel";

/** A mail taken apart. */
export interface Mail {
  readonly head: MailHead;
  /** Attached files, under clean names. */
  readonly files: readonly HandedFile[];
  /** Whether there may have been more files: its end is missing, or a file was sent as if it were text, which no byte of it survives. */
  readonly lacksFiles: boolean;
}

/**
 * Takes a mail apart (RFC 5322, MIME). Its text is not looked at, neither shown nor followed; pictures in it and signatures
 * are no files. The reader of mails is loaded when the first one comes.
 * @param subject whom errors name
 * @throws HostError "too-large", or "parcel-broken" where it cannot be taken apart
 */
export async function readMail(bytes: Uint8Array, subject: string): Promise<Mail> {
  if (bytes.length > parcelLimits.mailBytes) throw new HostError("too-large", subject, `a mail of ${bytes.length} bytes`);
  const mail = withUtf8Headers(withLongLines(bytes.subarray(mailStart(bytes))));
  checkLines(mail, subject);
  const email = await parsed(mail, subject);
  const files = email.attachments.filter((one) => !isPartOfText(one)).map(fileOf);
  const subjects = await Promise.all(files.map(({ name, bytes: nested }) => (name === NESTED ? subjectOf(nested, subject) : name)));
  return {
    head: headOf(email),
    files: files.map((file, index) => (file.name === NESTED ? { ...file, name: cleanFileName(`${subjects[index]! || "邮件"}.eml`) } : file)),
    lacksFiles: isCutOff(mail, email) || holdsBinary(email),
  };
}

async function parsed(mail: Uint8Array, subject: string): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  const { mailHeaderBytes: maxHeadersSize, mailDepth: maxNestingDepth } = parcelLimits;
  try {
    return await PostalMime.parse(mail, { forceRfc822Attachments: true, maxHeadersSize, maxNestingDepth });
  } catch (cause) {
    // The reader throws where its limits are passed, and whatever comes: to us either is a mail that cannot be taken apart.
    throw new HostError("parcel-broken", subject, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The reader keeps a record of each line, and compares each that begins with -- with all of the mail's boundaries. */
function checkLines(mail: Uint8Array, subject: string): void {
  let lines = 0;
  let dashes = 0;
  for (const line of linesOf(mail)) {
    lines++;
    if (mayPart(mail, line)) dashes++;
    if (lines > parcelLimits.mailLines || dashes > parcelLimits.mailDashes) throw new HostError("too-large", subject, `a mail of more than ${lines - 1} lines`);
  }
}

/** Stands for the name of a mail that was attached without one; no clean name is like it. */
const NESTED = "?.eml";

function fileOf({ filename, mimeType, content }: Attachment): HandedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  if (filename !== null && lastStep(filename) !== "") return { name: cleanFileName(lastStep(filename)), bytes };
  return { name: mimeType === "message/rfc822" ? NESTED : "附件", bytes };
}

/** A logo or a screenshot in the text, a signature, a report of delivery, what a Mac keeps beside a file: none is sent to be added up. */
function isPartOfText({ mimeType, filename, related, contentId, disposition }: Attachment): boolean {
  if (/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|applefile)$/.test(mimeType)) return true;
  if (mimeType.startsWith("image/")) return related === true || (disposition !== "attachment" && (contentId !== undefined || disposition === "inline"));
  return filename === null && /^(?:text\/|message\/(?!rfc822))/.test(mimeType);
}

/** Nobody reads further in a header. */
const MOST = 300;

const headOf = ({ from, subject, headers }: Email): MailHead => ({
  from: printAddress(from), subject: shownText(subject), sent: sentAt(headers.find(({ key }) => key === "date")?.value.slice(0, MOST) ?? ""),
});

const shownText = (text: string | undefined): string => visibleText((text ?? "").slice(0, MOST));

function printAddress(from: Address | undefined): string {
  const name = shownText(from?.name);
  const address = shownText(from?.address);
  return name === "" || name === address ? address : `${name} <${address}>`;
}

/** A date without its time zone would be another moment on every machine. */
function sentAt(date: string): string | null {
  const plain = date.replace(/\s*\([^)]*\)\s*$/, "").trim();
  const moment = /(?:[+-]\d{4}|GMT|UTC?|Z)$/.test(plain) ? Date.parse(plain) : NaN;
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** So many bytes of a nested mail are looked at for its subject. */
const HEAD = 65_536;

async function subjectOf(nested: Uint8Array, subject: string): Promise<string> {
  const head = withUtf8Headers(nested.subarray(mailStart(nested), HEAD));
  const text = new TextDecoder("latin1").decode(head);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? head.length;
  return (await parsed(head.subarray(0, end), subject)).subject ?? "";
}

/** No text has a NUL in it, every workbook has. */
const holdsBinary = ({ text = "" }: Email): boolean => text.includes("\0");

/** A mail of several parts ends with a line that says so. */
function isCutOff(mail: Uint8Array, { headers }: Email): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  const boundary = /^multipart\/.*?;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const line = boundary && new TextEncoder().encode(`--${boundary[1] ?? boundary[2] ?? ""}--`);
  return line !== null && !holdsLine(mail, line);
}

function holdsLine(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (const { start } of linesOf(bytes)) if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}
