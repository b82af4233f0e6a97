/**
 * The one door of the xlsx host. The codecs stay outside, since each belongs to one platform: a face's main file
 * imports node-codec or fflate-codec by itself.
 */

export type { Codec } from "./codec";
export { Package } from "./package";
export { kindOf, type FileKind } from "./open-bytes";
export { readAnyWorkbook } from "./read-any-workbook";
export { readWorkbook, readWorkbookAhead, type ReadOptions } from "./read-workbook";
export { readXls } from "./read-xls";
export { XlsxHost } from "./xlsx-host";
