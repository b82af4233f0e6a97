import { Body1 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStill } from "./use-still";
import { useTexts } from "./use-texts";

/** What may be in the way when nothing goes on: a sheet answers nothing as long as somebody has a cell open. `step` names how far the work is. */
export function WaitingHint({ step }: { readonly step: string }): ReactNode {
  const say = useTexts();
  const isStill = useStill(step);
  return <div role="status">{isStill && <Body1>{say("waiting")}</Body1>}</div>;
}
