import { listFindings, markCells, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { HostError } from "#jobs/host-error";
import type { FigureEntry } from "#jobs/live-host";
import { stampChecked } from "#jobs/make-ready";
import type { ListedFinding } from "../parts/listed-finding";
import type { RoadProps } from "../road-props";
import type { CheckEvent, Task } from "./check-state";
import { PACED, WorkbookInHand, workbookOf } from "./workbook-in-hand";

/**
 * Does what is asked for on the road 填报, one thing after the other, and tells what came of it. Nothing here rejects: what
 * it meets becomes an event.
 */
export class CheckController {
  private readonly book: WorkbookInHand;
  /** Whether marks of a check stand in the workbook. */
  private isMarked = false;
  private turn: Promise<void> = Promise.resolve();
  /** Ends the check at hand. */
  private end = new AbortController();

  constructor(private readonly given: RoadProps, private readonly tell: (event: CheckEvent) => void) {
    this.book = new WorkbookInHand(given, () => {
      this.turn = this.turn.then(() => this.catchUp());
    });
  }

  private get desk(): RoadProps["desk"] {
    return this.given.desk;
  }

  /** Whether marks are as new as the list, without the button. */
  get marksFollow(): boolean {
    return this.desk.marksFollow ?? false;
  }

  /** Whether the workbook can be handed over as a file. */
  get canSave(): boolean {
    return this.desk.saveAs !== undefined;
  }

  /** Reads the workbook and follows what is changed in it, until the function that comes back is called. */
  follow(): () => void {
    const watching = this.desk.host.watch({
      changed: (changes) => this.book.unread.note(changes),
      selected: (cell) => this.tell({ kind: "selected", cell }),
    });
    void this.look(watching);
    const forget = [this.given.prior, this.given.rules].map((shelf) => shelf.subscribe(() => this.goByOthers()));
    return () => {
      for (const one of forget) one();
      this.book.unread.stop();
      watching.then((stop) => stop()).catch((trouble: unknown) => this.tell({ kind: "failed", trouble }));
    };
  }

  /** Reads the whole workbook afresh. */
  look(first: Promise<unknown> = Promise.resolve()): Promise<void> {
    return this.attempt("looking", async () => {
      this.book.way = "check";
      await first;
      await this.lookAgain();
    });
  }

  /** Checks once more where other templates are in use, or other earlier periods to be compared with, than the last time. */
  private goByOthers(): void {
    this.turn = this.turn.then(async () => {
      if (this.book.isOutdated) await this.run("looking", () => this.lookAgain());
    });
  }

  private async lookAgain(): Promise<void> {
    this.tell({ kind: "looked", outlook: await this.book.outlook(await this.book.readAll()) });
  }

  /** Checks the forms of the workbook and shows the findings in it: marks, and the sheet 校验结果. */
  check(): Promise<void> {
    return this.find("check");
  }

  /** Looks through all sheets without a template, and shows what does not follow in the same way. */
  audit(): Promise<void> {
    return this.find("audit");
  }

  /** Stops a check before anything is written. */
  stop(): void {
    this.tell({ kind: "stopping" });
    this.end.abort();
  }

  /** Takes marks and the sheet 校验结果 away. */
  clear(): Promise<void> {
    return this.attempt("clearing", async () => {
      await clearMarks(this.desk.host);
      this.isMarked = false;
      this.tell({ kind: "cleared" });
    });
  }

  /** Keeps what was said to a finding, on the sheet 校验结果; blank takes it back. */
  explain({ key, finding }: ListedFinding, text: string): Promise<void> {
    return this.attempt("explaining", async () => {
      if (!this.book.checked) return;
      const reasoned = this.book.withReason(this.book.checked, finding, text);
      await listFindings(this.desk.host, workbookOf(reasoned.checked), reasoned.checked, this.desk.language, PACED);
      this.book.wroteSheets(reasoned.checked);
      this.book.keep(reasoned);
      this.tell({ kind: "explained", key, outlook: await this.book.outlook(reasoned.checked) });
    });
  }

  /** Enters a figure that the clerk wants put right; the host tells of it as of any entry, and it is checked again. */
  putRight(entry: FigureEntry): Promise<void> {
    return this.attempt("righting", async () => {
      await this.desk.host.enterFigure(entry);
      this.tell({ kind: "righted" });
    });
  }

  /** Stamps a workbook in which nothing is left to do, and reads what stands in it then; else shows what is left. */
  makeReady(filler: string): Promise<void> {
    return this.attempt("readying", async () => {
      const { host, language } = this.desk;
      this.book.way = "check";
      const checked = await this.book.readAll();
      const made = await stampChecked(host, checked, this.book.settings, { language, filler, time: this.desk.time() }, PACED);
      if (made.state !== "ready") return this.tell({ kind: "kept-back", outlook: await this.book.outlook(checked) });
      this.tell({ kind: "readied", outlook: await this.book.outlook(await this.book.readOwnSheets(checked)) });
    });
  }

  /** Hands the workbook over as a file of this name, where the desk can. */
  saveAs(fileName: string): Promise<void> {
    return this.attempt("saving", async () => {
      await this.desk.saveAs?.(fileName);
      this.tell({ kind: "saved" });
    });
  }

  /** Shows the cell of a finding, or its sheet; nothing where it is about the whole workbook. */
  async goTo({ finding: { workbook, worksheet, cells } }: ListedFinding): Promise<void> {
    if (worksheet === "") return;
    try {
      await this.desk.host.goTo(cells[0] ?? { workbook, worksheet, address: "A1" });
    } catch (trouble) {
      this.tell({ kind: "failed", trouble });
    }
  }

  private find(way: WorkbookInHand["way"]): Promise<void> {
    return this.attempt("checking", async () => {
      this.book.way = way;
      this.end = new AbortController();
      const checked = await this.book.readAll({ signal: this.end.signal, progress: ({ done, of }) => this.tell({ kind: "progressed", done, all: of }) });
      this.tell({ kind: "found", outlook: await this.book.outlook(checked) });
      const { unmarked } = await markWorkbook(this.desk.host, workbookOf(checked), checked, this.desk.language, PACED);
      this.book.wroteSheets(checked);
      this.isMarked = true;
      this.tell({ kind: "marked", unmarked });
    });
  }

  private attempt(task: Task, job: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(() => this.run(task, job));
    return this.turn;
  }

  private async run(task: Task, job: () => Promise<void>): Promise<void> {
    this.tell({ kind: "began", task });
    try {
      await job();
    } catch (trouble) {
      this.tell({ kind: "failed", trouble });
    }
  }

  /** Reads what was changed and checks again; where writing would cost the clerk the way back, marks wait for the button. */
  private async catchUp(): Promise<void> {
    try {
      await this.book.readChanges(async (now) => {
        this.tell({ kind: "followed", outlook: await this.book.outlook(now) });
        if (this.marksFollow && this.isMarked) this.tell({ kind: "re-marked", ...(await markCells(this.desk.host, workbookOf(now), now, this.desk.language, PACED)) });
      });
    } catch (trouble) {
      this.tell({ kind: "fell-behind" });
      if (!(trouble instanceof HostError)) this.tell({ kind: "failed", trouble });
    }
  }
}
