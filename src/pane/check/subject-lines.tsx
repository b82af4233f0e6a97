import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../parts/use-texts";
import type { Subject } from "./outlook";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  more: { color: tokens.colorNeutralForeground2 },
});

/** Which forms were recognised: 府坪街道 · 复工复产日报, and below it the period and the template's version. */
export function SubjectLines({ subjects }: { readonly subjects: readonly Subject[] }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <ul aria-label={say("subject.heading")} className={styles.list}>
      {subjects.map(({ form, version, period, units }) => (
        <li key={JSON.stringify([form, version, period])} className={styles.line}>
          <Body1Strong>{`${unitsIn(units, say)} · ${form}`}</Body1Strong>
          <Caption1 className={styles.more}>
            {[period ?? say("subject.no-period"), ...(version === null ? [] : [say("subject.version", { version })])].join(" · ")}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

function unitsIn([first = "", ...others]: readonly string[], say: ReturnType<typeof useTexts>): string {
  const named = first === "" ? say("subject.no-unit") : first;
  return others.length === 0 ? named : say("subject.units", { first: named, count: others.length + 1 });
}
