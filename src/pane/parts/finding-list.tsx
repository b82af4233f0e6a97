import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { bringIntoView } from "./bring-into-view";
import { FindingCard } from "./finding-card";
import type { FindingGroup, ListedFinding } from "./listed-finding";
import { LINES_AT_A_TIME, shownFindings, type FindingLine, type ShownGroup } from "./shown-findings";
import { useTexts } from "./use-texts";

/** A list of findings to walk through. */
export interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** Key of the finding at which the list stands. */
  readonly current: string | null;
  /** Most lines to show; the rest comes at a press. */
  readonly limit: number;
  /** Names of the families of which all are shown. */
  readonly opened: ReadonlySet<string>;
  readonly onCurrent: (key: string) => void;
  readonly onGoTo: (finding: ListedFinding) => void;
  readonly onMore: () => void;
  /** A family is to be opened, or folded again. */
  readonly onFamily: (name: string) => void;
  /** What stands below a finding's text: buttons, an explanation. */
  readonly below?: (finding: ListedFinding) => ReactNode;
}

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
});

/** Findings in groups, many alike as one with a count that opens; arrow keys, Home and End walk from one to the next, Enter shows the cell. */
export function FindingList(props: FindingListProps): ReactNode {
  const { groups, current, limit, opened, onMore } = props;
  const say = useTexts();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { shown, left } = shownFindings(groups, limit, opened);
  const first = shown[0]?.lines[0]?.finding.key;
  const isShown = shown.some(({ lines }) => lines.some(({ finding: { key } }) => key === current));
  useEffect(() => bringIntoView(list.current?.querySelector("[aria-current=true]")?.closest("li")), [current]);
  return (
    <div ref={list} className={styles.groups} onKeyDown={(event) => list.current && walk(event, list.current)}>
      {shown.map((group) => <Group key={group.heading} {...props} {...group} stop={isShown ? current : (first ?? null)} />)}
      {left > 0 && <Button onClick={onMore}>{say("findings.more", { count: Math.min(left, LINES_AT_A_TIME), left })}</Button>}
    </div>
  );
}

/** `stop`: key of the finding that the Tab key reaches. */
type GroupProps = FindingListProps & ShownGroup & { readonly stop: string | null };

function Group({ heading, lines, count, current, stop, onCurrent, onGoTo, onFamily, below }: GroupProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h3" block id={id} className={styles.heading}>
        {heading === "" ? say("finding.workbook") : heading}
        <Caption1 className={styles.count}>{say("findings.count", { count })}</Caption1>
      </Subtitle2>
      <ul className={styles.list}>
        {lines.map(({ finding, family }) => (
          <FindingCard
            key={finding.key} finding={finding} isCurrent={finding.key === current} isStop={finding.key === stop}
            onCurrent={() => onCurrent(finding.key)} onGoTo={() => onGoTo(finding)}
          >
            {below?.(finding)}
            {family && <FamilyButton family={family} onPress={() => onFamily(family.name)} />}
          </FindingCard>
        ))}
      </ul>
    </section>
  );
}

function FamilyButton({ family: { others, isOpen }, onPress }: { readonly family: NonNullable<FindingLine["family"]>; readonly onPress: () => void }): ReactNode {
  const say = useTexts();
  return (
    <Button size="small" icon={<span aria-hidden>{isOpen ? "▾" : "▸"}</span>} iconPosition="after" aria-expanded={isOpen} onClick={onPress}>
      {say(isOpen ? "findings.fold" : "findings.alike", { count: others })}
    </Button>
  );
}

/** Moves the focus along the findings, when it stands on one. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const faces = Array.from(list.querySelectorAll<HTMLButtonElement>("button[data-finding]"));
  const at = faces.findIndex((face) => face === event.target);
  if (at < 0) return;
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: faces.length - 1 };
  const next = faces[steps[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
