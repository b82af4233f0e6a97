import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetText } from "#core";
import { FoldingItem } from "../consolidate/folding-item";
import type { SectionProps } from "../consolidate/section-props";
import { useLanguage } from "../parts/use-texts";
import { useCollectTexts, type CollectSay } from "./collect-texts";
import { FileDetails } from "./file-details";
import { takeable, type HeapRow } from "./heap-rows";
import { VerdictSign } from "./verdict-sign";

/** What an item of the heap is given. */
export interface HeapItemProps extends SectionProps {
  readonly row: HeapRow;
}

/** What one unit sent, with a box to tick; opened, its files, what changed and what was found. */
export function HeapItem({ row, ...props }: HeapItemProps): ReactNode {
  const say = useCollectTexts();
  const language = useLanguage();
  return (
    <FoldingItem
      sign={<VerdictSign verdict={row.verdict} />} word={sheetText(`verdict.${row.verdict}`, language)} name={row.name} more={wordsOf(row, say)} lead={<Tick {...props} row={row} />}
    >
      {row.files.map((file) => <FileDetails key={file.file.id} {...props} file={file} />)}
    </FoldingItem>
  );
}

function Tick({ row, controller }: HeapItemProps): ReactNode {
  const say = useCollectTexts();
  const files = takeable([row]);
  const taken = files.filter(({ isAccepted }) => isAccepted).length;
  return (
    <Checkbox
      aria-label={say("take.unit", { unit: row.name })} disabled={files.length === 0}
      checked={taken > 0 && taken < files.length ? "mixed" : taken > 0}
      onChange={(_, { checked }) => void controller.decide(new Map(files.map(({ file }) => [file.name, checked === false ? "leave" : "take"])))}
    />
  );
}

/** ! 报送后改动过，请核对 改了 3 处 ● 2 处必须改正 */
function wordsOf({ files, verdict }: HeapRow, say: CollectSay): string {
  if (verdict === "unknown") return "";
  const sum = (count: (file: HeapRow["files"][number]) => number): number => files.reduce((all, file) => all + count(file), 0);
  const changes = sum(({ received: { forms } }) => forms.reduce((all, form) => all + form.changes.length, 0));
  const [hard, soft] = [sum(({ received: { counts } }) => counts.hard), sum(({ received: { counts } }) => counts.soft)];
  return [
    ...(files.some(({ received: { stampState } }) => stampState === "changed") ? [say("row.tampered")] : []),
    ...(changes > 0 ? [say("row.changes", { count: changes })] : []),
    ...(hard > 0 ? [say("row.hard", { count: hard })] : []),
    ...(soft > 0 ? [say("row.soft", { count: soft })] : []),
    ...(files.length > 1 ? [say("row.files", { count: files.length })] : []),
  ].join("　");
}
