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
