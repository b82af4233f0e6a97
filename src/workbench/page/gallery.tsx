import { Button, Caption1, makeStyles, mergeClasses, Spinner, Subtitle2, Text, Title2, tokens } from "@fluentui/react-components";
import { FolderOpenRegular, MailInboxRegular } from "@fluentui/react-icons";
import { lazy, Suspense, type ReactNode } from "react";
import { RECEIVED_ENDINGS } from "../../pane/consolidate/file-endings";
import { useFormsTexts } from "../../pane/forms/forms-texts";
import { submissionsOf } from "../sample-files";
import { DISTRICTS, FIRST_SAMPLES, SAMPLE_CARDS, type District, type Sample } from "../samples";
import type { WorkbenchActions } from "./actions";
import { FilePicker } from "./file-picker";
import { useWorkbenchTexts } from "./use-workbench-texts";

// What chooses a form is loaded with the page's rest: files and samples come first.
const FormChoice = lazy(() => import("../../pane/forms/form-choice").then((module) => ({ default: module.FormChoice })));

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", backgroundColor: tokens.colorNeutralBackground2 },
  column: { maxWidth: "960px", margin: "0 auto", padding: "56px 24px", boxSizing: "border-box", display: "flex", flexDirection: "column", gap: "36px" },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "680px" },
  heading: { margin: 0 },
  own: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  samples: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  more: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))", gap: tokens.spacingHorizontalM },
  small: { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalXXS },
  cards: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(250px, 1fr))", gap: tokens.spacingHorizontalL },
  card: {
    textAlign: "start", alignItems: "start", height: "100%", boxSizing: "border-box", padding: tokens.spacingHorizontalXL, gap: tokens.spacingVerticalS, cursor: "pointer", font: "inherit",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1, display: "flex", flexDirection: "column", boxShadow: tokens.shadow2,
    ":hover": { boxShadow: tokens.shadow8, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The first thing that a person sees: their own files, or a sample to try. */
export function Gallery({ actions }: { readonly actions: WorkbenchActions }): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  return (
    <main className={styles.scroll}>
      <div className={styles.column}>
        <div className={styles.head}>
          <Title2 as="h1" className={styles.heading}>{say("gallery.title")}</Title2>
          <Text size={400}>{say("gallery.subtitle")}</Text>
        </div>
        <div className={styles.own}>
          <FilePicker accept={RECEIVED_ENDINGS} onFiles={actions.openFiles}>
            {(choose) => <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={choose}>{say("gallery.own")}</Button>}
          </FilePicker>
          <Button size="large" icon={<MailInboxRegular />} onClick={actions.newDistrict}>{say("gallery.collect")}</Button>
          <Text className={styles.quiet}>{say("gallery.drop")}</Text>
        </div>
        <NewForm actions={actions} />
        <div className={styles.samples}>
          <Subtitle2 as="h2" className={styles.heading}>{say("gallery.samples")}</Subtitle2>
          <div className={styles.cards}>{FIRST_SAMPLES.map((sample) => <SampleCard key={sample} sample={sample} onOpen={() => actions.openSample(sample)} />)}</div>
        </div>
        <div className={styles.samples}>
          <Subtitle2 as="h2" className={styles.heading}>{say("gallery.more")}</Subtitle2>
          <div className={styles.more}>{OTHERS.map((district) => <DistrictButton key={district} district={district} onOpen={() => actions.openSample(district)} />)}</div>
          <Caption1 className={styles.quiet}>{say("sample.invented")}</Caption1>
        </div>
      </div>
    </main>
  );
}

/** A form of one's own, from a template. */
function NewForm({ actions: { templates, time, newForm } }: { readonly actions: WorkbenchActions }): ReactNode {
  const say = useWorkbenchTexts();
  const sayForms = useFormsTexts();
  const styles = useStyles();
  return (
    <section className={styles.samples} aria-label={say("gallery.new")}>
      <Subtitle2 as="h2" className={styles.heading}>{say("gallery.new")}</Subtitle2>
      <Text className={styles.quiet}>{say("gallery.new.what")}</Text>
      <Suspense fallback={<Spinner size="tiny" />}>
        <FormChoice templates={templates} roster={null} time={time} press={sayForms("new.open")} isBusy={false} onChosen={newForm} />
      </Suspense>
    </section>
  );
}

function SampleCard({ sample, onOpen }: { readonly sample: Sample; readonly onOpen: () => void }): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  const { title, what, icon } = SAMPLE_CARDS[sample];
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <img src={`icons/${icon}-32.png`} alt="" width={32} height={32} />
      <Subtitle2>{say(title)}</Subtitle2>
      <Text>{say(what, { count: submissionsOf(sample) })}</Text>
    </button>
  );
}

const OTHERS = DISTRICTS.filter((district) => !FIRST_SAMPLES.some((sample) => sample === district));

function DistrictButton({ district, onOpen }: { readonly district: District; readonly onOpen: () => void }): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  const { title, what } = SAMPLE_CARDS[district];
  return (
    <button type="button" className={mergeClasses(styles.card, styles.small)} onClick={onOpen}>
      <Text weight="semibold">{say(title)}</Text>
      <Caption1>{say(what, { count: submissionsOf(district) })}</Caption1>
    </button>
  );
}
