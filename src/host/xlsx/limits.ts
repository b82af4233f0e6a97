const MIB = 2 ** 20;

/** What a workbook may ask of this machine. Far above every honest workbook, far below what hurts. */
export const limits = {
  /** Bytes of the file itself; an old .xls is taken apart as a whole, so it may be less. */
  fileBytes: 512 * MIB,
  xlsBytes: 64 * MIB,
  /** Members of the archive. */
  parts: 65_000,
  /** Inflated bytes of one part, and of all parts together. */
  partBytes: 512 * MIB,
  totalBytes: 1024 * MIB,
  /** A part above `ratioBytes` may inflate to so many times its packed size: sheets of empty styled rows reach about 60. */
  ratio: 400,
  ratioBytes: 32 * MIB,
  /** Bytes of XML that are read event by event: small parts, and sheets in an unusual dialect. */
  eventBytes: 128 * MIB,
  /** Depth of elements and number of attributes of one element, there. */
  depth: 200,
  attributes: 1000,
  /** Tabs of one workbook. */
  sheets: 10_000,
  /** Cells with a value or a formula in one workbook. */
  cells: 16_000_000,
  /** Formulas, number formats, merged areas, hidden rows and columns in one workbook. */
  details: 8_000_000,
  /** Characters of all shared formulas of one workbook, written out for each cell. */
  formulaCharacters: 64 * MIB,
  /** Cells that lie under merged areas, counted once for every area that covers them. */
  coveredCells: 20_000_000,
} as const;
