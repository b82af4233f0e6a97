import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { foldFindings, labelIn, saySettled, sheetText, type FigureChange, type Language, type Template } from "#core";
import type { Received } from "#jobs/collect";
import type { SectionProps } from "../consolidate/section-props";
import { ShowMore } from "../consolidate/show-more";
import { useConsolidateTexts } from "../consolidate/use-consolidate-texts";
import { listedFindings } from "../parts/listed-finding";
import { useLanguage } from "../parts/use-texts";
import { WalkedFindings } from "../parts/walked-findings";
import { useCollectTexts } from "./collect-texts";
import type { HeapFile } from "./heap-rows";

const useStyles = makeStyles({
  file: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  heed: { color: tokens.colorStatusWarningForeground1 },
  changes: { listStyleType: "none", margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}`, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** Changes listed at once. */
const STEP = 20;

/** One file of the heap: what it came in, what it is and why, its stamp, what it says otherwise than the one before, and what was found in it. */
export function FileDetails({ file: { file, received }, state: { survey }, desk, controller }: SectionProps & { readonly file: HeapFile }): ReactNode {
  const say = useCollectTexts();
  const language = useLanguage();
  const styles = useStyles();
  const { verdict, forms } = received;
  const names = formNames(received, desk.templates, language);
  const changes = forms.flatMap((form) => form.changes);
  const said = (survey?.heap.collection?.settled ?? []).filter(({ finding }) => finding.workbook === file.name).map((one) => saySettled(one, language));
  return (
    <div className={styles.file}>
      <div className={styles.head}>
        <span className={styles.text}>
          <Body1 block>{file.name}</Body1>
          {file.cameAs !== file.name && <Caption1 block className={styles.quiet}>{say("file.came", { path: file.cameAs })}</Caption1>}
          <Caption1 block className={styles.quiet}>{say(names === "" ? "file.is-no-form" : "file.is", { verdict: sheetText(`verdict.${verdict}`, language), forms: names })} {say(`why.${verdict}`)}</Caption1>
          {survey && survey.stamps.size > 0 && <StampLine received={received} />}
        </span>
        <Button size="small" appearance="subtle" className={styles.remove} aria-label={say("file.remove", { file: file.name })} onClick={() => void controller.removeFiles([file.id])}>{"✕"}</Button>
      </div>
      {verdict === "newer" && changes.length === 0 && <Caption1>{say("file.unseen")}</Caption1>}
      {changes.length > 0 && <Changes changes={changes} />}
      {said.length > 0 && <WalkedFindings groups={[{ heading: say("file.findings"), findings: foldFindings(listedFindings(said)).flat() }]} onGoTo={() => undefined} />}
    </div>
  );
}

/** 复工复产日报、防疫物资收发存日报 */
function formNames({ forms }: Received, templates: readonly Template[], language: Language): string {
  const names = forms.map(({ template, worksheet }) => {
    const known = templates.find(({ id }) => id === template);
    return known ? labelIn(known.name, language) : worksheet;
  });
  return [...new Set(names)].join(language === "en" ? ", " : "、");
}

/** 第2版 · 2020-03-20 17:40 报送. That a workbook bears no stamp is only worth a word where others do. */
function StampLine({ received: { stamp, stampState } }: { readonly received: Received }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <Caption1 block className={mergeClasses(styles.quiet, stampState === "changed" && styles.heed)}>
      {stamp === null ? say("stamp.none") : say(stampState === "changed" ? "stamp.changed" : "stamp.intact", { edition: stamp.edition, time: stamp.stampedAt })}
    </Caption1>
  );
}

function Changes({ changes }: { readonly changes: readonly FigureChange[] }): ReactNode {
  const say = useCollectTexts();
  const styles = useStyles();
  return (
    <div>
      <Caption1>{say("file.changes")}</Caption1>
      <ShowMore items={changes} step={STEP}>
        {(shown) => <ul className={styles.changes}>{shown.map((change, index) => <Change key={index} change={change} />)}</ul>}
      </ShowMore>
    </div>
  );
}

/** C22 从业人员 60 → 63 */
function Change({ change: { kind, label, before, after, cells } }: { readonly change: FigureChange }): ReactNode {
  const styles = useStyles();
  const place = `${cells.at(-1)?.address ?? ""} ${kind === "row-added" ? "+ " : kind === "row-gone" ? "− " : ""}${label}`.trim();
  return <li>{place} {kind === "figure" && <>{before ?? "—"} → <span className={styles.after}>{after ?? "—"}</span></>}</li>;
}
