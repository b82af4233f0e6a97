import type { ChasedUnit } from "#core";
import { chase } from "#jobs/chase";
import type { ChaseCall } from "../invocation";
import { jsonMail } from "../json-sending";
import { TEXTS } from "../output-texts";
import { readDistrict } from "../read-district";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";

/** huihe chase: whom to ask again and why, with the mail to each and one to all. The workbook is only read. */
export async function chaseUnits(call: ChaseCall, workplace: Workplace): Promise<Result> {
  const { language, deadline } = call;
  const { district } = await readDistrict(call, workplace);
  const { units, all } = chase(district, { superior: district.settings.roster!.superior.name, deadline, isLate: hasPassed(deadline, workplace.time) }, language);
  return {
    status: 0,
    json: () => ({ chased: units.map(({ chased, mail }) => ({ ...jsonChased(chased), ...jsonMail(mail) })), all: all && jsonMail(all) }),
    text: () => (all === null ? `${TEXTS.noneChased[language]}\n` : `${[all, ...units.map(({ mail }) => mail)].map(({ subject, body }) => `${shown(subject)}\n\n${body.split("\n").map(shown).join("\n")}`).join("\n\n────────\n\n")}\n`),
  };
}

/** Whether a deadline that states day and time (2020-03-20 18:00) lies before this minute; one in other words is taken to be still to come. */
const hasPassed = (deadline: string, time: string): boolean => /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(deadline) && (deadline.length === 10 ? `${deadline} 24:00` : deadline) < time;

const jsonChased = ({ unit, forms }: ChasedUnit): object => ({
  unit: unit.code, unitName: unit.name, forms: forms.map(({ state, period, names, files }) => ({ state, period, names: names.map((name) => name["zh-CN"]), files })),
});
