import type { PaneTheme } from "./pane-theme";

/** What a host lets a page know of its looks. */
export interface HostLooks {
  /** The colour behind everything, as #rrggbb; undefined where the host does not say. */
  readonly background: string | undefined;
  /** Whether the system has put its own few colours in place of all others. */
  readonly hasForcedColors: boolean;
}

/** The look of the pane beside such a host: dark on a dark ground, light where nothing is known. */
export function themeOfHost({ background, hasForcedColors }: HostLooks): PaneTheme {
  if (hasForcedColors) return "high-contrast";
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(background?.slice(at, at + 2) ?? "ff", 16));
  // Luma of Rec. 709: how bright the colour is to the eye.
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128 ? "dark" : "light";
}
