import { Body1Strong, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode, type RefObject } from "react";
import { sheetText } from "#core";
import { Foldable } from "../consolidate/foldable";
import type { SectionProps } from "../consolidate/section-props";
import { ShowMore } from "../consolidate/show-more";
import { useConsolidateTexts } from "../consolidate/use-consolidate-texts";
import { useLanguage } from "../parts/use-texts";
import { useCollectTexts } from "./collect-texts";
import { decisionsFor, heapRows, takeable, verdictCounts, type HeapRow } from "./heap-rows";
import { HeapItem } from "./heap-item";
import { VerdictSign } from "./verdict-sign";

const useStyles = makeStyles({
  heap: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, scrollMarginTop: tokens.spacingVerticalXXL },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, listStyleType: "none", margin: 0, padding: 0 },
  which: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
});

/** Rows that ask for a look, and rows that do not, shown at once. */
const STEP = { look: 6, plain: 40 };

/** Fewer rows than this that ask for nothing are listed without a press. */
const FEW = 4;

/** What came in: a row a unit, each with what it is to the district and whether it is taken. */
export function HeapSection(props: SectionProps): ReactNode {
  const { state: { survey, files, choices } } = props;
  const styles = useStyles();
  const say = useConsolidateTexts();
  const sayCollect = useCollectTexts();
  const id = useId();
  const heading = useHeldFocus(files.length);
  if (!survey || files.length === 0) return null;
  const rows = heapRows(survey.heap, files, choices.roster?.roster ?? null);
  const [look, plain] = [rows.filter(({ needsLook }) => needsLook), rows.filter(({ needsLook }) => !needsLook)];
  return (
    <section aria-labelledby={id} className={styles.heap}>
      <div className={styles.head}>
        <h3 id={id} ref={heading} tabIndex={-1} className={styles.heading}><Body1Strong>{sayCollect("heap.title", { count: files.length })}</Body1Strong></h3>
        <RemoveAll {...props} />
      </div>
      {files.some(({ name }) => !survey.looked.has(name)) && <Spinner size="tiny" labelPosition="after" label={say("sources.looking")} />}
      <Counts rows={rows} />
      {takeable(rows).length > 1 && <Which {...props} rows={rows} />}
      {look.length > 0 && <Rows {...props} label={sayCollect("heap.look", { count: look.length })} rows={look} step={STEP.look} isOpen />}
      {plain.length > 0 && <Rows key={plain.length > FEW ? "many" : "few"} {...props} label={sayCollect("heap.plain", { count: plain.length })} rows={plain} step={STEP.plain} isOpen={plain.length <= FEW} />}
      <Caption1 className={styles.quiet}>{sayCollect("heap.how")}</Caption1>
    </section>
  );
}

/** Who took a file out pressed a button that is gone: the focus goes to the heading. Files that come in, wherever they were dropped, are brought into view. */
function useHeldFocus(count: number): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) heading.current?.focus();
    if (count > before.current) heading.current?.scrollIntoView({ block: "nearest" });
    before.current = count;
  }, [count]);
  return heading;
}

/** + 新报 11   ↑ 新版 2   ≠ 期别不符 1 */
function Counts({ rows }: { readonly rows: readonly HeapRow[] }): ReactNode {
  const styles = useStyles();
  const say = useCollectTexts();
  const language = useLanguage();
  return (
    <ul className={styles.counts}>
      {verdictCounts(rows).map(([verdict, count]) => (
        <li key={verdict}><VerdictSign verdict={verdict} /> {say("heap.count", { verdict: sheetText(`verdict.${verdict}`, language), count })}</li>
      ))}
    </ul>
  );
}

function Which({ rows, controller }: SectionProps & { readonly rows: readonly HeapRow[] }): ReactNode {
  const styles = useStyles();
  const say = useCollectTexts();
  const wishes = [["heap.clean", "new"], ["heap.all", "all"], ["heap.none", "none"]] as const;
  return (
    <div role="group" aria-label={say("heap.which")} className={styles.which}>
      {wishes.map(([text, wish]) => <Button key={wish} size="small" onClick={() => void controller.decide(decisionsFor(rows, wish))}>{say(text)}</Button>)}
    </div>
  );
}

interface RowsProps extends SectionProps {
  readonly label: string;
  readonly rows: readonly HeapRow[];
  readonly step: number;
  readonly isOpen: boolean;
}

function Rows({ label, rows, step, isOpen, ...props }: RowsProps): ReactNode {
  const styles = useStyles();
  return (
    <Foldable label={label} isOpen={isOpen}>
      <ShowMore items={rows} step={step}>
        {(shown) => <ul className={styles.list}>{shown.map((row) => <HeapItem key={row.key} {...props} row={row} />)}</ul>}
      </ShowMore>
    </Foldable>
  );
}

function RemoveAll({ state: { files }, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  return <Button size="small" appearance="subtle" onClick={() => void controller.removeFiles(files.map(({ id }) => id))}>{say("sources.remove-all")}</Button>;
}
