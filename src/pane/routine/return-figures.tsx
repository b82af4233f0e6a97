import { Button, Caption1, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { countSettled } from "#core";
import { noteSentBack, type Returned } from "#jobs/send-back";
import type { RefusedFile } from "../consolidate/consolidate-state";
import { FoldingItem } from "../consolidate/folding-item";
import { ShowMore } from "../consolidate/show-more";
import { StateSign } from "../consolidate/state-sign";
import type { UnpackedWorkbook, WorkbookFile } from "../desk";
import { MailFields } from "../parts/mail-fields";
import { HandedFiles } from "./handed-files";
import { OwnFiles } from "./own-files";
import { Part, UnitList } from "./part";
import type { RoutineProps } from "./routine-props";
import { useRoutineTexts } from "./routine-texts";
import { useMade } from "./use-made";
import { waysBack } from "./ways-back";
import { writeNotices, type Notices } from "./write-notices";

/** Units shown at once. */
const STEP = 20;

interface ReturnFiguresProps extends RoutineProps {
  /** The files in which units' own workbooks are looked for, as they are now. */
  readonly inHand: () => readonly UnpackedWorkbook[];
  /** How many more there were no room for. */
  readonly dropped: number;
  /** Adds files to them; those that cannot be opened come back. */
  readonly onAdd: (files: readonly File[]) => Promise<readonly RefusedFile[]>;
}

/** A notice and the unit's own workbook, marked, for each unit with figures to put right or to explain; what was sent is noted. */
export function ReturnFigures({ inHand, dropped, onAdd, ...props }: ReturnFiguresProps): ReactNode {
  const { desk, open } = props;
  const say = useRoutineTexts();
  const [deadline, setDeadline] = useState("");
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  const { made, isBusy, trouble, forget, make, act, note } = useMade<Notices>(props, () => writeNotices(props, inHand(), deadline));
  const write = (first?: () => Promise<void>): void => {
    setNoted(new Set());
    void make(first);
  };
  const noteSent = (sent: readonly Returned<WorkbookFile>[]): void =>
    void note(async ({ district, wishes }) => {
      await noteSentBack(desk.host, { ...district, workbook: open }, sent, { ...wishes, time: desk.time() });
      setNoted(new Set([...noted, ...sent.map(({ unit }) => unit.code)]));
    }, "stays");
  const left = made?.returned.filter(({ unit }) => !noted.has(unit.code)) ?? [];
  const told = made === null ? "" : made.returned.length === 0 ? say("return.none") : left.length === 0 ? say("noted") : waysBack(left, desk.language);
  return (
    <Part
      what={say("return.what")} isBusy={isBusy} trouble={trouble} onTold={forget} told={told}
      asks={<>
        <Field label={say("deadline")}><Input value={deadline} placeholder={say("deadline.example")} onChange={(_, { value }) => setDeadline(value)} /></Field>
        <OwnFiles count={inHand().length} dropped={dropped} isBusy={isBusy} refused={refused} onAdd={(files) => write(async () => setRefused(await onAdd(files)))} />
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => write()}>{say("return.press")}</Button>
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
  readonly returned: Returned<WorkbookFile>;
  readonly isNoted: boolean;
  readonly isBusy: boolean;
  readonly onGive: (file: Returned<WorkbookFile>["workbooks"][number]) => void;
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
