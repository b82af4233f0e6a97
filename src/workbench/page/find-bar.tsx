import { Button, Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { CellRef } from "#core";
import { pagePace } from "../../pane/page-pace";
import { findCells, nextFound, type Found } from "../find-cells";
import type { Book } from "../shelf";
import { useWorkbenchTexts } from "./use-workbench-texts";

const useStyles = makeStyles({
  bar: {
    display: "flex", flexWrap: "wrap", alignItems: "center", flexShrink: 0, gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { width: "220px", minWidth: 0, flexShrink: 1 },
});

/** What the bar needs. */
export interface FindBarProps {
  readonly book: Book;
  /** Counts how often somebody has asked for it; each time it takes the keyboard. */
  readonly asked: number;
  /** The tab that is looked at now. */
  readonly front: () => string | null;
  readonly onClose: () => void;
}

/** Finds a text in the workbook in front, on all its tabs, and goes from cell to cell. It looks only: nothing is replaced. */
export function FindBar({ book, asked, front, onClose }: FindBarProps): ReactNode {
  const say = useWorkbenchTexts();
  const styles = useStyles();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { found, find } = useFind(book, text, front);
  useEffect(() => field.current?.select(), [asked]);
  const hear = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current && !event.nativeEvent.isComposing) void find(event.shiftKey ? -1 : 1);
  };
  return (
    <section role="search" className={styles.bar} aria-label={say("find")} onKeyDown={hear} data-part="find">
      <Input input={{ ref: field }} className={styles.text} size="small" type="text" aria-label={say("find.what")} placeholder={say("find.what")} value={text} onChange={(_, { value }) => setText(value)} />
      <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={say("find.previous")} title={say("find.previous")} onClick={() => void find(-1)} />
      <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={say("find.next")} title={say("find.next")} onClick={() => void find(1)} />
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={say("find.close")} title={say("find.close")} onClick={onClose} />
      <Caption1 role="status">{found === "none" ? say("find.none", { text }) : found && say("find.at", { cell: `${found.cell.worksheet} ${found.cell.address}`, at: found.at, count: found.count })}</Caption1>
    </section>
  );
}

/** What was found last with this text, and how to find more. */
function useFind({ host }: Book, text: string, front: () => string | null): { readonly found: Found | "none" | null; readonly find: (step: 1 | -1) => Promise<void> } {
  const [told, setTold] = useState<{ readonly text: string; readonly found: Found | "none" } | null>(null);
  const last = useRef<CellRef | null>(null);
  const find = async (step: 1 | -1): Promise<void> => {
    const { snapshot } = host;
    if (!snapshot || text.trim() === "") return;
    const next = nextFound(await findCells(snapshot, text, pagePace.rest), last.current, snapshot.sheets.map(({ worksheet }) => worksheet), front(), step);
    setTold({ text, found: next ?? "none" });
    last.current = next?.cell ?? null;
    if (next) await host.goTo(next.cell);
  };
  return { found: told?.text === text ? told.found : null, find };
}
