import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { countSettled } from "#core";
import type { OpenDistrict } from "#jobs/open-district";
import { noteSentBack, sendBack, type Returned, type SendBackWishes } from "#jobs/send-back";
import { FoldingItem } from "../consolidate/folding-item";
import { ShowMore } from "../consolidate/show-more";
import { StateSign } from "../consolidate/state-sign";
import type { NewFile } from "../desk";
import { MailFields } from "../parts/mail-fields";
import { HandedFiles } from "./handed-files";
import { Part, UnitList } from "./part";
import { districtIn, type RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";

/** The notices that were written. */
interface Notices {
  readonly district: OpenDistrict;
  readonly wishes: SendBackWishes;
  readonly returned: readonly Returned<NewFile>[];
}

/** Units shown at once. */
const STEP = 20;

/** A notice and the marked form for each unit with figures to put right or to explain; what was sent is noted. */
export function ReturnFigures(props: RoutineProps): ReactNode {
  const { desk, open } = props;
  const say = useRoutineTexts();
  const [deadline, setDeadline] = useState("");
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  const { made, isBusy, trouble, forget, make, act, note } = useMade<Notices>(props, async () => {
    const wishes = { language: desk.language, deadline: deadline.trim(), time: desk.time() };
    const district = await districtIn(props);
    return { district, wishes, returned: await sendBack(district, wishes, await desk.newFiles()) };
  });
  const press = (): void => {
    setNoted(new Set());
    void make();
  };
  const noteSent = (sent: readonly Returned<NewFile>[]): void =>
    void note(async ({ district, wishes }) => {
      await noteSentBack(desk.host, { ...district, workbook: open }, sent, { ...wishes, time: desk.time() });
      setNoted(new Set([...noted, ...sent.map(({ unit }) => unit.code)]));
    }, "stays");
  const left = made?.returned.filter(({ unit }) => !noted.has(unit.code)) ?? [];
  const told = made === null ? "" : made.returned.length === 0 ? say("return.none") : left.length === 0 ? say("noted") : say("return.count", { count: left.length });
  return (
    <Part
      what={say("return.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={told}
      asks={<>
        <Field label={say("deadline")}><Input value={deadline} placeholder={say("deadline.example")} onChange={(_, { value }) => setDeadline(value)} /></Field>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={press}>{say("return.press")}</Button>
      </>}
    >
      {made && made.returned.length > 0 && (
        <ShowMore items={made.returned} step={STEP}>
          {(shown) => <UnitList>{shown.map((one) => <Notice key={one.unit.code} {...props} returned={one} isNoted={noted.has(one.unit.code)} isBusy={isBusy} onGive={({ host, fileName }) => void act(() => desk.handOver.give(host, fileName))} onSent={() => noteSent([one])} />)}</UnitList>}
        </ShowMore>
      )}
      {left.length > 1 && <Button disabledFocusable={isBusy} onClick={() => noteSent(left)}>{say("return.all-sent")}</Button>}
    </Part>
  );
}

interface NoticeProps extends RoutineProps {
  readonly returned: Returned<NewFile>;
  readonly isNoted: boolean;
  readonly isBusy: boolean;
  readonly onGive: (file: Returned<NewFile>["workbooks"][number]) => void;
  readonly onSent: () => void;
}

/** What goes to one unit. */
function Notice({ desk: { handOver: { way } }, returned: { unit, mail, settled, workbooks }, isNoted, isBusy, onGive, onSent }: NoticeProps): ReactNode {
  const say = useRoutineTexts();
  const { hard, soft } = countSettled(settled);
  const counts = [...(hard > 0 ? [say("return.hard", { count: hard })] : []), ...(soft > 0 ? [say("return.soft", { count: soft })] : [])].join("　");
  return (
    <FoldingItem sign={<StateSign state={isNoted ? "received" : "hard"} />} word={isNoted ? say("noted.mark") : ""} name={unit.name} more={counts}>
      {workbooks.length > 0 ? <HandedFiles way={way} files={workbooks} isBusy={isBusy} onGive={onGive} /> : <Caption1>{say("return.no-file")}</Caption1>}
      <MailFields mail={mail} />
      {!isNoted && <Button disabledFocusable={isBusy} onClick={onSent}>{say("return.sent")}</Button>}
    </FoldingItem>
  );
}
