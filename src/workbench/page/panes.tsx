import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Road } from "../../pane/desk";
import { mountPane, type MountedPane } from "../../pane/mount-pane";
import type { PaneTheme } from "../../pane/pane-theme";
import type { Book } from "../shelf";

/** Brings a road of a workbook's pane into view. */
export interface PaneSwitch {
  show(book: number, road: Road): void;
}

const useStyles = makeStyles({ place: { height: "100%" }, away: { display: "none" } });

/** The pane of each open workbook, as Excel has one a window; that of the workbook in front is seen, the others keep their state. */
export function Panes({ books, front, theme, onReady }: { readonly books: readonly Book[]; readonly front: number | null; readonly theme: PaneTheme; readonly onReady: (panes: PaneSwitch) => void }): ReactNode {
  const mounted = useRef(new Map<number, MountedPane>());
  const styles = useStyles();
  useEffect(() => onReady({ show: (book, road) => mounted.current.get(book)?.showRoad(road) }), [onReady]);
  return (
    <div className={styles.place} data-part="pane">
      {books.map((book) => (
        <div key={book.id} className={book.id === front ? styles.place : styles.away} data-part={book.id === front ? "front" : undefined}><BookPane book={book} theme={theme} mounted={mounted.current} /></div>
      ))}
    </div>
  );
}

function BookPane({ book: { id, desk, road }, theme, mounted }: { readonly book: Book; readonly theme: PaneTheme; readonly mounted: Map<number, MountedPane> }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const first = useRef({ theme, road });
  useEffect(() => {
    if (!place.current) return;
    const pane = mountPane(place.current, { desk, ...first.current });
    mounted.set(id, pane);
    return () => {
      mounted.delete(id);
      // React does not let a root go while another one is being drawn.
      setTimeout(() => pane.unmount());
    };
  }, [id, desk, mounted]);
  useEffect(() => mounted.get(id)?.setTheme(theme), [id, theme, mounted]);
  return <div ref={place} className={styles.place} />;
}
