import { filled, type Language } from "#core";
import { describeTrouble } from "./describe-trouble";
import type { Outcome } from "./outcome";
import { TEXTS } from "./output-texts";
import { shown } from "./text-width";

type Received = Pick<Outcome, "files" | "passedOver">;

/** For programs: `files` by the names that findings call them by, where from a mail or an archive with the way there; `passedOver` with their reasons. */
export const jsonReceived = ({ files, passedOver }: Received, language: Language): object => ({
  files: files.map(({ name, within, mail }) => ({ name, ...(within.length > 0 && { within, mail }) })),
  passedOver: passedOver.flatMap((why) => describeTrouble(why, language)),
});

/** For a person: how many workbooks came out of mails and archives, and each file that gave none. */
export function receivedLines({ files, passedOver }: Received, language: Language): readonly string[] {
  const taken = files.filter(({ within }) => within.length > 0).length;
  const troubles = passedOver.flatMap((why) => describeTrouble(why, language));
  return [
    ...(taken === 0 ? [] : [filled(TEXTS.unpacked[language], { count: String(taken) }, language)]),
    ...(troubles.length === 0 ? [] : [filled(TEXTS.passedOver[language], { count: String(troubles.length) }, language)]),
    ...troubles.flatMap(({ message, remedy }) => [`  · ${shown(message)}`, `      → ${shown(remedy)}`]),
  ];
}
