import type { FindingValue } from "./finding";

/** Languages of the interface, the first is the default. */
export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the interface. */
export type Localised = Readonly<Record<Language, string>>;

/** A label of a form: Chinese always, the others where they exist. */
export interface Label {
  readonly "zh-CN": string;
  readonly "zh-TW"?: string;
  readonly en?: string;
}

/** The label in `language`, else in zh-CN. */
export const labelIn = (label: Label, language: Language): string => label[language] ?? label["zh-CN"];

/** Puts values into the holes of a sentence. A list is joined with "、" (zh) or ", " (en). An unknown hole stays visible. */
export function filled(sentence: string, values: Readonly<Record<string, FindingValue>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return Array.isArray(value) ? value.join(language === "en" ? ", " : "、") : String(value);
  });
}
