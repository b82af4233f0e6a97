import { Body1, Button, Caption1, Checkbox, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { periodIn } from "#core";
import type { OpenDistrict } from "#jobs/open-district";
import { noteReportedUp, reportUp, type ReportedUp, type ReportUpWishes } from "#jobs/report-up";
import type { NewFile } from "../desk";
import { MailFields } from "../parts/mail-fields";
import { useLanguage } from "../parts/use-texts";
import { pagePace } from "../page-pace";
import { Part } from "./part";
import { districtIn, type RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";

/** The copy that was made. */
interface CleanCopy {
  readonly district: OpenDistrict;
  readonly wishes: ReportUpWishes;
  readonly file: NewFile;
  readonly up: ReportedUp;
}

/** What the part is given. */
export interface ReportUpProps extends RoutineProps {
  readonly hardFindings: "in" | "out";
}

/** A clean stamped copy of the totals for the next level, saved as a file; that it was is noted. */
export function ReportUp(props: ReportUpProps): ReactNode {
  const { desk, open, hardFindings } = props;
  const say = useRoutineTexts();
  const [filler, setFiller] = useState("");
  const [byUnit, setByUnit] = useState(true);
  const [isNoted, setIsNoted] = useState(false);
  const { made, isBusy, trouble, forget, make, note } = useMade<CleanCopy>(props, async () => {
    const district = await districtIn(props);
    const wishes = { language: desk.language, time: desk.time(), filler: filler.trim(), byUnit, hardFindings };
    const file = (await desk.newFiles())(desk.host.name);
    return { district, wishes, file, up: await reportUp(district, file, wishes, { pace: pagePace }) };
  });
  const { saveFile } = desk;
  if (!saveFile) return <Body1>{say("up.cannot")}</Body1>;
  const press = (): void => {
    setIsNoted(false);
    void make();
  };
  const save = (): void =>
    void note(async ({ district, wishes, file, up }) => {
      saveFile(file, up.fileName);
      if (!isNoted) await noteReportedUp(desk.host, { ...district, workbook: open }, up, up.fileName, wishes);
      setIsNoted(true);
    }, "stays");
  return (
    <Part
      what={say("up.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={isNoted ? say("noted") : ""}
      asks={<>
        <Field label={say("up.filler")}><Input value={filler} maxLength={40} autoComplete="off" onChange={(_, { value }) => setFiller(value)} /></Field>
        <Checkbox label={say("up.by-unit")} checked={byUnit} onChange={(_, { checked }) => setByUnit(checked === true)} />
        <Button appearance="primary" disabledFocusable={isBusy} onClick={press}>{say("up.press")}</Button>
      </>}
    >
      {made && <Made {...made} isBusy={isBusy} onSave={save} />}
    </Part>
  );
}

function Made({ up: { stamp, mail, isOpen, fileName }, isBusy, onSave }: CleanCopy & { readonly isBusy: boolean; readonly onSave: () => void }): ReactNode {
  const say = useRoutineTexts();
  const language = useLanguage();
  return (
    <>
      <Body1>{say("up.made", { unit: stamp.unit.name, period: periodIn(stamp.period, language), edition: stamp.edition })}</Body1>
      {isOpen && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say("up.open")}</MessageBarBody></MessageBar>}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onSave}>{say("save", { file: fileName })}</Button>
      <Caption1>{say("attach")}</Caption1>
      <MailFields mail={mail} />
    </>
  );
}
