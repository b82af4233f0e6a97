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
import { lazily } from "../model/lazily";

const catalogue = () => ({
  ...recogniseMessages(),
  ...readMessages(),
  ...checkMessages(),
  ...ledgerMessages(),
  ...historyMessages(),
  ...rosterMessages(),
  ...stampMessages(),
  ...templateMessages(),
  ...ruleBookMessages(),
  ...auditMessages(),
}) as const satisfies Catalogue;

/** The whole catalogue; the compiler demands every message in all languages. Made once something is to be said: a thousand objects take their time. */
export const allMessages = lazily(catalogue);

export type MessageCode = keyof ReturnType<typeof catalogue>;

/** Whether the catalogue has a message of this code. */
export const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(allMessages(), code);
