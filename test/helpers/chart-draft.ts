import type { DraftChart, SheetDraft } from "#core";
import { draft, identity } from "./drafts";

/** A chart of ours over B2:C5 of its sheet. */
export const barChart: DraftChart = {
  name: "Huihe.progress", kind: "bar", title: "各单位“复工率” <1>", source: { top: 1, left: 1, bottom: 4, right: 2 }, anchor: { top: 6, left: 0, bottom: 15, right: 3 }, colours: ["4F81BD"], format: "0%", labels: "0.0%", least: 0, most: 1.12, step: 0.2,
};

/** Another one, of two series. */
export const lineChart: DraftChart = {
  name: "Huihe.trend", kind: "line", title: "各期走势", source: { top: 1, left: 1, bottom: 4, right: 3 }, anchor: { top: 6, left: 4, bottom: 15, right: 8 }, colours: ["C0504D", "7F7F7F"], format: "0%", labels: "0.0%",
};

/** A sheet of ours with two charts over three units, the last of which has no figure, and a formula. */
export const chartedDraft = (more: Partial<SheetDraft> = {}): SheetDraft => ({
  ...draft({
    name: "通报", identity: identity({ role: "bulletin", template: "" }), gridlines: "hidden", print: { landscape: false, area: { top: 1, left: 0, bottom: 15, right: 8 }, pagesHigh: 1 },
    cells: [
      { row: 1, column: 2, value: "复工率" }, { row: 1, column: 3, value: "收到率" },
      { row: 2, column: 1, value: "“同心”'甲'街道" }, { row: 2, column: 2, value: 0.5, formula: "1/2" }, { row: 2, column: 3, value: 1 },
      { row: 3, column: 1, value: "乙 & 丙街道" }, { row: 3, column: 2, value: 0.875 }, { row: 3, column: 3, value: 1 },
      { row: 4, column: 1, value: "丁乡" }, { row: 4, column: 2, value: null },
    ],
  }),
  charts: [barChart, lineChart], ...more,
});
