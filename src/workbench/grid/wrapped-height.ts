import type { CellLook } from "#xlsx";

/** A text in a cell of this width in pixels. */
export interface TextInCell {
  readonly text: string;
  readonly look: CellLook;
  readonly width: number;
}

/** Height in pixels that a row of such texts needs, as Excel would fit it; 0 where none wraps. Letters of Chinese are as wide as they are high. */
export function wrappedHeight(texts: readonly TextInCell[]): number {
  let height = 0;
  for (const { text, look, width } of texts) {
    if (!look.wrap) continue;
    const size = (look.size * 4) / 3;
    const lines = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(widthOf(line, size) / Math.max(width - 6, size))), 0);
    height = Math.max(height, Math.ceil(lines * size * 1.4 + 4));
  }
  return height;
}

function widthOf(line: string, size: number): number {
  let width = 0;
  for (const letter of line) width += letter > "\u2e7f" ? size : size * 0.55;
  return width;
}
