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

export { filled } from "../model/localised";
