import type { HostError } from "#jobs/host-error";

/** A file as somebody handed it over. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The head of a mail, fit to be shown. */
export interface MailHead {
  /** 张三 <zhangsan@example.com>, or the address alone; "" where the mail does not say. */
  readonly from: string;
  readonly subject: string;
  /** When it was sent: 2020-03-20T10:05:00.000Z; null where the mail does not say, or not in which time zone. */
  readonly sent: string | null;
}

/** Where a file lay. */
export interface Place {
  /** Which of the files handed over it is, or came in: 0-based. */
  readonly file: number;
  /** Clean, see cleanFileName. */
  readonly name: string;
  /** Containers from the outside in: ["周报.eml", "附件.zip"]; empty for a plain file. */
  readonly within: readonly string[];
  /** The innermost mail that brought it. */
  readonly mail: MailHead | null;
}

/** A workbook out of a heap of files. Its name ends as workbooks do, and no other of the heap has it: 日报.xlsx, 日报 (2).xlsx. */
export interface Parcel extends Place {
  readonly bytes: Uint8Array;
}

/** A file that gave nothing, or not all that it should have. */
export interface PassedOver extends Place {
  readonly why: HostError;
}

/** All that came of a heap of files; nothing is left out without a word but folders, what systems leave behind, and the pictures in the text of a mail. */
export interface Unpacked {
  readonly workbooks: readonly Parcel[];
  readonly passedOver: readonly PassedOver[];
}

/** How a sentence calls a file: 周报.eml › 附件.zip › 日报.xlsx. */
export const pathOf = ({ within, name }: Pick<Place, "within" | "name">): string => [...within, name].join(" › ");
