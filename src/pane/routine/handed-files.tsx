import { Button, Caption1 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HandOver } from "../desk";
import { CopyField } from "../parts/copy-field";
import { useRoutineTexts } from "./routine-texts";

interface HandedFilesProps<One> {
  readonly way: HandOver["way"];
  readonly files: readonly One[];
  readonly isBusy: boolean;
  readonly appearance?: "primary" | "secondary";
  readonly onGive: (file: One) => void;
}

/** Files that a person takes along: a button each, and how they come into the mail. */
export function HandedFiles<One extends { readonly fileName: string }>({ way, files, isBusy, appearance = "secondary", onGive }: HandedFilesProps<One>): ReactNode {
  const say = useRoutineTexts();
  return (
    <>
      {files.map((one) => <Button key={one.fileName} appearance={appearance} disabledFocusable={isBusy} onClick={() => onGive(one)}>{say(way === "saved" ? "save" : "open", { file: one.fileName })}</Button>)}
      <Caption1>{say(way === "saved" ? "attach" : "open.attach")}</Caption1>
      {way === "opened" && files.map(({ fileName }) => <CopyField key={fileName} label={say("open.name")} text={fileName} lines={2} />)}
    </>
  );
}
