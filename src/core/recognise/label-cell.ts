import type { Place } from "../model/address";

/** A cell with text, and what it says as a label. */
export interface LabelCell extends Place {
  readonly key: string;
  readonly text: string;
  /** Last row and column that the cell covers when it is merged; its own otherwise. */
  readonly bottom: number;
  readonly right: number;
}
