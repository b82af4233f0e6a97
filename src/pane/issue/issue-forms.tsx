import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { asksForPrior, periodIn, type Period } from "#core";
import { issuedArchiveName, issueToUnits, type IssuedWorkbook } from "#jobs/issue-to-units";
import { FoldingItem } from "../consolidate/folding-item";
import { ownSheets } from "../consolidate/own-sheets";
import type { SectionProps } from "../consolidate/section-props";
import { ShowMore } from "../consolidate/show-more";
import type { Desk } from "../desk";
import { MailFields } from "../parts/mail-fields";
import { ProgressWithCancel } from "../parts/progress-with-cancel";
import { TroubleBar } from "../parts/trouble-bar";
import { useLanguage } from "../parts/use-texts";
import { PriorRow } from "../prior/prior-row";
import { HandedFiles } from "../routine/handed-files";
import { useFormsChoice } from "./forms-to-issue";
import { useIssueTexts } from "./issue-texts";
import { useIssuing, type Issuing } from "./use-issuing";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** All that went out in one go. */
interface Parcel {
  readonly period: Period;
  readonly file: string;
  readonly issued: readonly IssuedWorkbook[];
}

/** Units shown at once. */
const STEP = 20;

/** Chooses forms and a period, makes each unit's workbook of them, and hands them over with a mail to each unit beside it: all in one archive, or one by one where none can be saved. */
export function IssueForms({ desk, prior, state: { open, choices } }: SectionProps): ReactNode {
  const say = useIssueTexts();
  const styles = useStyles();
  const issuing = useIssuing<Parcel>();
  const { templates, period, fields } = useFormsChoice(desk.templates, desk.time().slice(0, 10));
  const roster = choices.roster?.roster ?? null;
  const district = open && ownSheets(open).length > 0 ? open : null;
  const save = ({ issued, file }: Parcel): void => desk.saveArchive?.(issued, file);
  const press = (): void =>
    void issuing.make(async (options) => {
      const past = [...(district ? [district] : []), ...prior.state().files.map(({ snapshot }) => snapshot)];
      const sources = past.map((workbook) => ({ name: workbook.name, readWorkbook: () => Promise.resolve(workbook) }));
      const create = await desk.newFiles();
      const issued = await issueToUnits(templates, { roster: roster!, period: period!, language: desk.language, prior: sources }, create, options);
      const parcel = { period: period!, file: issuedArchiveName(roster!, period!), issued };
      save(parcel);
      return parcel;
    });
  return (
    <div className={styles.part}>
      <Caption1 className={styles.quiet}>{say(desk.saveArchive ? "what" : "what.opened")}</Caption1>
      <Body1>{roster ? say("for", { superior: roster.superior.name, count: roster.units.length }) : say("no-roster")}</Body1>
      {fields}
      {templates.some(asksForPrior) && <>{district && <Caption1>{say("open-is-prior")}</Caption1>}<PriorRow shelf={prior} notes={[]} /></>}
      <Button appearance="primary" disabledFocusable={issuing.work !== null || roster === null || period === null || templates.length === 0} onClick={press}>{say(desk.saveArchive ? "press" : "press.opened")}</Button>
      <Outcome issuing={issuing} desk={desk} onSave={save} />
    </div>
  );
}

interface OutcomeProps {
  readonly issuing: Issuing<Parcel>;
  readonly desk: Desk;
  readonly onSave: (parcel: Parcel) => void;
}

/** How far it is, what it met, and what was made. */
function Outcome({ issuing: { made, work, trouble, forget, cancel, attempt }, desk, onSave }: OutcomeProps): ReactNode {
  const say = useIssueTexts();
  const language = useLanguage();
  const step = work?.step?.stage === "write" ? work.step : null;
  return (
    <>
      {work && <ProgressWithCancel label={step ? say("doing", { unit: step.what }) : say("reading")} done={step?.done} all={step?.of} onCancel={cancel} isStopping={work.isStopping} />}
      {trouble !== null && <TroubleBar trouble={trouble} onClose={forget} />}
      <div role="status">{made && <Body1>{say(desk.saveArchive ? "made" : "made.opened", { period: periodIn(made.period, language), count: made.issued.length, file: made.file })}</Body1>}</div>
      {made && <Issued {...made} desk={desk} onSave={() => onSave(made)} onGive={({ name, bytes }) => void attempt(() => desk.handOver.give({ save: () => bytes }, name))} />}
    </>
  );
}

interface IssuedProps extends Parcel {
  readonly desk: Desk;
  readonly onSave: () => void;
  readonly onGive: (one: IssuedWorkbook) => void;
}

/** What was made, a unit a row with its mail, and with its workbook where they do not lie in one archive. */
function Issued({ file, issued, desk: { saveArchive, handOver }, onSave, onGive }: IssuedProps): ReactNode {
  const say = useIssueTexts();
  const styles = useStyles();
  const without = issued.filter(({ withoutPrior }) => withoutPrior.length > 0).map(({ unit }) => unit.name);
  return (
    <>
      {without.length > 0 && <Caption1>{say("without", { units: without })}</Caption1>}
      {saveArchive && <Button onClick={onSave}>{say("again", { file })}</Button>}
      <Caption1>{say(saveArchive ? "mails" : "mails.opened")}</Caption1>
      <ShowMore items={issued} step={STEP}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((one) => (
              <FoldingItem key={one.name} sign={null} word="" name={one.unit.name} more={one.name}>
                {!saveArchive && <HandedFiles way={handOver.way} files={[{ fileName: one.name }]} isBusy={false} onGive={() => onGive(one)} />}
                <MailFields mail={one.mail} />
              </FoldingItem>
            ))}
          </ul>
        )}
      </ShowMore>
    </>
  );
}
