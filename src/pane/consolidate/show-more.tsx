import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** The first items of a list, and a way to see more of them: a long list all at once would make the pane slow. */
export function ShowMore<Item>({ items, step, children }: { readonly items: readonly Item[]; readonly step: number; readonly children: (shown: readonly Item[]) => ReactNode }): ReactNode {
  const say = useConsolidateTexts();
  const [limit, setLimit] = useState(step);
  const left = items.length - limit;
  return (
    <>
      {children(items.slice(0, limit))}
      {left > 0 && <Button size="small" onClick={() => setLimit(limit + step)}>{say("units.more", { count: Math.min(step, left) })}</Button>}
    </>
  );
}
