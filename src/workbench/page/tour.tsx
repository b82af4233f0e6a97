import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useWorkbenchTexts } from "./use-workbench-texts";

const useStyles = makeStyles({
  card: {
    position: "absolute", left: tokens.spacingHorizontalXXL, bottom: "64px", zIndex: 100, width: "min(660px, calc(100% - 48px))", boxSizing: "border-box",
    padding: tokens.spacingHorizontalL, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow28,
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM,
  },
  heading: { margin: 0 },
  steps: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(170px, 1fr))", gap: tokens.spacingHorizontalL, margin: 0, padding: 0, listStyle: "none" },
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  number: {
    display: "inline-flex", alignItems: "center", justifyContent: "center", width: "24px", height: "24px", borderRadius: tokens.borderRadiusCircular, marginInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, fontWeight: tokens.fontWeightSemibold,
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  keys: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  close: { marginInlineStart: "auto" },
});

const STEPS = [["tour.1", "tour.1.what"], ["tour.2", "tour.2.what"], ["tour.3", "tour.3.what"]] as const;

/** Three steps beside the sheet; they stand in nobody's way and are gone for good when closed. */
export function Tour({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>{say("tour.title")}</Subtitle2>
      <ol className={styles.steps}>
        {STEPS.map(([title, what], index) => (
          <li key={title} className={styles.step}>
            <div><span className={styles.number} aria-hidden>{index + 1}</span><Text weight="semibold">{say(title)}</Text></div>
            <Caption1>{say(what)}</Caption1>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <Caption1 className={styles.keys}>{say("tour.keys")}</Caption1>
        <Button appearance="primary" className={styles.close} onClick={onClose}>{say("tour.close")}</Button>
      </div>
    </section>
  );
}
