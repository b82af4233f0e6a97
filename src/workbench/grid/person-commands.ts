/** Commands of Univer that change what we cannot take into the file, by the first words of their names. */
const SHEET = "sheet.command.";

/** What a person may do: enter, select, look around. */
const ALLOWED = new Set([
  "set-range-values", "clear-selection-content", "auto-clear-content", "auto-fill", "refill", "copy-down", "copy-right",
  "move-selection", "move-selection-enter-tab", "expand-selection", "select-all", "select-range", "scroll-to-cell", "scroll-view", "scroll-view-reset", "set-scroll-relative",
  "set-worksheet-activate", "change-zoom-ratio", "set-zoom-ratio", "paste-value", "toggle-note-popup",
  // The width of a column on the screen; the file keeps its own.
  "delta-column-width", "delta-row-height", "set-worksheet-col-width", "set-col-auto-width", "set-row-height", "set-row-is-auto-height",
].map((name) => SHEET + name));

/** Those outside of Univer's sheet package that would move cells. */
const REFUSED = new Set(["univer.command.cut", "sheets.command.cut"]);

/** Whether a command is one that a person asked for and the file cannot take. */
export const isRefused = (id: string): boolean => REFUSED.has(id) || (id.startsWith(SHEET) && !ALLOWED.has(id));

/** Changes that come along with a paste, and that have no place in the file: they are emptied, so that the values alone arrive. */
export const SIDE_CHANGES = new Set([
  "sheet.mutation.add-worksheet-merge", "sheet.mutation.remove-worksheet-merge", "sheet.mutation.set-worksheet-row-height", "sheet.mutation.set-worksheet-col-width",
]);
