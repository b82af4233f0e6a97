import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConsolidateState } from "./consolidate-state";
import { useConsolidateTexts } from "./use-consolidate-texts";

const useStyles = makeStyles({
  aloud: { position: "absolute", width: tokens.strokeWidthThin, height: tokens.strokeWidthThin, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Says aloud, to those who do not see the page, what stands there now. */
export function Announcement({ state: { survey, files, work } }: { readonly state: ConsolidateState }): ReactNode {
  const say = useConsolidateTexts();
  const styles = useStyles();
  const numbers = (survey?.counts ?? []).map((one) => [
    say("count.reported", { in: one.in, of: one.of }),
    ...(one.missing > 0 ? [say("count.missing", { count: one.missing })] : []),
    ...(one.back > 0 ? [say("count.back", { count: one.back })] : []),
  ]);
  const text = work.kind === "idle" ? [...(files.length > 0 ? [[say("sources.files", { count: files.length })]] : []), ...numbers].flat() : [say("go.running")];
  return <div role="status" className={styles.aloud}>{text.join("　")}</div>;
}
