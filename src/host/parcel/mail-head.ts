/** So many bytes at the beginning tell whether a file is a mail. */
const HEAD = 8192;

/** Headers that mails have and other texts hardly do. */
const TELLING: ReadonlySet<string> = new Set([
  "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "delivered-to", "sender", "reply-to", "content-type", "x-mailer",
]);

/**
 * Whether these bytes are a mail: they begin with headers, several of which only mails have; one is enough where the file
 * is called .eml. A web archive under the name of a workbook, as Excel saves it, begins alike and is none.
 */
export function isMail(bytes: Uint8Array, name: string): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(mailStart(bytes), mailStart(bytes) + HEAD));
  const names = headerNames(head);
  if (names === null || /^x-document-type:\s*workbook/im.test(head) || /^from:\s*<?saved by/im.test(head)) return false;
  const known = new Set(names.filter((one) => TELLING.has(one)));
  return known.size >= (/\.eml$/i.test(name) ? 1 : 3) && (/\.eml$/i.test(name) || known.has("from") || known.has("received"));
}

/** Where the headers begin, behind a byte order mark and blank lines. */
export function mailStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a || bytes[at] === 0x20) at++;
  return at;
}

/** The names of the headers, in lower case; null where the text does not begin with one. A line "From …" of a mailbox may come first. */
function headerNames(head: string): readonly string[] | null {
  const names: string[] = [];
  for (const line of head.replace(/^>?From [^\n]*\n/, "").split(/\r?\n/)) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1];
    if (name === undefined) return names.length < 2 ? null : names;
    names.push(name.toLowerCase());
  }
  return names.length === 0 ? null : names;
}
