/** What a workbook may ask of this machine. Far above every honest workbook, far below what hurts. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 512 * 2 ** 20,
  /** Members of the archive. */
  parts: 65_000,
  /** Inflated bytes of one part, and of all parts together. */
  partBytes: 512 * 2 ** 20,
  totalBytes: 2 ** 30,
  /** A part above `ratioBytes` may inflate to so many times its packed size: sheets of empty styled rows reach about 60. */
  ratio: 400,
  ratioBytes: 32 * 2 ** 20,
  /** Cells with a value or a formula in one workbook. */
  cells: 20_000_000,
  /** Tabs of one workbook. */
  sheets: 10_000,
  /** Merged areas of one sheet, and characters of all expanded shared formulas of one workbook. */
  merges: 1_000_000,
  formulaCharacters: 256 * 2 ** 20,
} as const;
