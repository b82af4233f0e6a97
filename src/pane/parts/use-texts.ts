import { createContext, useContext } from "react";
import type { FindingValue, Language } from "#core";
import { paneText, type PaneText } from "../pane-texts";

/** The language of everything inside; zh-CN where nobody says. */
export const LanguageContext = createContext<Language>("zh-CN");

/** The language that the pane speaks. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The pane's texts in its language: say("progress", { done: 3, all: 12 }). */
export function useTexts(): (key: PaneText, values?: Readonly<Record<string, FindingValue>>) => string {
  const language = useLanguage();
  return (key, values) => paneText(key, language, values);
}
