import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Book } from "../shelf";
import { useWorkbenchTexts } from "./use-workbench-texts";

const useStyles = makeStyles({
  strip: { display: "flex", flexShrink: 0, overflowX: "auto", gap: "2px", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`, backgroundColor: tokens.colorNeutralBackground3 },
  tab: {
    display: "flex", alignItems: "center", flexShrink: 0, borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`, maxWidth: "320px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  front: { backgroundColor: tokens.colorNeutralBackground1, ":hover": { backgroundColor: tokens.colorNeutralBackground1 } },
  name: {
    border: "none", background: "none", font: "inherit", color: "inherit", cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0,
  },
});

/** What the strip of workbooks does. */
export interface BookTabsProps {
  readonly books: readonly Book[];
  readonly front: number | null;
  readonly onFront: (id: number) => void;
  readonly onClose: (id: number) => void;
}

/** The open workbooks, a tab each. */
export function BookTabs({ books, front, onFront, onClose }: BookTabsProps): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  return (
    <nav className={styles.strip} aria-label={say("books")}>
      {books.map(({ id, host, isChanged }) => (
        <div key={id} className={mergeClasses(styles.tab, id === front && styles.front)}>
          <button type="button" className={styles.name} aria-current={id === front ? "page" : undefined} title={isChanged ? `${host.name} · ${say("book.unsaved")}` : host.name} onClick={() => onFront(id)}>
            {isChanged && <span aria-hidden>● </span>}{host.name}
          </button>
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={say("book.close", { book: host.name })} onClick={() => onClose(id)} />
        </div>
      ))}
    </nav>
  );
}
