import { Body1, Body1Strong, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConsolidateController } from "./consolidate-controller";
import type { ContributedCell, UnitContribution } from "./total-view";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  item: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  press: { whiteSpace: "nowrap", paddingBlock: tokens.spacingVerticalXXS },
  share: { minWidth: "3.5em", textAlign: "end", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  track: { flexGrow: 1 },
  // A border, since backgrounds vanish in high contrast.
  bar: { borderBottom: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}` },
  moved: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** What one unit contributed: value, bar, share, and the way to its cells. */
export function ContributionItem({ contribution, controller }: { readonly contribution: UnitContribution; readonly controller: ConsolidateController }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const { unit, figure, bar, share, cells } = contribution;
  const [only, ...others] = cells;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Body1 className={styles.name}>{unit.name}</Body1>
        <Body1Strong className={styles.figure}>{figure}</Body1Strong>
        {only && others.length === 0 && <GoTo name={unit.name} cell={only} controller={controller} />}
      </div>
      <div className={styles.line}>
        <div aria-hidden className={styles.track}><div className={styles.bar} style={{ width: `${bar * 100}%` }} /></div>
        {share !== null && <Caption1 className={styles.share}>{say("total.share", { share })}</Caption1>}
      </div>
      {others.length === 0 && only && <Moved cell={only} />}
      {others.length > 0 && cells.map((cell) => <Part key={`${cell.origin} ${cell.label}`} name={unit.name} cell={cell} controller={controller} />)}
      {others.length === 0 && only?.here === null && <Caption1 className={styles.quiet}>{say("total.elsewhere", { cell: only.origin })}</Caption1>}
    </li>
  );
}

interface CellProps {
  readonly name: string;
  readonly cell: ContributedCell;
  readonly controller: ConsolidateController;
}

function Part({ name, cell, controller }: CellProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.line}>
        <Caption1 className={styles.name}>{cell.label}</Caption1>
        <Caption1 className={styles.figure}>{cell.figure}</Caption1>
        <GoTo name={name} cell={cell} controller={controller} />
      </div>
      <Moved cell={cell} />
    </>
  );
}

/** Says that the figure was changed since it was added up. */
function Moved({ cell: { now } }: Pick<CellProps, "cell">): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  if (now === undefined) return null;
  return <Caption1 block className={styles.moved}>{now === "" ? say("total.moved-away") : say("total.moved", { value: now })}</Caption1>;
}

function GoTo({ name, cell: { here }, controller }: CellProps): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  if (!here) return null;
  return (
    <Link as="button" className={styles.press} aria-label={say("total.go-to", { unit: name, cell: `${here.worksheet}!${here.address}` })} onClick={() => void controller.goTo(here)}>
      {say("total.go")}
    </Link>
  );
}
