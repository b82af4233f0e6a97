/** What the world may do to us. */
export type HostErrorCode =
  | "not-found" | "not-readable" | "not-writable" | "not-a-workbook" | "encrypted" | "corrupt" | "too-large"
  | "disguised" | "not-supported" | "protected" | "busy" | "cancelled"
  | "archive-encrypted" | "archive-unknown" | "outlook-message" | "parcel-broken" | "mail-without-files" | "other-file" | "empty-file" | "nested-too-deep" | "too-many-files"
  | "cell-edit" | "cell-changed" | "cell-formula" | "structure-protected" | "read-only" | "too-much" | "gone" | "hidden" | "disconnected" | "too-old" | "excel-busy" | "excel-failed";

/** Trouble with the world, not with a figure: thrown by a host or a face, caught once, in a face's main file. */
export class HostError extends Error {
  override readonly name = "HostError";

  /**
   * @param code for programs
   * @param subject the file or sheet that it is about
   * @param detail what was met, for the log (English); the sentence for the user is made by messages from code and subject
   */
  constructor(
    readonly code: HostErrorCode,
    readonly subject: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}: ${detail}`, options);
  }
}
