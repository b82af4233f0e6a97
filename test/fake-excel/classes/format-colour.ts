import { textOf } from "../protocol/arguments";
import { invalidArgument } from "../protocol/rich-error";

const NAMED: Readonly<Record<string, string>> = {
  red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", black: "#000000", white: "#FFFFFF", gray: "#808080", grey: "#808080",
  purple: "#800080", pink: "#FFC0CB", lightgray: "#D3D3D3", lightgreen: "#90EE90", lightblue: "#ADD8E6", darkred: "#8B0000",
};

/** "#fce4d6" or "red" → "#FCE4D6"; @throws InvalidArgument for anything else. */
export function colourOf(given: unknown): string {
  const text = textOf(given, "colour");
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`the colour ${text}`);
  return `#${text.replace("#", "").toUpperCase()}`;
}
