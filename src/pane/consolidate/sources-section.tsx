import { Caption1, Checkbox, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { HeapSection } from "../collect/heap-section";
import { FileButton } from "../parts/file-button";
import { RECEIVED_ENDINGS } from "./file-endings";
import { NothingRecognised } from "./nothing-recognised";
import type { SectionProps } from "./section-props";
import type { Survey } from "./survey";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, paddingInlineStart: tokens.spacingHorizontalXXXL },
});

/** What is to be added up: the tabs of the open workbook, files that were received, or both. */
export function SourcesSection(props: SectionProps): ReactNode {
  const { state: { survey, opening }, controller } = props;
  const say = useConsolidateTexts();
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.heading}>{say("sources.title")}</Subtitle2>
        <FileButton label={say("sources.add")} accept={RECEIVED_ENDINGS} choose="several" size="small" onFiles={(chosen) => void controller.addFiles(chosen)} />
      </div>
      {survey && survey.formTabs.length > 0 && <OpenWorkbook {...props} survey={survey} />}
      <HeapSection {...props} />
      {opening > 0 && <Spinner size="tiny" labelPosition="after" label={say("sources.opening", { count: opening })} />}
      <NothingRecognised {...props} />
    </section>
  );
}

function OpenWorkbook({ state: { files, choices }, survey, controller }: SectionProps & { readonly survey: Survey }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        label={say("sources.open", { count: survey.formTabs.length })} checked={choices.takesOpen}
        onChange={(_, { checked }) => void controller.choose({ takesOpen: checked === true })}
      />
      {files.length > 0 && survey.copyTabs.length > 0 && <Caption1 block className={styles.quiet}>{say("sources.copies", { count: survey.copyTabs.length })}</Caption1>}
    </div>
  );
}
