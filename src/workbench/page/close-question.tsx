import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Book } from "../shelf";
import { useWorkbenchTexts } from "./use-workbench-texts";

/** What a person can answer. */
export interface CloseQuestionProps {
  /** The workbook that holds what no file does. */
  readonly book: Book;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asked before a workbook is closed with changes that are nowhere else. */
export function CloseQuestion({ book, onSave, onDiscard, onStay }: CloseQuestionProps): ReactNode {
  const say = useWorkbenchTexts();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("close.title", { book: book.host.name })}</DialogTitle>
          <DialogContent>{say("close.what")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>{say("close.save")}</Button>
            <Button onClick={onDiscard}>{say("close.discard")}</Button>
            <Button onClick={onStay}>{say("close.stay")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
