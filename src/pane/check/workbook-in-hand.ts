import { bindingOf, findIdentity, newReviewMemory, type Explanation, type Finding, type ReviewSettings, type WorkbookSnapshot } from "#core";
import { auditSnapshots } from "#jobs/audit-workbooks";
import { checkSnapshots, withExplanations, type Checked } from "#jobs/check-workbooks";
import type { Change } from "#jobs/live-host";
import { startWork, type WorkOptions } from "#jobs/work";
import { pagePace } from "../page-pace";
import type { RoadProps } from "../road-props";
import { pastedIn } from "../rule-books/pasted-in";
import { outlookOf, type Outlook } from "./outlook";
import { UnreadChanges } from "./unread-changes";

/** Work that lets the page live. */
export const PACED: WorkOptions = { pace: pagePace };

/** A check after something more was said in the pane. */
export interface Reasoned {
  readonly checked: Checked;
  readonly explanations: readonly Explanation[];
}

/** The workbook of the road 填报: as it was read last, what was found in it and by which settings, and what was changed since. */
export class WorkbookInHand {
  /** What findings are looked for by: the forms that are known, or what sheets themselves say. */
  way: "check" | "audit" = "check";
  /** What a person, or we ourselves, changed since it was read. */
  readonly unread: UnreadChanges;
  private readonly memory = newReviewMemory();
  private last: Checked | null = null;
  /** The forms that the last check met: an audit knows of none. */
  private subjects: Outlook["subjects"] = [];
  /** What was said in the pane since the sheet 校验结果 was last read. */
  private explanations: readonly Explanation[] = [];
  /** What the last check went by. */
  private went: ReviewSettings;

  /** @param onPause a person has changed something and paused */
  constructor(private readonly given: RoadProps, onPause: () => void) {
    this.unread = new UnreadChanges(onPause);
    this.went = this.settingsNow();
  }

  /** The last check; null before the first. */
  get checked(): Checked | null {
    return this.last;
  }

  /** What the last check went by. */
  get settings(): ReviewSettings {
    return this.went;
  }

  /** Whether the last check went by other templates than are in use, or compared with other earlier periods. */
  get isOutdated(): boolean {
    const { templates, prior } = this.settingsNow();
    return templates !== this.went.templates || prior?.length !== this.went.prior?.length || !prior?.every((one, index) => one === this.went.prior?.[index]);
  }

  /** Reads the whole workbook and checks it. */
  readAll(options: WorkOptions = {}): Promise<Checked> {
    return this.reading(async () => this.judge(await this.given.desk.host.readWorkbook(), options));
  }

  /** Reads what was changed since, checks again and hands it to `use`; nothing where nothing was. What fails leaves the changes unread. */
  async readChanges(use: (now: Checked) => Promise<void>): Promise<void> {
    const { last } = this;
    if (!last) return;
    await this.reading(async (changes) => {
      if (changes.length > 0) await use(await this.judge(await this.given.desk.host.readChanges(workbookOf(last), changes)));
    });
  }

  /** Reads the sheets that we have written into it, and checks again. */
  async readOwnSheets(checked: Checked): Promise<Checked> {
    return this.judge(await this.given.desk.host.readChanges(workbookOf(checked), ownSheets(checked)));
  }

  /** A host does not tell of its own writing: what now stands on our sheets is read with the next change. */
  wroteSheets(checked: Checked): void {
    this.unread.add(ownSheets(checked));
  }

  /** The last check with one thing more said to a finding; it counts once it is kept. */
  withReason(checked: Checked, finding: Finding, text: string): Reasoned {
    const explanations = [...this.explanations, { workbook: finding.workbook, binding: bindingOf(finding), text }];
    return { checked: withExplanations(checked, explanations), explanations };
  }

  keep({ checked, explanations }: Reasoned): void {
    this.last = checked;
    this.explanations = explanations;
  }

  /** What the road shows of a check. */
  async outlook(checked: Checked): Promise<Outlook> {
    const { desk } = this.given;
    const outlook = await startWork(desk.host.name, PACED).run(outlookOf(checked, desk.templates, desk.language));
    if (this.way === "audit") return { ...outlook, way: "audit", subjects: this.subjects };
    this.subjects = outlook.subjects;
    return outlook;
  }

  private settingsNow(): ReviewSettings {
    const { desk, prior } = this.given;
    return { templates: desk.templates, roster: null, period: null, expects: "any", prior: prior.state().files.map(({ snapshot }) => snapshot) };
  }

  /** What fails leaves the changes unread. */
  private async reading<Result>(read: (changes: readonly Change[]) => Promise<Result>): Promise<Result> {
    const changes = this.unread.take();
    try {
      return await read(changes);
    } catch (trouble) {
      this.unread.putBack(changes);
      throw trouble;
    }
  }

  private async judge(snapshot: WorkbookSnapshot, options: WorkOptions = {}): Promise<Checked> {
    const paced = { ...options, ...PACED };
    await this.given.rules.look(pastedIn(snapshot));
    this.went = this.settingsNow();
    this.last = this.way === "audit" ? await auditSnapshots([snapshot], paced) : await checkSnapshots([snapshot], this.went, { ...paced, memory: this.memory });
    this.explanations = [];
    return this.last;
  }
}

/** The one workbook that the road 填报 is about. */
export const workbookOf = ({ workbooks }: Checked): WorkbookSnapshot => workbooks[0]!;

/** The sheets that we write into it, as changed all over. */
const ownSheets = (checked: Checked): readonly Change[] =>
  workbookOf(checked).sheets.filter((sheet) => ["findings", "stamp"].includes(findIdentity(sheet)?.role ?? "")).map(({ worksheet }) => ({ worksheet, area: null }));
