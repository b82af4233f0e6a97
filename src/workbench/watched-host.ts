import type { LiveHost } from "#jobs/live-host";

/** The same workbook for a pane, with an ear on whatever is written into it. */
export const watchedHost = (host: LiveHost, onChange: () => void): LiveHost => ({
  name: host.name,
  readWorkbook: () => host.readWorkbook(),
  readChanges: (snapshot, changes) => host.readChanges(snapshot, changes),
  watch: (listener) => host.watch(listener),
  goTo: (cell) => host.goTo(cell),
  showMarks: (marks) => written(host.showMarks(marks), onChange),
  writeSheets: (drafts, tell) => written(host.writeSheets(drafts, tell), onChange),
  enterFigure: (entry) => written(host.enterFigure(entry), onChange),
  clear: (roles) => written(host.clear(roles), onChange),
});

// Also half a write is a change.
const written = <Result>(work: Promise<Result>, onChange: () => void): Promise<Result> => work.finally(onChange);
