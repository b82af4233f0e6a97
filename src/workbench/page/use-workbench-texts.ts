import type { FindingValue } from "#core";
import { useLanguage } from "../../pane/parts/use-texts";
import { workbenchText, type WorkbenchText } from "../workbench-texts";

/** The workbench's texts in the language of the page: say("opening", { book }). */
export function useWorkbenchTexts(): (key: WorkbenchText, values?: Readonly<Record<string, FindingValue>>) => string {
  const language = useLanguage();
  return (key, values) => workbenchText(key, language, values);
}
