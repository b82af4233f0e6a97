/// <reference types="office-js" />
import { workbook as workbookClass } from "./classes/workbook";
import { describeBatch, Journal } from "./journal";
import { EventType } from "./model/events";
import { FakeWorkbook } from "./model/workbook";
import { teachNotes } from "./newer-client";
import { loadOfficeClient, type OfficeClient } from "./office-client";
import { reaches } from "./protocol/api-levels";
import type { Batch } from "./protocol/batch";
import { bind } from "./protocol/class-table";
import { runBatch } from "./protocol/executor";
import type { World } from "./protocol/object-paths";
import { References } from "./protocol/references";
import { User } from "./user";

export interface FakeExcelOptions {
  /** The ExcelApi level that the host declares; "1.14" when left out (Excel 2021). */
  readonly apiLevel?: string;
  /** Whether Excel is the one on the web, with ExcelApiOnline. */
  readonly isOnline?: boolean;
  /** Whether the client is one of today, which knows notes; that of npm does not. */
  readonly hasNotes?: boolean;
}

const MOST_BYTES = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

/**
 * An Excel for tests: Microsoft's genuine client, its requests carried out on a workbook in memory.
 *
 *     const excel = openFakeExcel(new FakeWorkbook("区.xlsx"), { apiLevel: "1.14" });
 *     await excel.Excel.run(async (context) => { … });          // or: const uninstall = excel.install(); Excel.run(…)
 *     excel.workbook.sheet("Sheet1")                            // the model, to look at and to prepare
 *     excel.journal.syncs, .bytesIn, .actions, .entries         // what it cost
 *     excel.references.count                                    // tracked objects that were not given back
 *     excel.faults.failRequest(2, "GeneralException")           // the second request from now fails
 *     excel.user.type("Sheet1", "B2", "12")                     // as a person: raises events; see user.ts
 *     await excel.settled()                                     // all requests answered, all events told
 *
 * A workbook of drafts: model/from-drafts.ts; one as plain data for assertions: model/read-out.ts.
 *
 * It refuses what Excel refuses, with Excel's codes. What it does not know at all it answers with NotImplemented: then add a
 * line to the class table in classes/ (protocol/class-table.ts tells how).
 *
 * Where it is simpler than Excel: formulas are worked out when read, and only those that model/functions.ts knows (others keep their
 * last value); references in formulas do not move when rows are inserted; filters hide nothing; comments have no answers; charts, pivot
 * tables, shapes and slicers do not exist. Where Microsoft's documents do not name a code, the one that comes closest is taken.
 */
export class FakeExcel {
  readonly Excel: OfficeClient["Excel"];
  readonly Office: OfficeClient["Office"];
  readonly OfficeExtension: OfficeClient["OfficeExtension"];
  readonly journal = new Journal();
  readonly references = new References();
  readonly faults = new Faults();
  readonly user = new User(this);
  /** Whether a person has a cell open for editing: requests then fail, unless they are willing to wait. */
  private editing = false;
  private waiting: (() => void)[] = [];
  private underWay = 0;
  /** The generation of the workbook for which "calculated" was last told. */
  private calculated = 0;
  private readonly client: OfficeClient;
  private readonly world: World;

  constructor(readonly workbook: FakeWorkbook, { apiLevel = "1.14", isOnline = false, hasNotes = false }: FakeExcelOptions = {}) {
    const isSetSupported = (name: string, version = "1.1"): boolean => {
      if (name === "ExcelApi") return reaches(apiLevel, version);
      if (name === "ExcelApiOnline") return isOnline;
      return ["RichApiRuntime", "RichApiRuntimeFlag", "DelayForCellEdit", "ExcelApiUndo"].includes(name);
    };
    this.world = { root: bind(workbookClass, workbook), references: this.references, gate: { isSetSupported } };
    this.client = loadOfficeClient({ send: (text) => this.receive(text), isSetSupported });
    if (hasNotes) teachNotes(this.client);
    ({ Excel: this.Excel, Office: this.Office, OfficeExtension: this.OfficeExtension } = this.client);
  }

  /** Makes Excel, Office and OfficeExtension global, as in a task pane; the function that comes back takes them away again. */
  install(): () => void {
    const names = ["Excel", "Office", "OfficeExtension"] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of names) Object.defineProperty(globalThis, name, { value: this[name], configurable: true, writable: true });
    return () => {
      for (const [index, name] of names.entries()) {
        const old = before[index];
        if (old) Object.defineProperty(globalThis, name, old);
        else Reflect.deleteProperty(globalThis, name);
      }
    };
  }

  get isEditingCell(): boolean {
    return this.editing;
  }

  set isEditingCell(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves when no request is under way and all events were told. */
  async settled(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 1));
    while (this.underWay > 0);
  }

  private receive(text: string): void {
    const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: Batch } };
    this.underWay++;
    const answer = (): void => {
      const { statusCode, body } = this.answer(message.body, flags);
      this.underWay--;
      this.client.deliver(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));
      this.tellEvents();
    };
    const isDelayed = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    setImmediate(() => (this.editing && isDelayed ? this.waiting.push(answer) : answer()));
  }

  private answer(batch: Batch, flags: number): { readonly statusCode: number; readonly body: unknown } {
    const bytesIn = Buffer.byteLength(JSON.stringify(batch));
    const entry = { ...describeBatch(batch), bytesIn, isDelayedForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0 };
    const refuse = (code: string, message: string) => {
      this.journal.entries.push({ ...entry, bytesOut: 0, error: code });
      return { statusCode: 400, body: { error: { code, message } } };
    };
    const fault = entry.isCleanup ? null : this.faults.next();
    if (fault) return refuse(fault, "The fault that the test asked for.");
    if (this.editing) return refuse("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    if (bytesIn > MOST_BYTES) return refuse("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const body = this.carryOut(batch);
    const bytesOut = Buffer.byteLength(JSON.stringify(body));
    if (bytesOut > MOST_BYTES) return refuse("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    this.journal.entries.push({ ...entry, bytesOut, error: body.Error?.Code ?? null });
    return { statusCode: 200, body };
  }

  private carryOut(batch: Batch) {
    this.workbook.events.isAddinActing = true;
    const { results, traceIds, error } = runBatch(batch, this.world);
    this.workbook.events.isAddinActing = false;
    return error
      ? { Error: error, ProcessedResults: { Results: results }, TraceIds: traceIds }
      : { Results: results, TraceIds: traceIds, Error: undefined };
  }

  /** Formulas are worked out when they are read; whoever listens for it hears of each sheet that has some. */
  private recalculate(): void {
    const { workbook } = this;
    if (this.calculated === workbook.generation || !workbook.events.isWanted(EventType.calculated)) return;
    this.calculated = workbook.generation;
    for (const sheet of workbook.sheets) {
      if ([...sheet.cells.values()].some(({ formula }) => formula !== null)) workbook.events.raise(EventType.calculated, sheet, { address: "" });
    }
  }

  /** Tells the client what happened since; it calls the handlers. */
  tellEvents(): void {
    this.recalculate();
    const events = this.workbook.events.take();
    if (events.length === 0) return;
    const entries = events.map(({ type, target, args }) => ({ messageCategory: 65_536, messageType: type, targetId: target, message: JSON.stringify(args) }));
    this.underWay++;
    setImmediate(() => {
      this.underWay--;
      this.client.deliver(JSON.stringify({ type: 3, message: { entries } }));
    });
  }
}

/** Requests that are to fail. Counted from when it was asked for; the client's cleaning up does not count. */
class Faults {
  private planned = new Map<number, string>();

  /** The nth request from now, 1 being the next, fails with this code and changes nothing. */
  failRequest(nth: number, code: string): void {
    this.planned.set(nth, code);
  }

  next(): string | null {
    const code = this.planned.get(1) ?? null;
    this.planned = new Map([...this.planned].flatMap(([nth, planned]) => (nth > 1 ? [[nth - 1, planned]] : [])));
    return code;
  }
}

/** A fake Excel with this workbook open. */
export const openFakeExcel = (workbook: FakeWorkbook = new FakeWorkbook("Book1.xlsx"), options: FakeExcelOptions = {}): FakeExcel => new FakeExcel(workbook, options);
