import { printMail, type Mail } from "#core";
import { writeWhole } from "./write-file";

/** Writes a mail to copy from, as a text that Windows reads as UTF-8. @throws HostError when it cannot be written */
export const writeMail = (path: string, mail: Mail): void => writeWhole(path, [new TextEncoder().encode(`\ufeff${printMail(mail)}`)]);
