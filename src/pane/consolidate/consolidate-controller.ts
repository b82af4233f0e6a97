import { newReviewMemory, type CellRef, type ReviewSettings, type Unit, type WorkbookSnapshot } from "#core";
import type { Change } from "#jobs/live-host";
import { recallSettings } from "#jobs/recall-settings";
import { startWork } from "#jobs/work";
import { isSettled } from "../collect/heap";
import { pagePace } from "../page-pace";
import { fileKey } from "../parts/file-key";
import type { RoadProps } from "../road-props";
import { pastedIn } from "../rule-books/pasted-in";
import { afterEvent, EMPTY_STATE, type Choices, type ConsolidateEvent, type ConsolidateState, type OpenedFile, type RefusedFile } from "./consolidate-state";
import { openAdded } from "./open-added";
import { ownSheets } from "./own-sheets";
import type { Decision } from "./sources";
import { isTotal } from "./total-asked-about";

/** Milliseconds of quiet after a change before everything is checked again. */
const QUIET = 300;

/**
 * Does what is asked for on the road 汇总 and holds its state. Nothing here rejects: what it meets becomes part of the state.
 * The engine is loaded when it is first needed.
 */
export class ConsolidateController {
  private current = EMPTY_STATE;
  private readonly memory = newReviewMemory();
  private readonly listeners = new Set<() => void>();
  private pending: readonly Change[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private nextFile = 1;
  private stopping: AbortController | null = null;
  private hasReceived = false;

  constructor(private readonly given: RoadProps) {}

  private get desk(): RoadProps["desk"] {
    return this.given.desk;
  }

  readonly state = (): ConsolidateState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook and follows what is changed and selected in it, until the function that comes back is called. */
  follow(): () => void {
    const watching = this.desk.host.watch({
      changed: (changes) => this.noteChanges(changes),
      // The total stays while somebody walks from it to its parts.
      selected: (cell) => isTotal(cell, this.current.open) && this.tell({ kind: "total-asked", cell }),
    });
    void this.inTurn(async () => {
      await watching;
      await this.readAll();
    });
    this.takeReceived();
    this.comparePrior();
    const forget = [this.given.prior.subscribe(() => this.comparePrior()), this.given.rules.subscribe(() => this.checkOnceRead())];
    return () => {
      for (const one of forget) one();
      clearTimeout(this.quiet);
      watching.then((stop) => stop()).catch((trouble: unknown) => this.tell({ kind: "failed", trouble }));
    };
  }

  /** Reads the open workbook once more, after it could not be read. */
  readAgain = (): Promise<void> => this.inTurn(() => this.readAll());

  /** Opens files beside the workbook; those that cannot be opened are named, a file that is here already is left out. */
  addFiles = (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return Promise.resolve();
    this.tell({ kind: "files-coming", count: files.length });
    return this.inTurn(async () => {
      const known = new Set(this.current.files.map(({ key }) => key));
      const fresh = files.filter((file) => !known.has(fileKey(file)));
      const repeated = files.filter((file) => known.has(fileKey(file))).map(({ name }) => name);
      const taken = [this.desk.host.name, ...this.current.files.map(({ name }) => name)];
      const added: OpenedFile[] = [];
      const refused: RefusedFile[] = [];
      try {
        await openAdded(fresh, this.desk, taken, { added, refused });
      } finally {
        this.tell({ kind: "files-opened", count: files.length, files: added.map((file) => ({ ...file, id: this.nextFile++ })), refused, repeated });
      }
      await this.check();
    });
  };

  /** Keeps files that came at another time, for being sent back: they are not added up. Those that cannot be opened come back with their trouble. */
  keepFiles = async (files: readonly File[]): Promise<readonly RefusedFile[]> => {
    const opened = { added: new Array<OpenedFile>(), refused: new Array<RefusedFile>() };
    await openAdded(files, this.desk, [], opened);
    this.tell({ kind: "files-kept", files: opened.added });
    return opened.refused;
  };

  removeFiles = (ids: readonly number[]): Promise<void> => {
    this.tell({ kind: "files-removed", ids });
    return this.inTurn(() => this.check());
  };

  /** Says which files are taken and which are left out. */
  decide = (decisions: ReadonlyMap<string, Decision>): Promise<void> => {
    this.tell({ kind: "files-decided", decisions });
    return this.inTurn(() => this.check());
  };

  choose = (choices: Partial<Choices>): Promise<void> => {
    this.tell({ kind: "chosen", choices });
    return this.inTurn(() => this.check());
  };

  /** Takes the units that a file lists for those who must report. */
  chooseRoster = (file: File): Promise<void> =>
    this.inTurn(async () => {
      const { loadRoster } = await import("./load-roster");
      const read = await loadRoster(file, this.desk, this.superior());
      if ("refused" in read) return this.tell({ kind: "roster-refused", trouble: read.refused });
      this.tell({ kind: "chosen", choices: { roster: read.chosen } });
      await this.check();
    });

  /** Adds everything up and writes the district's sheets into the open workbook. */
  consolidate = (): Promise<void> =>
    this.inTurn(async () => {
      this.stopping = new AbortController();
      this.tell({ kind: "started" });
      const { choices, files, prior, survey } = this.current;
      const { accepted } = survey!.heap;
      const settled = files.filter(({ name }) => isSettled(name, survey!.heap)).map(({ id }) => id);
      const { runConsolidate } = await import("./run-consolidate");
      const result = await runConsolidate(this.desk, this.current, this.settings(), {
        memory: this.memory, superior: this.superior(), pace: pagePace, signal: this.stopping.signal, progress: (step) => this.tell({ kind: "progressed", step }),
      });
      this.tell({ kind: "files-taken", ids: settled });
      try {
        await this.readAll();
      } finally {
        const after = this.current.survey?.review ?? result.review;
        this.tell({ kind: "finished", outcome: { ...result, choices, prior, taken: accepted.size, left: files.length - settled.length, after, at: this.desk.time() } });
      }
      await this.showTotals();
    });

  /** Asks the consolidation that is running to stop. */
  cancel = (): void => {
    this.stopping?.abort();
    this.tell({ kind: "stopping" });
  };

  /** Shows a cell of the open workbook. */
  goTo = async (cell: Omit<CellRef, "workbook">): Promise<void> => {
    try {
      await this.desk.host.goTo({ ...cell, workbook: this.desk.host.name });
    } catch (trouble) {
      this.tell({ kind: "failed", trouble });
    }
  };

  /** Brings the first sheet of totals to the front, once the pane stands before the result. */
  private async showTotals(): Promise<void> {
    const totals = ownSheets(this.current.open!).find(({ role }) => role === "district");
    await pagePace.rest();
    if (totals) await this.goTo({ worksheet: totals.worksheet, address: "A1" });
  }

  readonly tell = (event: ConsolidateEvent): void => {
    this.current = afterEvent(this.current, event);
    for (const listener of this.listeners) listener();
  };

  /** Takes over what both roads compare with, and checks once more where that has changed. */
  private comparePrior(): void {
    const { files } = this.given.prior.state();
    if (files === this.current.prior) return;
    this.tell({ kind: "prior-changed", prior: files });
    this.checkOnceRead();
  }

  private checkOnceRead(): void {
    if (this.current.open !== null) void this.inTurn(() => this.check());
  }

  private takeReceived(): void {
    const { received } = this.desk;
    if (!received || this.hasReceived) return;
    this.hasReceived = true;
    if (received.roster) void this.chooseRoster(received.roster);
    void this.addFiles(received.files);
  }

  /** What everything at hand is checked by. */
  settings(): ReviewSettings {
    const { choices: { roster, period }, prior } = this.current;
    return { templates: this.desk.templates, roster: roster?.roster ?? null, period, expects: "all-units", prior: prior.map(({ snapshot }) => snapshot) };
  }

  private inTurn(job: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(job).catch((trouble: unknown) => this.tell({ kind: "failed", trouble }));
    return this.turn;
  }

  private async readAll(): Promise<void> {
    this.pending = [];
    await this.take(await this.desk.host.readWorkbook());
  }

  private async take(open: WorkbookSnapshot): Promise<void> {
    if (this.current.open === null) this.recall(open);
    await this.given.rules.look(pastedIn(open));
    this.tell({ kind: "workbook-read", open });
    await this.check();
  }

  /** Takes up what was chosen the last time, as far as nobody has chosen yet. */
  private recall(open: WorkbookSnapshot): void {
    const { settings, state } = recallSettings(open);
    if (state !== "remembered" || this.current.choices !== EMPTY_STATE.choices) return;
    const roster = settings.roster && { roster: settings.roster, from: "" };
    this.tell({ kind: "chosen", choices: { roster, period: settings.period, hardFindings: settings.hardFindings } });
  }

  private async check(): Promise<void> {
    const { surveyOf } = await import("./survey");
    const work = startWork(this.desk.host.name, { pace: pagePace });
    this.tell({ kind: "surveyed", survey: await surveyOf(this.current, this.settings(), this.memory, work) });
  }

  /** Whom the units report to where no roster says it. */
  private superior = (): Unit => ({ code: "", name: this.desk.host.name.replace(/\.[^.]*$/, "") });

  private noteChanges(changes: readonly Change[]): void {
    this.pending = [...this.pending, ...changes];
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.inTurn(() => this.catchUp()), QUIET);
  }

  private async catchUp(): Promise<void> {
    const { pending, current: { open } } = this;
    if (!open || pending.length === 0) return;
    this.pending = [];
    await this.take(await this.desk.host.readChanges(open, pending));
  }
}
