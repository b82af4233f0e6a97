import { readTable } from "../../seeds/build/read-table";
import { SeedOnDisk } from "../seeds/seed-on-disk";
import { gbk } from "./gbk";
import { rawZip } from "./raw-zip";
import { MAIL_PROGRAMS, writeMail, type Letter } from "./write-mail";

/** A mail as it lies in a folder. */
export interface MailFile {
  /** 003_朝阳街街道.eml */
  readonly name: string;
  readonly unit: string;
  readonly bytes: Uint8Array;
}

/**
 * What a district of the seeds received, as its units mailed it: a mail for each that sent something, with all its files, by
 * the mail programs of Chinese offices in turn. Every fourth packs its files into a zip archive with GBK names, every fourth other one
 * is passed on inside another mail. The same bytes each time.
 */
export function seedMails(district: string): readonly MailFile[] {
  const seed = new SeedOnDisk(district);
  const filesOf = new Map<string, Set<string>>();
  for (const { file = "", units = "" } of readTable(new URL("files.csv", seed.seed.folder))) {
    const [unit = ""] = units.split(/[|;、]/);
    filesOf.set(unit, (filesOf.get(unit) ?? new Set()).add(file));
  }
  return [...filesOf].map(([unit, files], index) => ({
    name: `${String(index + 1).padStart(3, "0")}_${unit}.eml`, unit, bytes: mailOfUnit(unit, [...files].map((file) => ({ name: file, bytes: seed.contentOf(file) })), index),
  }));
}

function mailOfUnit(unit: string, files: Letter["files"], index: number): Uint8Array {
  const program = MAIL_PROGRAMS[index % MAIL_PROGRAMS.length]!;
  const sender = { name: `${unit}办事处`, address: `unit${String(index + 1)}@example.com` };
  const isPacked = index % 4 === 1;
  const letter: Letter = {
    from: sender, to: { name: "区统计局", address: "district@example.com" }, subject: `${unit}报表`, date: `Fri, 20 Mar 2020 17:${String(index % 60).padStart(2, "0")}:00 +0800`,
    text: "附件是我单位的报表，请查收。", files: isPacked ? [{ name: `${unit}.zip`, bytes: packed(files) }] : files,
  };
  const mail = writeMail(letter, program);
  return index % 4 === 3 ? writeMail({ ...letter, from: { name: "区统计局值班", address: "duty@example.com" }, subject: `Fw: ${letter.subject}`, files: [{ name: `${unit}报表.eml`, bytes: mail }] }, program) : mail;
}

const packed = (files: Letter["files"]): Uint8Array => rawZip(files.map(({ name, bytes }) => ({ name: gbk(`报表\\${name}`), content: bytes })));
