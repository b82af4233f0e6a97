import { filled, hostMessages, type Language, type Message } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import { paneText } from "../pane-texts";

/** Trouble with the world in words: what happened, and what to do about it. */
export interface SaidTrouble {
  readonly what: string;
  readonly remedy: string;
  /** cancelled: somebody wished it so, and nothing is wrong. */
  readonly kind: "cancelled" | "trouble";
}

// The compiler demands a sentence for every code of a host's error.
const HOST_MESSAGES: Readonly<Record<`host.${HostErrorCode}`, Message>> = hostMessages;

/** The sentences for whatever was thrown; what is no HostError is a mistake of ours and names itself for the technicians. */
export function sayTrouble(trouble: unknown, language: Language): SaidTrouble {
  if (!(trouble instanceof HostError)) {
    return { what: paneText("trouble.what", language), remedy: paneText("trouble.remedy", language, { detail: String(trouble) }), kind: "trouble" };
  }
  const { what, remedy } = HOST_MESSAGES[`host.${trouble.code}`];
  const values = { subject: trouble.subject };
  return { what: filled(what[language], values, language), remedy: filled(remedy[language], values, language), kind: trouble.code === "cancelled" ? "cancelled" : "trouble" };
}
