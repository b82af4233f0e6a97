import { filled, hostMessages, type Language, type Localised, type Message } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import { cliMessages } from "./cli-messages";
import { UsageError } from "./usage-error";

/** Why a call could not run, for people and for programs. */
export interface Trouble {
  readonly code: string;
  /** The file, folder or sheet that it is about; "" for a call that makes no sense. */
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
}

// The compiler demands a sentence for every code of a host's error.
const HOST_MESSAGES: Readonly<Record<`host.${HostErrorCode}`, Message>> = hostMessages;

const DID_YOU_MEAN: Localised = { "zh-CN": "是不是要写 {nearest}？", "zh-TW": "是不是要寫 {nearest}？", en: "Did you mean {nearest}?" };

/** The sentences for a usage or host error; null for anything else, which is a mistake of ours. */
export function describeTrouble(error: unknown, language: Language): Trouble | null {
  if (error instanceof HostError) {
    const { what, remedy } = HOST_MESSAGES[`host.${error.code}`];
    const values = { subject: error.subject };
    return { code: error.code, subject: error.subject, message: filled(what[language], values, language), remedy: filled(remedy[language], values, language) };
  }
  if (!(error instanceof UsageError)) return null;
  const { what, remedy } = cliMessages[error.code];
  const wayOut = "nearest" in error.values ? DID_YOU_MEAN : remedy;
  return { code: error.code, subject: "", message: filled(what[language], error.values, language), remedy: filled(wayOut[language], error.values, language) };
}
