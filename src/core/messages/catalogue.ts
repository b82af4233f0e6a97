import type { FindingValue } from "../model/finding";
import type { Language } from "../model/localised";

/** One language's sentence: {name} is replaced by the value of that name. */
type Sentence = string;

/** A message in every language: what is wrong (where, what, by how much), and what to do about it. */
export interface Message {
  readonly what: Readonly<Record<Language, Sentence>>;
  readonly remedy: Readonly<Record<Language, Sentence>>;
}

/** A part of the catalogue: message code → message. */
export type Catalogue = Readonly<Record<string, Message>>;

/** Puts values into the holes of a sentence. A list is joined with "、" (zh) or ", " (en). An unknown hole stays visible. */
export function filled(sentence: string, values: Readonly<Record<string, FindingValue>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return Array.isArray(value) ? value.join(language === "en" ? ", " : "、") : String(value);
  });
}
