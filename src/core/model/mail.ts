/** A letter to be copied into any mail program. Lines of the body end with "\n". */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** Longest address that mail programs and Windows take; a longer body is left to be pasted. */
const LONGEST = 2_000;

/**
 * The mail as an address that opens the mail program with it (RFC 6068). Where the whole would be too long, the body is left
 * out: half a letter would be sent off unread; `body` tells.
 */
export function mailtoOf({ subject, body }: Mail, to = ""): { readonly address: string; readonly body: "whole" | "left-out" } {
  const head = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encoded(subject)}`;
  const whole = `${head}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
  return whole.length <= LONGEST ? { address: whole, body: "whole" } : { address: head, body: "left-out" };
}

/** A sign that is cut in half has no address. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"));

/** The mail as a text file: the subject in the first line, which is what one copies first. */
export const printMail = ({ subject, body }: Mail): string => `${subject}\r\n\r\n${body.replace(/\r?\n/g, "\r\n")}\r\n`;
