import { join } from "node:path";
import { countSettled, fileNameOf, filled } from "#core";
import { noteSentBack, sendBack, type Returned } from "#jobs/send-back";
import type { SendBackCall } from "../invocation";
import { jsonFinding } from "../json-finding";
import { jsonMail } from "../json-sending";
import { TEXTS } from "../output-texts";
import { readDistrict } from "../read-district";
import { shown } from "../text-width";
import type { Result, WorkbookFile, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";
import { writeMail } from "../write-mail";

/** huihe send-back: a notice and the marked form for each unit with figures to put right or to explain; noted in the district workbook. */
export async function sendBackFigures(call: SendBackCall, workplace: Workplace): Promise<Result> {
  const { out, language, deadline } = call;
  const { file, district } = await readDistrict(call, workplace);
  const wishes = { language, deadline, time: workplace.time };
  const returned = await sendBack(district, wishes, (name) => workplace.create(name));
  const written: (readonly string[])[] = [];
  for (const one of returned) written.push(await write(one, out, file.path));
  await noteSentBack(file.workbook, district, returned, wishes);
  if (returned.length > 0) await writeWhole(file.path, file.workbook.save());
  return {
    status: returned.some(({ settled }) => countSettled(settled).hard > 0) ? 1 : 0,
    json: () => ({
      returned: returned.map(({ unit, mail, settled }, index) => ({ unit: unit.code, unitName: unit.name, ...jsonMail(mail), written: written[index], findings: settled.map((finding) => jsonFinding(finding, language)) })),
    }),
    text: () => `${(returned.length === 0 ? [TEXTS.noneReturned[language]] : returned.flatMap((one, index) => textLines(one, written[index]!, call))).join("\n")}\n`,
  };
}

async function write({ unit, mail, workbook }: Returned<WorkbookFile>, out: string, district: string): Promise<readonly string[]> {
  const paths = [join(out, workbook ? workbook.fileName.replace(/\.[^.]*$/, ".txt") : fileNameOf([unit.name], ".txt")), ...(workbook ? [join(out, workbook.fileName)] : [])];
  await refuseOverwriting([district], paths);
  await writeMail(paths[0]!, mail);
  if (workbook) await writeWhole(paths[1]!, workbook.host.save());
  return paths;
}

function textLines({ unit, settled }: Returned, written: readonly string[], { language }: SendBackCall): readonly string[] {
  const { hard, soft } = countSettled(settled);
  return [
    shown(filled(TEXTS.returned[language], { unit: unit.name, hard: String(hard), soft: String(soft) }, language)),
    ...written.map((path) => `    ${shown(filled(TEXTS.written[language], { path }, language))}`),
  ];
}
