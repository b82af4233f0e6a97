import { Button, Caption1, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { labelIn, mailText, type ChasedFor, type ChasedUnit, type Language } from "#core";
import { chase, type Chase } from "#jobs/chase";
import type { ReportState } from "#jobs/unit-states";
import { FoldingItem } from "../consolidate/folding-item";
import { ShowMore } from "../consolidate/show-more";
import { StateSign } from "../consolidate/state-sign";
import { MailFields } from "../parts/mail-fields";
import { useLanguage } from "../parts/use-texts";
import { Part, UnitList } from "./part";
import { districtIn, type RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";

/** Units shown at once. */
const STEP = 20;

/** Whom to ask again and why, with a mail to each and one to all. */
export function ChaseUnits(props: RoutineProps): ReactNode {
  const { desk } = props;
  const say = useRoutineTexts();
  const [deadline, setDeadline] = useState("");
  const [isLate, setIsLate] = useState(false);
  const { made, isBusy, trouble, forget, make } = useMade<Chase>(props, async () => {
    const district = await districtIn(props);
    return chase(district, { superior: district.about.unit.name, deadline: deadline.trim(), isLate }, desk.language);
  });
  return (
    <Part
      what={say("chase.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={made?.all === null ? say("chase.none") : ""}
      asks={<>
        <Field label={say("deadline")}><Input value={deadline} placeholder={say("deadline.example")} onChange={(_, { value }) => setDeadline(value)} /></Field>
        <Checkbox label={say("chase.late")} checked={isLate} onChange={(_, { checked }) => setIsLate(checked === true)} />
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void make()}>{say("chase.press")}</Button>
      </>}
    >
      {made?.all && (
        <ShowMore items={made.units} step={STEP}>
          {(shown) => (
            <UnitList>
              <FoldingItem sign={<StateSign state="missing" />} word="" name={say("chase.all", { count: made.units.length })} more="">
                <Caption1>{say("copies")}</Caption1>
                <MailFields mail={made.all!} />
              </FoldingItem>
              {shown.map((one) => <Mailed key={one.chased.unit.code} {...one} />)}
            </UnitList>
          )}
        </ShowMore>
      )}
    </Part>
  );
}

const SIGNS: Readonly<Record<ChasedFor, ReportState>> = { missing: "missing", late: "missing", "wrong-period": "wrong-period", refused: "refused", hard: "hard", "old-version": "old-version" };

function Mailed({ chased, mail }: Chase["units"][number]): ReactNode {
  const language = useLanguage();
  const [first] = chased.forms;
  return (
    <FoldingItem sign={<StateSign state={SIGNS[first?.state ?? "missing"]} />} word={first ? mailText(`chased.${first.state}`, language) : ""} name={chased.unit.name} more={formsOf(chased, language)}>
      <MailFields mail={mail} />
    </FoldingItem>
  );
}

/** 复工复产日报、防疫物资收发存日报 */
const formsOf = ({ forms }: ChasedUnit, language: Language): string =>
  forms.flatMap(({ names }) => names.map((name) => labelIn(name, language))).join(language === "en" ? " + " : "、");
