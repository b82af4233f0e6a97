import { useState, type ReactNode } from "react";
import { FindingList } from "./finding-list";
import type { FindingGroup, ListedFinding } from "./listed-finding";
import { LINES_AT_A_TIME } from "./shown-findings";
import { toggled } from "./toggled";

/** Findings to walk through, in a list that itself remembers where it stands and what is opened in it. */
export function WalkedFindings({ groups, onGoTo }: { readonly groups: readonly FindingGroup[]; readonly onGoTo: (finding: ListedFinding) => void }): ReactNode {
  const [current, setCurrent] = useState<string | null>(null);
  const [limit, setLimit] = useState(LINES_AT_A_TIME);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return (
    <FindingList
      groups={groups} current={current} limit={limit} opened={opened} onCurrent={setCurrent} onGoTo={onGoTo}
      onMore={() => setLimit(limit + LINES_AT_A_TIME)} onFamily={(name) => setOpened(toggled(opened, name))}
    />
  );
}
