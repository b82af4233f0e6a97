import { join } from "node:path";
import { addCounts, fileNameOf, filled, NO_COUNTS, type Language } from "#core";
import { markWorkbook } from "#jobs/check-workbooks";
import { makeReady, type Readiness } from "#jobs/make-ready";
import { findingLines } from "../finding-lines";
import type { ReadyCall } from "../invocation";
import { jsonFinding } from "../json-finding";
import { jsonMail, jsonStamp } from "../json-sending";
import { readFiles, readPrior, type OpenFile } from "../open-files";
import { TEXTS } from "../output-texts";
import { readSettings } from "../read-settings";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";
import { writeMail } from "../write-mail";

/** A file, what became of it, and what was written of it. */
interface Made {
  readonly file: OpenFile;
  readonly readiness: Readiness;
  readonly written: readonly string[];
}

/** huihe ready: stamps each workbook that is in order and writes it under its proposed name with the mail's text; of the others a marked copy. */
export async function ready(call: ReadyCall, workplace: Workplace): Promise<Result> {
  const settings = await readSettings(call, workplace);
  const files = await readFiles(call.patterns, [call.out], workplace);
  const prior = (await readPrior(call.prior, files, workplace)).map(({ workbook }) => workbook);
  const made: Made[] = [];
  for (const file of files) {
    workplace.progress.count(made.length + 1, files.length, file.name);
    const readiness = await makeReady(file.workbook, settings, { language: call.language, filler: call.filler, time: workplace.time }, { prior });
    made.push({ file, readiness, written: await write(file, readiness, files, call) });
  }
  return {
    status: made.every(({ readiness }) => readiness.state === "ready") ? 0 : 1,
    json: () => jsonReady(made, call.language),
    text: () => `${made.flatMap((one) => textLines(one, call)).join("\n")}\n`,
  };
}

async function write(file: OpenFile, readiness: Readiness, files: readonly OpenFile[], { out, language }: ReadyCall): Promise<readonly string[]> {
  const name = readiness.state === "ready" ? readiness.fileName : fileNameOf([NOT_READY[language], file.savedAs.replaceAll("/", "_")], "");
  const path = join(out, name);
  refuseOverwriting(files.map((one) => one.path), [path]);
  if (readiness.state !== "ready") await markWorkbook(file.workbook, readiness.checked.workbooks[0]!, readiness.checked, language);
  writeWhole(path, file.workbook.pieces());
  if (readiness.state !== "ready") return [path];
  const mail = path.replace(/\.[^.]*$/, ".txt");
  writeMail(mail, readiness.mail);
  return [path, mail];
}

/** What stands before the name of a copy that cannot be sent yet. */
const NOT_READY: Readonly<Record<Language, string>> = { "zh-CN": "待改", "zh-TW": "待改", en: "to-correct" };

const jsonReady = (made: readonly Made[], language: Language): object => ({
  ready: made.map(({ file, readiness, written }) => ({
    workbook: file.name, state: readiness.state, ...(readiness.state === "ready" && { fileName: readiness.fileName, ...jsonMail(readiness.mail), stamp: jsonStamp(readiness.stamp) }), written,
    findings: readiness.checked.settled.map((one) => jsonFinding(one, language)),
  })),
  counts: made.reduce((sum, { readiness }) => addCounts([sum, readiness.checked.review.counts]), NO_COUNTS),
});

function textLines({ file, readiness, written }: Made, call: ReadyCall): readonly string[] {
  const { language } = call;
  const key = readiness.state === "ready" ? "ready" : (`notReady.${readiness.state}` as const);
  const names = new Map(readiness.checked.review.submissions.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName] as const])));
  const findings = findingLines(readiness.checked.settled, { language, templates: [], roster: null, alike: call.alike }, (unit) => names.get(unit) ?? unit);
  return [
    shown(filled(TEXTS[key][language], { file: file.name }, language)),
    ...(readiness.state === "ready" ? [shown(filled(TEXTS.subject[language], { subject: readiness.mail.subject }, language))] : findings),
    ...written.map((path) => shown(filled(TEXTS.written[language], { path }, language))), "",
  ];
}
