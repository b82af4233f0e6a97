import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../parts/use-texts";
import type { Subject } from "./outlook";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  more: { color: tokens.colorNeutralForeground2 },
});

/**
 * Which forms were recognised: 府坪街道 · 复工复产日报, and below it the period and the template's version. Several forms of the
 * same units and period stand below one line with both.
 */
export function SubjectLines({ subjects }: { readonly subjects: readonly Subject[] }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const lines = linesOf(subjects, say);
  return (
    <ul aria-label={say("subject.heading")} className={styles.list}>
      {lines.map(({ strong, more }) => (
        <li key={`${strong}|${more.join("|")}`} className={styles.line}>
          <Body1Strong>{strong}</Body1Strong>
          {more.map((line) => <Caption1 key={line} className={styles.more}>{line}</Caption1>)}
        </li>
      ))}
    </ul>
  );
}

function linesOf(subjects: readonly Subject[], say: ReturnType<typeof useTexts>): { readonly strong: string; readonly more: readonly string[] }[] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = JSON.stringify([subject.units, subject.period]);
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  const versionOf = ({ version }: Subject): string[] => (version === null ? [] : [say("subject.version", { version })]);
  const periodOf = ({ period }: Subject): string => period ?? say("subject.no-period");
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0
      ? { strong: `${unitsIn(first!.units, say)} · ${first!.form}`, more: [[periodOf(first!), ...versionOf(first!)].join(" · ")] }
      : { strong: `${unitsIn(first!.units, say)} · ${periodOf(first!)}`, more: [first!, ...others].map((one) => [one.form, ...versionOf(one)].join(" · ")) },
  );
}

function unitsIn([first = "", ...others]: readonly string[], say: ReturnType<typeof useTexts>): string {
  const named = first === "" ? say("subject.no-unit") : first;
  return others.length === 0 ? named : say("subject.units", { first: named, count: others.length + 1 });
}
