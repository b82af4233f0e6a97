import { parseArea, type Address, type Area } from "#core";
import { HostError } from "#jobs/host-error";
import type { Change, WorkbookListener } from "#jobs/live-host";
import { runBatch, type ExcelSession } from "../excel-session";
import { excelTrouble } from "../excel-trouble";

/** What the client gives for a listener. */
interface Registration {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** Tells a listener what a person does in the workbook, until it is stopped. */
export class Watch {
  private handlers: readonly Registration[] = [];
  private names: ReadonlyMap<string, string> = new Map();
  /** Sheets that were calculated since the host wrote, and before a person changed anything; null when nothing was written. */
  private unheard: Set<string> | null = null;

  private constructor(private readonly session: ExcelSession, private readonly workbook: string, private readonly listener: WorkbookListener) {}

  /** Begins to watch: one request. */
  static async start(context: Excel.RequestContext, session: ExcelSession, workbook: string, listener: WorkbookListener): Promise<Watch> {
    const watch = new Watch(session, workbook, listener);
    await watch.register(context);
    return watch;
  }

  /** Ends it: one request. */
  async stop(): Promise<void> {
    const [first] = this.handlers;
    for (const handler of this.handlers) handler.remove();
    this.handlers = [];
    await first?.context.sync();
  }

  private async register(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load("id,name");
    const whole = ({ worksheetId }: { readonly worksheetId: string }) => this.changed(worksheetId, null);
    this.handlers = [
      worksheets.onChanged.add(({ worksheetId, address, changeType, triggerSource }) =>
        triggerSource === "ThisLocalAddin" ? none() : this.changed(worksheetId, changeType === "RangeEdited" ? address : null)),
      worksheets.onCalculated.add(({ worksheetId }) => this.calculated(worksheetId)),
      worksheets.onRowHiddenChanged.add(whole),
      worksheets.onRowSorted.add(whole),
      worksheets.onColumnSorted.add(whole),
      worksheets.onAdded.add(whole),
      worksheets.onDeleted.add(whole),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => this.selected(worksheetId, address)),
    ];
    await context.sync();
    this.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    if (this.session.isSetSupported("ExcelApi", "1.17") && NEWER.every((event) => event in worksheets)) await this.registerNewer(context, whole);
  }

  /** Listens to what only newer Excels tell. A client may know it by another set's name than the host; then reading finds it out. */
  private async registerNewer(context: Excel.RequestContext, whole: (args: { readonly worksheetId: string }) => Promise<void>): Promise<void> {
    const { worksheets } = context.workbook;
    try {
      const newer = [worksheets.onNameChanged.add((args) => this.renamed(args)), worksheets.onVisibilityChanged.add(whole), worksheets.onMoved.add(whole)];
      await context.sync();
      this.handlers = [...this.handlers, ...newer];
    } catch (error) {
      const trouble = excelTrouble(error, this.workbook);
      if (!(trouble instanceof HostError) || trouble.code !== "too-old") throw error;
    }
  }

  private async renamed({ worksheetId }: { readonly worksheetId: string }): Promise<void> {
    const before = this.names.get(worksheetId);
    this.names = new Map([...this.names].filter(([id]) => id !== worksheetId));
    const worksheet = await this.nameOf(worksheetId);
    if (this.handlers.length === 0) return;
    this.listener.changed([before, worksheet].flatMap((name) => (name ? [{ worksheet: name, area: null }] : [])));
  }

  /** The host is about to write, or has just written: what is calculated now follows from that, until a person changes something. */
  quieten(): void {
    this.unheard ??= new Set();
  }

  /** A figure was entered for the person: that is told as what they type is, while the client's own word of it is passed over. */
  entered(worksheetId: string, address: Address): Promise<void> {
    return this.changed(worksheetId, address);
  }

  /** Of a sheet with a change the formulas are read again anyway, and nothing else has changed by being calculated. */
  private async calculated(worksheetId: string): Promise<void> {
    if (this.unheard) this.unheard.add(worksheetId);
    else await this.tell(worksheetId, "A1");
  }

  private async changed(worksheetId: string, address: string | null): Promise<void> {
    const unheard = this.unheard ?? [];
    this.unheard = null;
    await this.tell(worksheetId, address);
    for (const id of unheard) await this.tell(id, "A1");
  }

  /** @param address null when all of the sheet may have changed */
  private async tell(worksheetId: string, address: string | null): Promise<void> {
    const worksheet = await this.nameOf(worksheetId);
    if (worksheet === null || this.handlers.length === 0) return;
    const areas = address === null ? [null] : areasIn(address);
    this.listener.changed(areas.map((area): Change => ({ worksheet, area })));
  }

  private async selected(worksheetId: string, address: string): Promise<void> {
    const worksheet = await this.nameOf(worksheetId);
    if (worksheet === null || this.handlers.length === 0) return;
    this.listener.selected({ workbook: this.workbook, worksheet, address: cornerOf(address) });
  }

  /** The tab's name; one that is new is asked for once. */
  private async nameOf(worksheetId: string): Promise<string | null> {
    const known = this.names.get(worksheetId);
    if (known !== undefined) return known;
    await runBatch(this.session, async (context) => {
      const worksheets = context.workbook.worksheets.load("id,name");
      await context.sync();
      this.names = new Map([...this.names, ...worksheets.items.map(({ id, name }) => [id, name] as const)]);
    });
    return this.names.get(worksheetId) ?? null;
  }
}

/** What Excels from 1.17 on tell of tabs. */
const NEWER = ["onNameChanged", "onVisibilityChanged", "onMoved"];

const none = (): Promise<void> => Promise.resolve();

/** The top left cell of the first area: "C7:D9,F2" → C7; whole rows "5:6" → A5; whole columns "C:D" → C1. */
function cornerOf(address: string): Address {
  const [, column, row] = /^\$?([A-Z]*)\$?(\d*)/.exec(address.slice(address.indexOf("!") + 1)) ?? [];
  return `${column || "A"}${row || "1"}`;
}

/** "C7:D9,F2" → its areas; null for whole rows and columns, and for what is none. */
const areasIn = (address: string): (Area | null)[] => address.split(",").map((part) => parseArea(part.slice(part.lastIndexOf("!") + 1).trim()));
