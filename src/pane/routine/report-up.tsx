import { Body1, Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { measuresFor, periodIn, type Measure, type Template, type WorkbookSnapshot } from "#core";
import { countRounded } from "#jobs/amounts-in-measure";
import type { OpenDistrict } from "#jobs/open-district";
import { noteReportedUp, reportUp, type ReportedUp, type ReportUpWishes } from "#jobs/report-up";
import { ownSheets } from "../consolidate/own-sheets";
import type { HandOver, WorkbookFile } from "../desk";
import { MailFields } from "../parts/mail-fields";
import { useLanguage } from "../parts/use-texts";
import { pagePace } from "../page-pace";
import { HandedFiles } from "./handed-files";
import { Part } from "./part";
import { districtIn, type RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";

/** The copy that was made. */
interface CleanCopy {
  readonly district: OpenDistrict;
  readonly wishes: ReportUpWishes;
  readonly file: WorkbookFile;
  readonly up: ReportedUp;
}

/** What a person asked for. */
interface Asked {
  readonly filler: string;
  readonly byUnit: boolean;
  /** Null: amounts as the forms have them. */
  readonly measure: Measure | null;
}

/** What the part is given. */
export interface ReportUpProps extends RoutineProps {
  readonly hardFindings: "in" | "out";
}

/** A clean stamped copy of the totals for the next level, handed to the person; that it was is noted. */
export function ReportUp(props: ReportUpProps): ReactNode {
  const { desk, open, settings, hardFindings } = props;
  const say = useRoutineTexts();
  const [asked, setAsked] = useState<Asked>({ filler: "", byUnit: true, measure: null });
  const [isNoted, setIsNoted] = useState(false);
  const measures = measuresFor(formsIn(open, settings.templates));
  const { made, isBusy, trouble, forget, make, note } = useMade<CleanCopy>(props, async () => {
    const district = await districtIn(props);
    const wishes = { language: desk.language, time: desk.time(), hardFindings, ...wished(asked, measures) };
    const file = (await desk.newFiles())(desk.host.name);
    return { district, wishes, file, up: await reportUp(district, file, wishes, { pace: pagePace }) };
  });
  const press = (): void => {
    setIsNoted(false);
    void make();
  };
  const give = (): void =>
    void note(async ({ district, wishes, file, up }) => {
      await desk.handOver.give(file, up.fileName);
      if (!isNoted) await noteReportedUp(desk.host, { ...district, workbook: open }, up, up.fileName, wishes);
      setIsNoted(true);
    }, "stays");
  return (
    <Part
      what={say("up.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={isNoted ? say("noted") : ""}
      asks={<Asks asked={asked} onAsk={setAsked} measures={measures} isBusy={isBusy} onPress={press} />}
    >
      {made && <Made {...made} way={desk.handOver.way} isBusy={isBusy} onGive={give} />}
    </Part>
  );
}

/** The forms that the workbook has totals of. */
function formsIn(open: WorkbookSnapshot, templates: readonly Template[]): readonly Template[] {
  const totals = new Set(ownSheets(open).filter(({ role }) => role === "district").map(({ template }) => template));
  return templates.filter(({ id }) => totals.has(id));
}

/** What a person asked for, as far as it can be had. */
function wished({ filler, byUnit, measure }: Asked, measures: readonly Measure[]): Pick<ReportUpWishes, "filler" | "byUnit" | "measure"> {
  return { filler: filler.trim(), byUnit, ...(measure && measures.includes(measure) && { measure }) };
}

interface AsksProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  /** Those that the workbook's amounts convert into. */
  readonly measures: readonly Measure[];
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function Asks({ asked, onAsk, measures, isBusy, onPress }: AsksProps): ReactNode {
  const say = useRoutineTexts();
  return (
    <>
      <Field label={say("up.filler")}><Input value={asked.filler} maxLength={40} autoComplete="off" onChange={(_, { value }) => onAsk({ ...asked, filler: value })} /></Field>
      <Checkbox label={say("up.by-unit")} checked={asked.byUnit} onChange={(_, { checked }) => onAsk({ ...asked, byUnit: checked === true })} />
      {measures.length > 0 && (
        <Field label={say("up.measure")}>
          <Select value={asked.measure ?? ""} onChange={(_, { value }) => onAsk({ ...asked, measure: measures.find((one) => one === value) ?? null })}>
            <option value="">{say("up.measure.own")}</option>
            {measures.map((one) => <option key={one} value={one}>{one}</option>)}
          </Select>
        </Field>
      )}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onPress}>{say("up.press")}</Button>
    </>
  );
}

interface MadeProps extends CleanCopy {
  readonly way: HandOver["way"];
  readonly isBusy: boolean;
  readonly onGive: () => void;
}

function Made({ up: { stamp, mail, isOpen, fileName, roundings }, wishes: { measure }, way, isBusy, onGive }: MadeProps): ReactNode {
  const say = useRoutineTexts();
  const language = useLanguage();
  const { rounded, moved } = countRounded(roundings);
  return (
    <>
      <Body1>{say("up.made", { unit: stamp.unit.name, period: periodIn(stamp.period, language), edition: stamp.edition })}</Body1>
      {measure && <Body1>{say("up.rounded", { measure, rounded, moved })}</Body1>}
      {isOpen && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say("up.open")}</MessageBarBody></MessageBar>}
      <HandedFiles way={way} files={[{ fileName }]} isBusy={isBusy} appearance="primary" onGive={onGive} />
      <MailFields mail={mail} />
    </>
  );
}
