import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RefusedFile } from "../consolidate/consolidate-state";
import { RECEIVED_ENDINGS } from "../consolidate/file-endings";
import { FilesRefused } from "../consolidate/files-refused";
import { FileButton } from "../parts/file-button";
import { LabelledRow } from "../parts/labelled-row";
import { useRoutineTexts } from "./routine-texts";

interface OwnFilesProps {
  /** How many files there are in which units' own are looked for. */
  readonly count: number;
  /** How many more there were no room for. */
  readonly dropped: number;
  readonly isBusy: boolean;
  readonly refused: readonly RefusedFile[];
  readonly onAdd: (files: readonly File[]) => void;
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** In which files the units' own workbooks are looked for, and a way to add those that came at another time. */
export function OwnFiles({ count, dropped, isBusy, refused, onAdd }: OwnFilesProps): ReactNode {
  const say = useRoutineTexts();
  const styles = useStyles();
  const [told, setTold] = useState<readonly RefusedFile[]>([]);
  const add = <FileButton label={say("return.add")} accept={RECEIVED_ENDINGS} choose="several" size="small" isBusy={isBusy} onFiles={onAdd} />;
  return (
    <>
      <LabelledRow label={say("return.originals")} actions={add}>
        <Body1>{count === 0 ? say("return.nothing-in-hand") : say("return.in-hand", { count })}</Body1>
      </LabelledRow>
      {count === 0 && <Caption1 className={styles.quiet}>{say("return.why-add")}</Caption1>}
      {dropped > 0 && <Caption1>{say("return.dropped", { count: dropped })}</Caption1>}
      {told !== refused && <FilesRefused refused={refused} repeated={[]} onTold={() => setTold(refused)} />}
    </>
  );
}
