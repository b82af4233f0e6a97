import { LANGUAGES, type Language } from "#core";
import { languageOfTag } from "../pane/language-of-tag";
import type { PaneTheme } from "../pane/pane-theme";

const LANGUAGE = "huihe.language";
const THEME = "huihe.theme";
const TOUR = "huihe.tour";

/** What a person chose for the page, kept in this browser where it keeps anything at all. */
export const preferences = {
  /** The language of the address (?lang=en), else the one chosen, else the browser's. */
  language: (): Language => {
    const wished = [new URLSearchParams(location.search).get("lang"), read(LANGUAGE)];
    return wished.flatMap((tag) => LANGUAGES.find((one) => one === tag) ?? [])[0] ?? languageOfTag(navigator.language);
  },
  setLanguage: (language: string): void => write(LANGUAGE, language),
  theme: (): PaneTheme => {
    if (matchMedia("(forced-colors: active)").matches) return "high-contrast";
    const chosen = read(THEME);
    if (chosen === "light" || chosen === "dark") return chosen;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  },
  setTheme: (theme: PaneTheme): void => write(THEME, theme),
  knowsTour: (): boolean => read(TOUR) === "known",
  setKnowsTour: (): void => write(TOUR, "known"),
};

// A browser may refuse to keep anything; then nothing is kept.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (trouble) {
    console.info(String(trouble));
  }
}
