import { bindingOf, findIdentity, newReviewMemory, type Explanation, type ReviewSettings, type WorkbookSnapshot } from "#core";
import { auditSnapshots } from "#jobs/audit-workbooks";
import { checkSnapshots, listFindings, markCells, markWorkbook, withExplanations, type Checked } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { HostError } from "#jobs/host-error";
import type { Change, FigureEntry } from "#jobs/live-host";
import { stampChecked } from "#jobs/make-ready";
import { startWork, type WorkOptions } from "#jobs/work";
import { pagePace } from "../page-pace";
import type { ListedFinding } from "../parts/listed-finding";
import type { RoadProps } from "../road-props";
import { pastedIn } from "../rule-books/pasted-in";
import type { CheckEvent, Task } from "./check-state";
import { outlookOf, type Outlook } from "./outlook";
import { UnreadChanges } from "./unread-changes";

/** Everything here lets the page live while it works. */
const PACED: WorkOptions = { pace: pagePace };

/**
 * Does what is asked for on the road 填报, one thing after the other, and tells what came of it. Nothing here rejects: what
 * it meets becomes an event.
 */
export class CheckController {
  private readonly memory = newReviewMemory();
  /** The last check; null before the first. */
  private checked: Checked | null = null;
  /** What findings are looked for by: the forms that are known, or what sheets themselves say. */
  private way: "check" | "audit" = "check";
  /** The forms that the last check met: an audit knows of none. */
  private subjects: Outlook["subjects"] = [];
  /** What was said in the pane since the sheet 校验结果 was last read. */
  private explanations: readonly Explanation[] = [];
  /** Whether marks of a check stand in the workbook. */
  private isMarked = false;
  private readonly unread = new UnreadChanges(() => {
    this.turn = this.turn.then(() => this.catchUp());
  });
  /** What the last check went by. */
  private settings: ReviewSettings;
  private turn: Promise<void> = Promise.resolve();
  /** Ends the check at hand. */
  private end = new AbortController();

  constructor(private readonly given: RoadProps, private readonly tell: (event: CheckEvent) => void) {
    this.settings = this.settingsNow();
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
      changed: (changes) => this.unread.note(changes),
      selected: (cell) => this.tell({ kind: "selected", cell }),
    });
    void this.look(watching);
    const forget = [this.given.prior, this.given.rules].map((shelf) => shelf.subscribe(() => this.goByOthers()));
    return () => {
      for (const one of forget) one();
      this.unread.stop();
      watching.then((stop) => stop()).catch((trouble: unknown) => this.tell({ kind: "failed", trouble }));
    };
  }

  /** Reads the whole workbook afresh. */
  look(first: Promise<unknown> = Promise.resolve()): Promise<void> {
    return this.attempt("looking", async () => {
      this.way = "check";
      await first;
      this.tell({ kind: "looked", outlook: await this.outlook(await this.readAll()) });
    });
  }

  /** Checks once more where other templates are in use, or other earlier periods to be compared with, than the last time. */
  private goByOthers(): void {
    this.turn = this.turn.then(async () => {
      const { templates, prior } = this.settingsNow();
      const isSame = templates === this.settings.templates && prior?.length === this.settings.prior?.length && prior?.every((one, index) => one === this.settings.prior?.[index]);
      if (!isSame) await this.run("looking", async () => this.tell({ kind: "looked", outlook: await this.outlook(await this.readAll()) }));
    });
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
      if (!this.checked) return;
      const explanations = [...this.explanations, { workbook: finding.workbook, binding: bindingOf(finding), text }];
      const checked = withExplanations(this.checked, explanations);
      await listFindings(this.desk.host, workbookOf(checked), checked, this.desk.language, PACED);
      this.wroteFindings(checked);
      this.explanations = explanations;
      this.checked = checked;
      this.tell({ kind: "explained", key, outlook: await this.outlook(checked) });
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
      this.way = "check";
      const checked = await this.readAll();
      const made = await stampChecked(host, checked, this.settings, { language, filler, time: this.desk.time() }, PACED);
      if (made.state !== "ready") return this.tell({ kind: "kept-back", outlook: await this.outlook(checked) });
      this.tell({ kind: "readied", outlook: await this.outlook(await this.take(await host.readChanges(workbookOf(checked), ownSheets(checked)))) });
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

  private find(way: CheckController["way"]): Promise<void> {
    return this.attempt("checking", async () => {
      this.way = way;
      this.end = new AbortController();
      const checked = await this.readAll({ signal: this.end.signal, progress: ({ done, of }) => this.tell({ kind: "progressed", done, all: of }) });
      this.tell({ kind: "found", outlook: await this.outlook(checked) });
      const { unmarked } = await markWorkbook(this.desk.host, workbookOf(checked), checked, this.desk.language, PACED);
      this.wroteFindings(checked);
      this.isMarked = true;
      this.tell({ kind: "marked", unmarked });
    });
  }

  private settingsNow(): ReviewSettings {
    return { templates: this.desk.templates, roster: null, period: null, expects: "any", prior: this.given.prior.state().files.map(({ snapshot }) => snapshot) };
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

  private async readAll(options: WorkOptions = {}): Promise<Checked> {
    const changes = this.unread.take();
    try {
      return await this.take(await this.desk.host.readWorkbook(), options);
    } catch (trouble) {
      this.unread.putBack(changes);
      throw trouble;
    }
  }

  private async take(snapshot: WorkbookSnapshot, options: WorkOptions = {}): Promise<Checked> {
    const paced = { ...options, ...PACED };
    await this.given.rules.look(pastedIn(snapshot));
    this.settings = this.settingsNow();
    this.checked = this.way === "audit" ? await auditSnapshots([snapshot], paced) : await checkSnapshots([snapshot], this.settings, { ...paced, memory: this.memory });
    this.explanations = [];
    return this.checked;
  }

  /** A host does not tell of its own writing: what now stands on the sheet 校验结果 is read with the next change. */
  private wroteFindings(checked: Checked): void {
    this.unread.add(ownSheets(checked));
  }

  private async outlook(checked: Checked): Promise<Outlook> {
    const outlook = await startWork(this.desk.host.name, PACED).run(outlookOf(checked, this.desk.templates, this.desk.language));
    if (this.way === "audit") return { ...outlook, way: "audit", subjects: this.subjects };
    this.subjects = outlook.subjects;
    return outlook;
  }

  /** Reads what was changed and checks again; where writing would cost the clerk the way back, marks wait for the button. */
  private async catchUp(): Promise<void> {
    const { checked } = this;
    if (!checked) return;
    const changes = this.unread.take();
    if (changes.length === 0) return;
    try {
      const now = await this.take(await this.desk.host.readChanges(workbookOf(checked), changes));
      this.tell({ kind: "followed", outlook: await this.outlook(now) });
      if (this.marksFollow && this.isMarked) this.tell({ kind: "re-marked", ...(await markCells(this.desk.host, workbookOf(now), now, this.desk.language, PACED)) });
    } catch (trouble) {
      this.unread.putBack(changes);
      this.tell({ kind: "fell-behind" });
      if (!(trouble instanceof HostError)) this.tell({ kind: "failed", trouble });
    }
  }
}

/** The one workbook that the road 填报 is about. */
const workbookOf = ({ workbooks }: Checked): WorkbookSnapshot => workbooks[0]!;

/** The sheets that we write into it, as changed all over. */
const ownSheets = (checked: Checked): readonly Change[] =>
  workbookOf(checked).sheets.filter((sheet) => ["findings", "stamp"].includes(findIdentity(sheet)?.role ?? "")).map(({ worksheet }) => ({ worksheet, area: null }));
