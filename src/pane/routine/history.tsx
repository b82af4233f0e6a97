import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findIdentity, periodIn, sheetText, type LogEntry, type WorkbookSnapshot } from "#core";
import { recallLog } from "#jobs/recall-log";
import { ShowMore } from "../consolidate/show-more";
import { useLanguage } from "../parts/use-texts";
import { useRoutineTexts } from "./routine-texts";

/** What the part is given. */
export interface HistoryProps {
  readonly open: WorkbookSnapshot;
  /** Brings a sheet into view. */
  readonly onGoTo: (worksheet: string) => void;
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalL },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  entry: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Entries shown at once. */
const STEP = 20;

/** What came when from whom and what became of it, the latest first, and the way to the sheet that holds it all. */
export function History({ open, onGoTo }: HistoryProps): ReactNode {
  const say = useRoutineTexts();
  const styles = useStyles();
  const entries = [...recallLog(open)].reverse();
  const sheet = open.sheets.find((one) => findIdentity(one)?.role === "log");
  if (entries.length === 0 || !sheet) return <div className={styles.part}><Body1>{say("history.none")}</Body1></div>;
  return (
    <div className={styles.part}>
      <Caption1 className={styles.quiet}>{say("history.count", { count: entries.length })}</Caption1>
      <Button size="small" onClick={() => onGoTo(sheet.worksheet)}>{say("history.go", { sheet: sheet.worksheet })}</Button>
      <ShowMore items={entries} step={STEP}>
        {(shown) => <ul className={styles.list}>{shown.map((entry, index) => <Entry key={entries.length - index} entry={entry} />)}</ul>}
      </ShowMore>
    </div>
  );
}

/** ✓ 收下 府坪街道: 2020-03-20 18:05, 日报.xlsx, 第2版; what changed. */
function Entry({ entry: { at, action, unit, period, file, edition, words } }: { readonly entry: LogEntry }): ReactNode {
  const say = useRoutineTexts();
  const language = useLanguage();
  const styles = useStyles();
  const facts = [at, period === null ? "" : periodIn(period, language), file, edition === null ? "" : say("history.edition", { edition })];
  return (
    <li className={styles.entry}>
      <Body1Strong block>{sheetText(`log.${action}`, language)} {unit.name}</Body1Strong>
      <Caption1 block className={styles.quiet}>{facts.filter((fact) => fact !== "").join(" · ")}</Caption1>
      {words !== "" && <Caption1 block>{words}</Caption1>}
    </li>
  );
}
