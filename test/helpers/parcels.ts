import { writeMail, type Letter, type MailProgram } from "./write-mail";

/** A letter from 府坪街道办 with these files. */
export const letterWith = (files: Readonly<Record<string, Uint8Array>>): Letter => ({
  from: { name: "府坪街道办", address: "fuping@example.com" }, to: { name: "武陵区", address: "wuling@example.com" }, subject: "【复工日报】府坪街道 2020-03-20",
  date: "Fri, 20 Mar 2020 18:05:00 +0800", text: "附件是今天的日报，请查收。", files: Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
});

/** It as Foxmail, or another program, writes it. */
export const mailOf = (letter: Letter, program: MailProgram = "foxmail"): Uint8Array => writeMail(letter, program);
