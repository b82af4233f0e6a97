export type BorderIndex = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

export interface Border {
  /** "None", "Continuous", "Dash", … */
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks and whether it is locked. Colours are #RRGGBB. Never changed in place. */
export interface CellFormat {
  readonly numberFormat: string;
  /** Null is no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly style: string;
  /** The cell's own four edges and diagonals. */
  readonly borders: Readonly<Partial<Record<BorderIndex, Border>>>;
}

export const PLAIN: CellFormat = {
  numberFormat: "General", fill: null, fontName: "Calibri", fontSize: 11, bold: false, italic: false, underline: "None", strikethrough: false,
  fontColor: "#000000", horizontal: "General", vertical: "Bottom", wrap: false, indent: 0, shrink: false, rotation: 0, locked: true,
  formulaHidden: false, style: "Normal", borders: {},
};

export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };
