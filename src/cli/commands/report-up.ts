import { basename } from "node:path";
import { filled } from "#core";
import { countRounded } from "#jobs/amounts-in-measure";
import { noteReportedUp, reportUp } from "#jobs/report-up";
import type { ReportUpCall } from "../invocation";
import { jsonMail, jsonStamp } from "../json-sending";
import { TEXTS } from "../output-texts";
import { readDistrict } from "../read-district";
import { shown } from "../text-width";
import { UsageError } from "../usage-error";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";

/** huihe report-up: a clean stamped copy of the totals for the next level; noted in the district workbook. */
export async function reportTotalsUp(call: ReportUpCall, workplace: Workplace): Promise<Result> {
  const { out, language, filler, byUnit, leavesOutHard, measure } = call;
  const { file, district } = await readDistrict(call, workplace);
  refuseOverwriting([file.path], [out]);
  const copy = workplace.create(basename(out));
  const wishes = { language, filler, byUnit, time: workplace.time, hardFindings: leavesOutHard ? "out" : "in", ...(measure && { measure }) } as const;
  const done = await reportUp(district, copy, wishes);
  if (measure !== null && done.roundings.length === 0) throw new UsageError("no-amounts", { workbook: file.name, measure });
  writeWhole(out, copy.pieces());
  await noteReportedUp(file.workbook, district, done, basename(out), wishes);
  writeWhole(file.path, file.workbook.pieces());
  const { stamp, mail, rollUps, isOpen, roundings } = done;
  const { rounded, moved } = countRounded(roundings);
  const rounding = { measure, rounded, moved };
  const [first] = rollUps;
  const counts = { in: String(first?.included.length ?? 0), all: String((first?.included.length ?? 0) + (first?.missing.length ?? 0) + (first?.leftOut.length ?? 0)) };
  return {
    status: rollUps.some(({ withHard }) => withHard.length > 0) ? 1 : 0,
    json: () => ({
      written: [out], fileName: done.fileName, ...jsonMail(mail), provisional: isOpen, stamp: jsonStamp(stamp), ...(measure && { rounding }),
    }),
    text: () => `${[
      shown(filled(TEXTS.reportedUp[language], { unit: stamp.unit.name, period: stamp.period ?? "", edition: String(stamp.edition), ...counts }, language)),
      ...(measure ? [shown(filled(TEXTS.inMeasure[language], { measure, rounded: String(rounding.rounded), moved: String(rounding.moved) }, language))] : []),
      ...(isOpen ? [TEXTS.stillOpen[language]] : []),
      shown(filled(TEXTS.subject[language], { subject: mail.subject }, language)),
      shown(filled(TEXTS.written[language], { path: out }, language)),
    ].join("\n")}\n`,
  };
}
