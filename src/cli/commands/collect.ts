import { basename } from "node:path";
import { filled, printChange, sheetText, type Language } from "#core";
import { collect, type Received } from "#jobs/collect";
import { recallSettings } from "#jobs/recall-settings";
import { isAccepted, takeIn } from "#jobs/take-in";
import type { CollectCall } from "../invocation";
import { openFiles, readPrior } from "../open-files";
import { TEXTS } from "../output-texts";
import { readSettings } from "../read-settings";
import { receiveFiles, type ReceivedFile } from "../receive-files";
import { jsonReceived, receivedLines } from "../received-output";
import { refuseReplacing } from "../refuse-replacing";
import { textTable } from "../text-table";
import { shown } from "../text-width";
import type { Result, WorkbookFile, Workplace } from "../workplace";
import { writeWhole } from "../write-file";
import { isThere } from "../is-there";

/** huihe collect: looks through what came in, shows what it would do, and takes what is accepted into the district workbook. */
export async function collectFiles(call: CollectCall, workplace: Workplace): Promise<Result> {
  const { into, accept, language } = call;
  await refuseReplacing(into, call.patterns, workplace);
  const received = await receiveFiles(call.patterns, [into], workplace);
  const district = await districtAt(into, workplace);
  const settings = await settingsFor(call, district, workplace);
  const prior = (await readPrior(call.prior, received.files, workplace)).map(({ workbook }) => workbook);
  const hosts = received.files.map(({ workbook }) => workbook);
  const collection = await collect(hosts, district, settings, { prior });
  const accepted = new Set(accept === null ? [] : collection.received.filter((one) => isAccepted(one, accept)).map(({ workbook }) => workbook));
  if (accept !== null) {
    const superior = { code: "", name: basename(into).replace(/\.xlsx$/i, "") };
    const options = { language, superior, hardFindings: call.leavesOutHard ? "out" : "in", compiledAt: workplace.time, prior } as const;
    await takeIn(hosts, district, settings, options, { collection, accepted, cameAs: cameAs(received.files) });
    writeWhole(into, district.pieces());
  }
  const heard = { files: received.files, passedOver: received.passedOver };
  return {
    status: collection.received.some(({ counts }) => counts.hard > 0) ? 1 : 0,
    json: () => ({ ...jsonReceived(heard, language), received: collection.received.map((one) => jsonFile(one, accept === null ? null : accepted.has(one.workbook))), written: accept === null ? [] : [into] }),
    text: () => `${[...receivedLines(heard, language), ...table(collection.received, language), ...changeLines(collection.received), summary(collection.received, accepted, call)].join("\n")}\n`,
  };
}

/** The workbook that takes the files: the one that is there, else a new one. */
async function districtAt(path: string, workplace: Workplace): Promise<WorkbookFile> {
  if (!isThere(path)) return workplace.create(basename(path));
  const [file] = await openFiles([path], [], workplace);
  return file!.workbook;
}

/** What the call says, and where it says nothing what the workbook remembers. */
async function settingsFor(call: CollectCall, district: WorkbookFile, workplace: Workplace) {
  const given = await readSettings(call, workplace);
  const remembered = recallSettings(await district.readWorkbook()).settings;
  return { ...given, roster: given.roster ?? remembered.roster };
}

const cameAs = (files: readonly ReceivedFile[]): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ name, within }) => (within.length === 0 ? [] : [[name, [...within, name].join(" / ")]])));

const jsonFile = ({ workbook, unit, period, verdict, forms, stamp, stampState, counts }: Received, taken: boolean | null): object => ({
  workbook, unit: unit?.code ?? null, unitName: unit?.name ?? null, period, verdict, taken, edition: stamp?.edition ?? null, stampedAt: stamp?.stampedAt ?? null, stamp: stampState, counts,
  forms: forms.map(({ worksheet, template, period: of, verdict: one, changes }) => ({
    sheet: worksheet, template, period: of, verdict: one, changes: changes.map(({ kind, label, before, after, cells }) => ({ kind, label, before, after, cell: cells.at(-1)?.address ?? null })),
  })),
});

function table(received: readonly Received[], language: Language): readonly string[] {
  const columns = ([["unit", false], ["verdict", false], ["edition", true], ["stampState", false], ["file", false]] as const).map(([key, isNumber]) => ({ heading: TEXTS[key][language], isNumber }));
  const rows = received.map(({ unit, verdict, stamp, stampState, counts, workbook }) => [
    unit?.name ?? "—", sheetText(`verdict.${verdict}`, language) + (counts.hard > 0 ? ` ●${String(counts.hard)}` : "") + (counts.soft > 0 ? ` ▲${String(counts.soft)}` : ""), stamp ? String(stamp.edition) : "", TEXTS[`stamp.${stampState}`][language], workbook,
  ]);
  return textTable(columns, rows);
}

/** What newer versions say otherwise, a line a figure. */
const changeLines = (received: readonly Received[]): readonly string[] =>
  received.flatMap(({ workbook, forms }) => {
    const changes = forms.flatMap((form) => form.changes.map((change) => `    ${form.worksheet} ${change.cells.at(-1)?.address ?? ""} ${printChange(change)}`));
    return changes.length === 0 ? [] : [`  ${shown(workbook)}`, ...changes.map(shown)];
  });

function summary(received: readonly Received[], accepted: ReadonlySet<string>, { accept, into, language }: CollectCall): string {
  const count = (isCounted: (one: Received) => boolean): string => String(received.filter(isCounted).length);
  if (accept !== null) return filled(TEXTS.taken[language], { taken: String(accepted.size), left: String(received.length - accepted.size), path: shown(into) }, language);
  return filled(TEXTS.wouldTake[language], { taken: count((one) => isAccepted(one, "all")), clean: count((one) => isAccepted(one, "new")), left: count((one) => !isAccepted(one, "all")) }, language);
}
