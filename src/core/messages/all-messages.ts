import { auditMessages } from "./audit-messages";
import { checkMessages } from "./check-messages";
import { ledgerMessages } from "./ledger-messages";
import { historyMessages } from "./history-messages";
import { readMessages } from "./read-messages";
import { recogniseMessages } from "./recognise-messages";
import { rosterMessages } from "./roster-messages";
import { ruleBookMessages } from "./rule-book-messages";
import { stampMessages } from "./stamp-messages";
import { templateMessages } from "./template-messages";
import type { Catalogue } from "./catalogue";

/** The whole catalogue. The compiler demands every message in all languages. */
export const allMessages = {
  ...recogniseMessages,
  ...readMessages,
  ...checkMessages,
  ...ledgerMessages,
  ...historyMessages,
  ...rosterMessages,
  ...stampMessages,
  ...templateMessages,
  ...ruleBookMessages,
  ...auditMessages,
} as const satisfies Catalogue;

export type MessageCode = keyof typeof allMessages;

/** Whether the catalogue has a message of this code. */
export const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(allMessages, code);
