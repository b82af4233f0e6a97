import type { Area } from "#core";
import type { FakeSheet } from "./sheet";

/** A chart that floats over a sheet and shows the values of an area. */
export class FakeChart {
  /** The cells that it covers; null until it was placed. */
  position: { readonly first: Area; readonly last: Area } | null = null;
  /** All that was set on it and on its parts, by path: "Title.Text", "Series.0.GapWidth". */
  readonly settings = new Map<string, unknown>();
  isDeleted = false;

  constructor(readonly sheet: FakeSheet, readonly id: string, public name: string, public type: string, readonly source: Area, readonly seriesBy: "Columns" | "Rows") {}
}
