import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn, type Template } from "#core";
import { useLanguage, useTexts } from "../parts/use-texts";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  forms: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Said of a workbook without any known form: which forms are known, and what to do. */
export function NoFormNotice({ templates, onAgain }: { readonly templates: readonly Template[]; readonly onAgain: () => void }): ReactNode {
  const say = useTexts();
  const language = useLanguage();
  const styles = useStyles();
  const forms = new Set(templates.map(({ name }) => labelIn(name, language)));
  return (
    <section className={styles.notice}>
      <Subtitle2 as="h2" className={styles.heading}>{say("unknown.what")}</Subtitle2>
      <Body1>{say("unknown.known")}</Body1>
      <ul className={styles.forms}>{[...forms].map((form) => <li key={form}><Body1>{form}</Body1></li>)}</ul>
      <Body1>{say("unknown.remedy")}</Body1>
      <Button onClick={onAgain}>{say("unknown.again")}</Button>
    </section>
  );
}
