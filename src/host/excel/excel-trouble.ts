import { HostError, type HostErrorCode } from "#jobs/host-error";

/** Excel's codes that can reach a person. The numbers are those of older clients. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  "5004": "cell-edit",
  WriteNotSupportedWhenModalDialogOpen: "cell-edit",
  "5016": "cell-edit",
  AccessDenied: "protected",
  Unauthorized: "protected",
  Unauthenticated: "disconnected",
  RequestPayloadSizeLimitExceeded: "too-much",
  "5103": "too-much",
  ResponsePayloadSizeLimitExceeded: "too-much",
  "5104": "too-much",
  OperationCellsExceedLimit: "too-much",
  RangeExceedsLimit: "too-much",
  RequestTooLong: "too-much",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  InvalidSheetName: "gone",
  InactiveWorkbook: "gone",
  InvalidSelection: "gone",
  ItemAlreadyExists: "gone",
  ConnectionFailure: "disconnected",
  NetworkError: "disconnected",
  InvalidOrTimedOutSession: "disconnected",
  "5012": "disconnected",
  InvalidOrTimedOutSessionMessage: "disconnected",
  ApiNotFound: "too-old",
  ApiNotAvailable: "too-old",
  NotImplemented: "too-old",
  UnsupportedOperation: "too-old",
  UnsupportedFeature: "too-old",
  UnsupportedSheet: "too-old",
  ActivityLimitReached: "excel-busy",
  "5102": "excel-busy",
  Conflict: "excel-busy",
  RequestAborted: "excel-busy",
  HostIsBusy: "excel-busy",
  Timeout: "excel-busy",
  TooManyRequests: "excel-busy",
  ServiceNotAvailable: "excel-busy",
  FilteredRangeConflict: "excel-failed",
  MergedRangeConflict: "excel-failed",
  InsertDeleteConflict: "excel-failed",
  NonBlankCellOffSheet: "excel-failed",
  GeneralException: "excel-failed",
};

/** What a second try, after a fresh look, may put right. */
const PASSING: ReadonlySet<HostErrorCode> = new Set(["excel-busy", "gone", "excel-failed"]);

/** Whether the trouble may be over when the same is tried once more. */
export const isPassing = (trouble: unknown): boolean => trouble instanceof HostError && trouble.cause !== undefined && PASSING.has(trouble.code);

/** Whether what Excel refused may be due to what has changed since the last look: everything but a plain reason, and a mistake of ours. */
export const mayBeOutdated = (trouble: unknown): boolean => (trouble instanceof HostError ? isPassing(trouble) : isExcelError(trouble));

/**
 * What Excel answered, as trouble with `subject`; a mistake of ours is given back as it is.
 * @param error whatever was thrown while a batch ran
 */
export function excelTrouble(error: unknown, subject: string): unknown {
  if (error instanceof HostError || !isExcelError(error)) return error;
  const code = CODES[error.code] ?? (error.code === "InvalidArgument" || error.code === "PropertyNotLoaded" ? null : "excel-failed");
  return code === null ? error : new HostError(code, subject, `${error.code} at ${error.debugInfo?.errorLocation ?? "?"}: ${error.message}`, { cause: error });
}

interface ExcelError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** OfficeExtension.Error, told by its shape, since each loaded client has a class of its own. */
const isExcelError = (error: unknown): error is ExcelError => error instanceof Error && "code" in error && typeof error.code === "string" && "debugInfo" in error;
