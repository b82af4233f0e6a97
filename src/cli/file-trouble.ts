import { HostError, type HostErrorCode } from "#jobs/host-error";

const READING: Readonly<Record<string, HostErrorCode>> = { ENOENT: "not-found", ENOTDIR: "not-found", EBUSY: "busy", ETXTBSY: "busy" };

// On Windows a file that Excel holds open answers EBUSY, EPERM or EACCES to being replaced.
const WRITING: Readonly<Record<string, HostErrorCode>> = { EBUSY: "busy", ETXTBSY: "busy" };
const WRITING_ON_WINDOWS: Readonly<Record<string, HostErrorCode>> = { ...WRITING, EPERM: "busy", EACCES: "busy" };

/** What went wrong while `path` was read. @throws `error` itself when it does not come from the file system */
export const readingTrouble = (error: unknown, path: string): HostError => trouble(error, path, READING, "not-readable");

/** What went wrong while `path` was written. @throws `error` itself when it does not come from the file system */
export const writingTrouble = (error: unknown, path: string): HostError =>
  trouble(error, path, process.platform === "win32" ? WRITING_ON_WINDOWS : WRITING, "not-writable");

function trouble(error: unknown, path: string, codes: Readonly<Record<string, HostErrorCode>>, otherwise: HostErrorCode): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof Error) || !("syscall" in error)) throw error;
  const { code } = error as NodeJS.ErrnoException;
  return new HostError(codes[code ?? ""] ?? otherwise, path, error.message, { cause: error });
}
