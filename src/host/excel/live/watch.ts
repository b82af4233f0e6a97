import { addressOf, parseArea, type Area } from "#core";
import type { Change, WorkbookListener } from "#jobs/live-host";
import { runBatch, type ExcelSession } from "../excel-session";

/** Tells a listener what a person does in the workbook, until it is stopped. */
export class Watch {
  private handlers: readonly { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[] = [];
  private names: ReadonlyMap<string, string> = new Map();

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
      worksheets.onCalculated.add(whole),
      worksheets.onRowHiddenChanged.add(whole),
      worksheets.onAdded.add(whole),
      worksheets.onDeleted.add(whole),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => this.selected(worksheetId, address)),
      ...(this.session.isSetSupported("ExcelApi", "1.17") && "onNameChanged" in worksheets
        ? [worksheets.onNameChanged.add(whole), worksheets.onVisibilityChanged.add(whole)]
        : []),
    ];
    await context.sync();
    this.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  }

  /** @param address null when all of the sheet may have changed */
  private async changed(worksheetId: string, address: string | null): Promise<void> {
    const worksheet = await this.nameOf(worksheetId);
    if (worksheet === null || this.handlers.length === 0) return;
    const areas = address === null ? [null] : areasIn(address);
    this.listener.changed(areas.map((area): Change => ({ worksheet, area })));
  }

  private async selected(worksheetId: string, address: string): Promise<void> {
    const worksheet = await this.nameOf(worksheetId);
    if (worksheet === null || this.handlers.length === 0) return;
    const area = areasIn(address)[0] ?? WHOLE;
    this.listener.selected({ workbook: this.workbook, worksheet, address: addressOf(area.top, area.left) });
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

const none = (): Promise<void> => Promise.resolve();

const WHOLE: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** "C7:D9,F2" → its areas; null for whole rows and columns, and for what is none. */
const areasIn = (address: string): (Area | null)[] => address.split(",").map((part) => parseArea(part.slice(part.lastIndexOf("!") + 1).trim()));
