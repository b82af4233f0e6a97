/** One member of a zip archive as its central directory tells it; what is not understood is kept as it is. */
export interface ZipEntry {
  /** Forward slashes, no leading slash. */
  readonly name: string;
  /** The name as it stands in the archive. */
  readonly rawName: Uint8Array;
  readonly madeBy: number;
  readonly needs: number;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Where its local header starts, counted from the start of the file. */
  readonly offset: number;
}

/** A zip archive taken apart, with nothing inflated. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const ZIP64_LOCATOR = 0x07064b50;
export const ZIP64_END_RECORD = 0x06064b50;

/** Id of the extra field that holds 64-bit sizes. */
export const ZIP64_EXTRA = 1;

/** Flag bits: encrypted; sizes follow the data; name is UTF-8. */
export const ENCRYPTED = 1;
export const SIZES_FOLLOW = 8;
export const UTF8_NAME = 0x800;

export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_HEADER_SIZE = 46;
export const END_RECORD_SIZE = 22;

/** A view of exactly these bytes. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
