/**
 * The one door of the xlsx host. The codecs stay outside, since each belongs to one platform: a face's main file
 * imports node-codec or fflate-codec by itself.
 */

export type { Codec } from "./codec";
export { LiveXlsxHost, type Entered } from "./live-xlsx-host";
export { entryOf } from "./live/take-entry";
export type { LiveOptions } from "./live/live-options";
export type { ViewListener } from "./live/view-listener";
export { BORDER_STYLES, type BorderLook, type BorderStyle, type BordersLook, type CellLook, type DifferentialLook } from "./look/cell-look";
export { lookAt } from "./look/read-sheet-look";
export type { ComparisonOperator, ConditionalFormatLook, LineLook, NoteLook, SheetLook, ValidationLook } from "./look/sheet-look";
export { Package } from "./package";
export { hasStream } from "./compound-file";
export { kindOf, type FileKind } from "./open-bytes";
export { readAnyWorkbook } from "./read-any-workbook";
export { readWorkbook, readWorkbookInSlices, type ReadOptions } from "./read-workbook";
export { readXls } from "./read-xls";
export { XlsxHost } from "./xlsx-host";
export type { CalculationRequest, CalculationResults, Calculator, SheetToCalculate } from "./recalculate/calculator";
export { checkSizes } from "./zip/check-sizes";
export { inflatedEntry } from "./zip/inflated-entry";
export { joinedBytes } from "./zip/joined-bytes";
export { readArchive } from "./zip/read-archive";
export { storedArchive, type NamedBytes } from "./zip/stored-archive";
export { ENCRYPTED, UTF8_NAME, type ZipArchive, type ZipEntry } from "./zip/zip-entry";
