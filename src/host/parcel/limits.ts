const MIB = 2 ** 20;

/** What a heap of mails and archives may ask of this machine; far above what a district receives in a day. */
export const parcelLimits = {
  /** Containers in one another. */
  depth: 4,
  /** Files taken out of containers, containers in them too. */
  files: 2000,
  /** Bytes of one of them, and of all together. */
  memberBytes: 256 * MIB,
  totalBytes: 768 * MIB,
  /** Bytes of a mail; mail programs stop at 50 MiB of attachments, a third more as they are sent. */
  mailBytes: 128 * MIB,
  /** Lines of a mail without those of its base64, and those that begin with --, as the lines between its parts do. */
  mailLines: 100_000,
  mailDashes: 20_000,
  /** Bytes of all headers of a mail together, and its parts in one another. */
  mailHeaderBytes: MIB,
  mailDepth: 50,
} as const;
