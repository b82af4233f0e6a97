import { join } from "node:path";
import { countSettled, fileNameOf, filled } from "#core";
import { noteSentBack, sendBack, type Returned } from "#jobs/send-back";
import type { SendBackCall } from "../invocation";
import { jsonFinding } from "../json-finding";
import { jsonMail } from "../json-sending";
import { TEXTS } from "../output-texts";
import { readDistrict } from "../read-district";
import { receiveFiles, type Received } from "../receive-files";
import { jsonReceived, receivedLines } from "../received-output";
import { shown } from "../text-width";
import type { Result, WorkbookFile, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";
import { writeMail } from "../write-mail";

/** huihe send-back: a notice and the marked workbook (its own, where the originals are given) for each unit with figures to put right or to explain; noted in the district workbook. */
export async function sendBackFigures(call: SendBackCall, workplace: Workplace): Promise<Result> {
  const { out, language, deadline } = call;
  const { file, district } = await readDistrict(call, workplace);
  const heard: Received = call.originals.length === 0 ? { files: [], passedOver: [] } : await receiveFiles(call.originals, [call.workbook, out], workplace);
  const wishes = { language, deadline, time: workplace.time };
  const originals = heard.files.map(({ workbook, savedAs }) => ({ savedAs, open: () => Promise.resolve(workbook) }));
  const returned = await sendBack(district, wishes, (name) => workplace.create(name), { originals });
  const written: (readonly string[])[] = [];
  for (const one of returned) written.push(await write(one, out, [file.path, ...heard.files.map(({ path }) => path)]));
  await noteSentBack(file.workbook, district, returned, wishes);
  if (returned.length > 0) writeWhole(file.path, file.workbook.pieces());
  return {
    status: returned.some(({ settled }) => countSettled(settled).hard > 0) ? 1 : 0,
    json: () => ({
      ...jsonReceived(heard, language),
      returned: returned.map(({ unit, mail, settled }, index) => ({ unit: unit.code, unitName: unit.name, ...jsonMail(mail), written: written[index], findings: settled.map((finding) => jsonFinding(finding, language)) })),
    }),
    text: () => `${[...receivedLines(heard, language), ...(returned.length === 0 ? [TEXTS.noneReturned[language]] : returned.flatMap((one, index) => textLines(one, written[index]!, call)))].join("\n")}\n`,
  };
}

async function write({ unit, mail, workbooks }: Returned<WorkbookFile>, out: string, inputs: readonly string[]): Promise<readonly string[]> {
  const [first] = workbooks;
  const letter = join(out, first ? first.fileName.replace(/\.[^.]*$/, ".txt") : fileNameOf([unit.name], ".txt"));
  const paths = workbooks.map(({ fileName }) => join(out, fileName));
  refuseOverwriting(inputs, [letter, ...paths]);
  writeMail(letter, mail);
  for (const [index, { host }] of workbooks.entries()) writeWhole(paths[index]!, host.pieces());
  return [letter, ...paths];
}

function textLines({ unit, settled }: Returned, written: readonly string[], { language }: SendBackCall): readonly string[] {
  const { hard, soft } = countSettled(settled);
  return [
    shown(filled(TEXTS.returned[language], { unit: unit.name, hard: String(hard), soft: String(soft) }, language)),
    ...written.map((path) => `    ${shown(filled(TEXTS.written[language], { path }, language))}`),
  ];
}
