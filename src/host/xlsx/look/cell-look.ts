/** How a cell looks. Colours are RRGGBB, those of the theme and of the palette resolved. */
export interface CellLook {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "single" | "double" | null;
  readonly strike: boolean;
  /** Null is automatic: black on paper. */
  readonly colour: string | null;
  readonly fill: string | null;
  readonly borders: BordersLook;
  /** Null is by kind: text left, numbers right. */
  readonly horizontal: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed" | null;
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Levels. */
  readonly indent: number;
  /** Degrees counter-clockwise, −90 to 90; "stacked" is letter under letter. */
  readonly rotation: number | "stacked";
  /** A number format code; "General" if none is set. */
  readonly format: string;
  /** Whether it takes no entry while the sheet is protected. */
  readonly isLocked: boolean;
}

/** What a conditional format changes; the rest of the cell stays as it is. */
export type DifferentialLook = Partial<Pick<CellLook, "bold" | "italic" | "underline" | "strike" | "colour" | "fill" | "borders" | "format">>;

/** The four sides of a cell; null is no line. */
export interface BordersLook {
  readonly left: BorderLook | null;
  readonly right: BorderLook | null;
  readonly top: BorderLook | null;
  readonly bottom: BorderLook | null;
}

/** A line; a colour of null is automatic. */
export interface BorderLook {
  readonly style: BorderStyle;
  readonly colour: string | null;
}

export const BORDER_STYLES = [
  "thin", "medium", "thick", "double", "hair", "dotted", "dashed", "dashDot", "dashDotDot", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot",
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];
