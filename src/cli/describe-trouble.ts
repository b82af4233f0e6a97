import { filled, hostMessages, type Language, type Localised, type Message } from "#core";
import { HostError, type HostErrorCode } from "#jobs/host-error";
import { cliMessages } from "./cli-messages";
import { FilesError } from "./open-files";
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

/** The sentences for usage and host errors; empty for anything else, which is a mistake of ours. */
export function describeTrouble(error: unknown, language: Language): readonly Trouble[] {
  if (error instanceof FilesError) return error.errors.flatMap((one) => describeTrouble(one, language));
  if (error instanceof HostError) return [inWords(error.code, error.subject, HOST_MESSAGES[`host.${error.code}`], { subject: error.subject }, language)];
  if (!(error instanceof UsageError)) return [];
  const { what, remedy } = cliMessages[error.code];
  return [inWords(error.code, "", { what, remedy: "nearest" in error.values ? DID_YOU_MEAN : remedy }, error.values, language)];
}

function inWords(code: string, subject: string, { what, remedy }: Message, said: UsageError["values"], language: Language): Trouble {
  const { problems } = said;
  const values = Array.isArray(problems) ? { ...said, problems: problems.map((problem) => `\n  · ${problem}`).join("") } : said;
  return { code, subject, message: filled(what[language], values, language), remedy: filled(remedy[language], values, language) };
}
