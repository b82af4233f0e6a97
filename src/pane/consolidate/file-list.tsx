import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { StampState } from "#jobs/stamp-state";
import { useLanguage } from "../parts/use-texts";
import type { AddedFile } from "./consolidate-state";
import type { ConsolidateSay } from "./consolidate-texts";
import type { SectionProps } from "./section-props";
import { ShowMore } from "./show-more";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, paddingInlineStart: tokens.spacingHorizontalL },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  changed: { color: tokens.colorStatusWarningForeground1 },
  alarm: { color: tokens.colorStatusDangerForeground3 },
});

/** Files shown at once. */
const STEP = 30;

/** The files that were added, each with what was recognised in it and a way to take it out again. */
export function FileList({ state: { files, survey }, controller }: SectionProps): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  // The button that was pressed is gone: the focus goes to the one in its place.
  useEffect(() => {
    const buttons = list.current?.querySelectorAll("button");
    if (removed.current !== null && buttons) buttons[Math.min(removed.current, buttons.length - 1)]?.focus();
    removed.current = null;
  }, [files]);
  const remove = (id: number, index: number): void => {
    removed.current = index;
    void controller.removeFiles([id]);
  };
  return (
    <ShowMore items={files} step={STEP}>
      {(shown) => (
        <ul ref={list} className={styles.list}>
          {shown.map((file, index) => <FileRow key={file.id} file={file} survey={survey} onRemove={() => remove(file.id, index)} />)}
        </ul>
      )}
    </ShowMore>
  );
}

function FileRow({ file, survey, onRemove }: { readonly file: AddedFile; readonly survey: Survey | null; readonly onRemove: () => void }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const language = useLanguage();
  const held = survey?.looked.has(file.name) ? heldBy(file.name, survey, say, language === "en" ? ", " : "、") : say("sources.looking");
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <Body1 block>{file.name}</Body1>
        <Caption1 block className={mergeClasses(styles.quiet, held === null && styles.alarm)}>{held ?? say("sources.unrecognised")}</Caption1>
        {held !== null && survey?.looked.has(file.name) && <StampLine state={survey.stamps.get(file.name) ?? null} isUsual={survey.stamps.size > 0} />}
      </span>
      <Button size="small" appearance="subtle" className={styles.remove} aria-label={say("sources.remove", { file: file.name })} onClick={onRemove}>{"✕"}</Button>
    </li>
  );
}

/** 第2版 · 报送后改动过. That a workbook bears no stamp is only worth a word where others do. */
function StampLine({ state, isUsual }: { readonly state: StampState | null; readonly isUsual: boolean }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  if (!isUsual) return null;
  return (
    <Caption1 block className={mergeClasses(styles.quiet, state?.isChanged && styles.changed)}>
      {state === null ? say("stamp.none") : say(state.isChanged ? "stamp.changed" : "stamp.intact", { edition: state.stamp.edition, time: state.stamp.stampedAt })}
    </Caption1>
  );
}

/** Units named for one file at the most. */
const MOST_UNITS = 3;

/** 府坪街道, 3 张表; null when nothing in it was recognised. */
function heldBy(name: string, { review: { submissions } }: Survey, say: ConsolidateSay, comma: string): string | null {
  const own = submissions.filter(({ workbook, worksheet, state }) => workbook === name && worksheet !== "" && state !== "ignored");
  if (own.length === 0) return null;
  const count = new Set(own.map(({ worksheet }) => worksheet)).size;
  const units = [...new Set(own.map(({ unitName }) => unitName).filter((unit) => unit !== ""))];
  if (units.length === 0) return say("sources.whose-unknown", { count });
  const named = units.slice(0, MOST_UNITS).join(comma) + (units.length > MOST_UNITS ? "…" : "");
  return say("sources.recognised", { units: named, count });
}
