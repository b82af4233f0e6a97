import { mailtoOf, type Mail, type Stamp } from "#core";

/** A mail for programs: `subject`, `body`, and the address that opens a mail program with it. */
export const jsonMail = (mail: Mail): object => ({ ...mail, mailto: mailtoOf(mail).address });

/** What a stamp says, without the signs of single figures. */
export const jsonStamp = ({ unit, period, edition, filler, stampedAt, counts, forms }: Stamp): object =>
  ({ unit: unit.code, unitName: unit.name, period, edition, filler, stampedAt, counts, forms: forms.map(({ figures: _, ...form }) => form) });
