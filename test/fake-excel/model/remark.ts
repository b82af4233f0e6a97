import type { FakeSheet } from "./sheet";

/** What hangs at a cell: a note (the old kind of comment), or a threaded comment. A cell has one at most. */
export interface Remark {
  readonly sheet: FakeSheet;
  readonly kind: "note" | "comment";
  readonly id: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  content: string;
}
