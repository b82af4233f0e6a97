import { Body1, Button, Caption1, makeStyles, Radio, RadioGroup, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useLanguage } from "../parts/use-texts";
import { ContributionItem } from "./contribution-item";
import type { SectionProps } from "./section-props";
import { ShowMore } from "./show-more";
import { totalAskedAbout } from "./total-asked-about";
import type { TotalView } from "./total-view";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  close: { minWidth: 0 },
  heading: { margin: 0, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  order: { display: "flex", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorStatusWarningForeground1 },
});

/** Units shown at once. */
const STEP = 20;

/** The total that is selected in the workbook, and where it comes from; nothing when no total is. */
export function TotalSection({ desk, state, controller }: SectionProps): ReactNode {
  const language = useLanguage();
  const view = totalAskedAbout(state, desk.templates, language);
  return view ? <Total key={`${view.cell.worksheet}!${view.cell.address}`} view={view} controller={controller} /> : null;
}

function Total({ view, controller }: { readonly view: TotalView } & Pick<SectionProps, "controller">): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  // Somebody pressed a cell of the workbook: the answer comes into view wherever the pane was.
  // Newer browsers return a promise, which is no clean-up.
  useEffect(() => {
    void section.current?.scrollIntoView({ block: "start" });
  }, []);
  const [order, setOrder] = useState<"roster" | "size">("roster");
  const units = order === "roster" ? view.units : [...view.units].sort((one, other) => other.size - one.size);
  return (
    <section ref={section} aria-labelledby={id} className={styles.section}>
      <Head view={view} id={id} onClose={() => controller.tell({ kind: "total-closed" })} />
      {view.missing.length > 0 && <Missing view={view} />}
      {view.units.length > 1 && (
        <RadioGroup layout="horizontal" className={styles.order} aria-label={say("total.order")} value={order} onChange={(_, { value }) => setOrder(value === "size" ? "size" : "roster")}>
          <Radio value="roster" label={say("total.order.roster")} />
          <Radio value="size" label={say("total.order.size")} />
        </RadioGroup>
      )}
      <ShowMore key={order} items={units} step={STEP}>
        {(shown) => <ol className={styles.list}>{shown.map((one) => <ContributionItem key={one.unit.code} contribution={one} controller={controller} />)}</ol>}
      </ShowMore>
    </section>
  );
}

function Head({ view, id, onClose }: { readonly view: TotalView; readonly id: string; readonly onClose: () => void }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <div role="status">
        <Caption1 block>{say("total.selected", { cell: `${view.cell.worksheet}!${view.cell.address}` })}</Caption1>
        <Subtitle2 as="h2" id={id} className={styles.heading}>{say("total.figure", { label: view.label, value: view.figure })}</Subtitle2>
        <Body1 block>{methodWords(view, say)}</Body1>
      </div>
      <Button size="small" appearance="subtle" className={styles.close} aria-label={say("total.close")} onClick={onClose}>{"✕"}</Button>
    </div>
  );
}

/** Units named in one line at the most. */
const MOST_NAMED = 12;

function Missing({ view: { missing } }: { readonly view: TotalView }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const names = missing.slice(0, MOST_NAMED).map(({ name }) => name);
  return <Body1 className={styles.missing}>{say("total.missing", { units: missing.length > MOST_NAMED ? [...names, `+${missing.length - MOST_NAMED}`] : names })}</Body1>;
}

function methodWords({ method, units, parts }: TotalView, say: ReturnType<typeof useConsolidateTexts>): string {
  const [numerator = "", denominator = ""] = parts;
  switch (method) {
    case "sum":
    case "sum-of":
    case "none":
      return say("total.method.sum", { count: units.length });
    case "ratio":
      return say("total.method.ratio", { numerator, denominator, count: units.length });
    case "max":
    case "min":
    case "count":
    case "last":
    case "weighted-mean":
      return say(`total.method.${method}`, { count: units.length });
  }
}
