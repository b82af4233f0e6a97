import { cleanFileName, FileNames, lastStep } from "#core";
import { HostError } from "#jobs/host-error";
import type { Codec } from "#xlsx";
import { Allowance } from "./allowance";
import { parcelLimits } from "./limits";
import { pathOf, type HandedFile, type Parcel, type PassedOver, type Place, type Unpacked } from "./parcel";
import { readMail } from "./read-mail";
import { readZip } from "./read-zip";
import { kindOfFile } from "./tell-kind";

export { pathOf, type HandedFile, type MailHead, type Parcel, type PassedOver, type Place, type Unpacked } from "./parcel";

/** What came of one file, before workbooks are named. */
type Item = Parcel | PassedOver;

/** What it takes to open containers. */
interface Tools {
  readonly codec: Codec;
  readonly allowance: Allowance;
}

/**
 * Takes a heap of files apart: workbooks, zip archives and mails, in one another up to four deep. What a file is its content
 * says. Every file that gives no workbook is passed over with its reason; a hostile one costs bounded time and memory.
 * Macros are data here, nothing is followed and nothing shown. Never throws for what files hold.
 */
export async function unpack(files: readonly HandedFile[], codec: Codec): Promise<Unpacked> {
  const tools: Tools = { codec, allowance: new Allowance() };
  const items: Item[] = [];
  for (const [file, { name, bytes }] of files.entries()) {
    items.push(...(await itemsOf(() => bytes, { file, name: cleanFileName(lastStep(name)), within: [], mail: null }, tools)));
  }
  return { workbooks: named(items.filter((item) => "bytes" in item)), passedOver: items.filter((item) => "why" in item) };
}

/** All that lies in one file, or the file itself. `open` gives its bytes. */
async function itemsOf(open: () => Uint8Array, place: Place, tools: Tools): Promise<readonly Item[]> {
  const subject = pathOf(place);
  try {
    const bytes = open();
    switch (kindOfFile(bytes, place.name, subject)) {
      case "workbook":
        return [{ ...place, name: workbookName(bytes, place.name), bytes }];
      case "zip":
        return await itemsOfZip(bytes, place, tools);
      case "mail":
        return await itemsOfMail(bytes, place, tools);
    }
  } catch (why) {
    if (!(why instanceof HostError)) throw why;
    return [{ ...place, why }];
  }
}

async function itemsOfZip(bytes: Uint8Array, place: Place, tools: Tools): Promise<readonly Item[]> {
  const members = readZip(bytes, checkedDepth(place), tools.codec, tools.allowance);
  if (members.length === 0) throw new HostError("empty-file", pathOf(place), "no member is a file");
  const items: Item[] = [];
  for (const { name, open } of members) {
    const inside = placeIn(place, name);
    items.push(...(await itemsOf(() => open(pathOf(inside)), inside, tools)));
  }
  return items;
}

async function itemsOfMail(bytes: Uint8Array, place: Place, tools: Tools): Promise<readonly Item[]> {
  const subject = checkedDepth(place);
  const { head, files, lacksFiles } = await readMail(bytes, subject);
  tools.allowance.bookFiles(files.length, subject);
  const items: Item[] = [];
  for (const { name, bytes: attached } of files) {
    const inside = placeIn({ ...place, mail: head }, name);
    const open = (): Uint8Array => {
      tools.allowance.bookBytes(attached.length, pathOf(inside));
      return attached;
    };
    items.push(...(await itemsOf(open, inside, tools)));
  }
  const why = lacksFiles ? "parcel-broken" : files.length === 0 ? "mail-without-files" : null;
  return why === null ? items : [...items, { ...place, mail: head, why: new HostError(why, subject, "as its parts end") }];
}

/** The name for errors about a container. @throws HostError "nested-too-deep" where it lies too deep to be opened */
function checkedDepth(place: Place): string {
  const subject = pathOf(place);
  if (place.within.length >= parcelLimits.depth) throw new HostError("nested-too-deep", subject, `inside ${place.within.length} others`);
  return subject;
}

const placeIn = ({ file, name, within, mail }: Place, inside: string): Place => ({ file, name: inside, within: [...within, name], mail });

/** A workbook's name ends as one: 日报.dat → 日报.dat.xlsx. */
function workbookName(bytes: Uint8Array, name: string): string {
  if (/\.(?:xls[xmb]?|xlt[xm]?|et|ett)$/i.test(name)) return name;
  return cleanFileName(`${name}.${bytes[0] === 0x50 ? "xlsx" : "xls"}`);
}

/** Each under a name of its own; files that came plainly keep theirs. */
function named(workbooks: readonly Parcel[]): readonly Parcel[] {
  const names = new FileNames();
  const own = new Map<Parcel, string>();
  for (const isPlain of [true, false]) {
    for (const workbook of workbooks) if ((workbook.within.length === 0) === isPlain) own.set(workbook, names.claim(workbook.name));
  }
  return workbooks.map((workbook) => ({ ...workbook, name: own.get(workbook)! }));
}
