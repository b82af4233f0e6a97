import { Button, Caption1, Checkbox, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { FileButton } from "./file-button";
import { WORKBOOK_ENDINGS } from "./file-endings";
import { FileList } from "./file-list";
import { Foldable } from "./foldable";
import { NothingRecognised } from "./nothing-recognised";
import type { SectionProps } from "./section-props";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  add: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Fewer files than this are listed without a press. */
const FEW = 4;

/** What is to be added up: the tabs of the open workbook, files that were received, or both. */
export function SourcesSection(props: SectionProps): ReactNode {
  const { state: { survey, files, opening, choices }, controller } = props;
  const say = useConsolidateTexts();
  const styles = useStyles();
  const id = useId();
  const forms = survey?.formTabs.length ?? 0;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>{say("sources.title")}</Subtitle2>
      {forms > 0 && <Checkbox label={say("sources.open", { count: forms })} checked={choices.takesOpen} onChange={(_, { checked }) => void controller.choose({ takesOpen: checked === true })} />}
      {files.length > 0 && (
        <Foldable key={files.length > FEW ? "many" : "few"} isOpen={files.length <= FEW} label={say("sources.files", { count: files.length })} actions={<RemoveAll {...props} />}>
          <FileList {...props} />
        </Foldable>
      )}
      {opening > 0 && <Spinner size="tiny" labelPosition="after" label={say("sources.opening", { count: opening })} />}
      <div className={styles.add}>
        <FileButton label={say("sources.add")} accept={WORKBOOK_ENDINGS} choose="several" onFiles={(chosen) => void controller.addFiles(chosen)} />
        <Caption1 className={styles.quiet}>{say("sources.drop")}</Caption1>
      </div>
      <NothingRecognised {...props} />
    </section>
  );
}

function RemoveAll({ state: { files }, controller }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  return <Button size="small" appearance="subtle" onClick={() => void controller.removeFiles(files.map(({ id }) => id))}>{say("sources.remove-all")}</Button>;
}
