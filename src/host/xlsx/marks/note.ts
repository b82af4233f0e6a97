import type { Place } from "#core";

/** A note of ours at a cell. */
export interface Note extends Place {
  readonly text: string;
}
