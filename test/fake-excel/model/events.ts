import type { FakeSheet } from "./sheet";

/** Excel's numbers for the events that an add-in can ask for. */
export const EventType = {
  selectionOfDocument: 2, changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18,
  rowSorted: 19, columnSorted: 20, singleClicked: 21, rowHiddenChanged: 22, formulaChanged: 23, protectionChanged: 24, nameChanged: 25,
  visibilityChanged: 26, moved: 27,
} as const;

/** The target that stands for all sheets. */
export const ALL_SHEETS = "Workbook";

export interface EventMessage {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Who listens to what, and what is to be told. */
export class EventHub {
  /** As runtime.enableEvents. */
  isEnabled = true;
  /** Whether an add-in's request is being carried out. */
  isAddinActing = false;
  private readonly listening = new Set<string>();
  private waiting: EventMessage[] = [];

  listen(type: number, target: string): void {
    this.listening.add(`${type}|${target}`);
  }

  unlisten(type: number, target: string): void {
    this.listening.delete(`${type}|${target}`);
  }

  /** Whether anybody wants to know of such events, of any sheet. */
  isWanted(type: number): boolean {
    return [...this.listening].some((one) => one.startsWith(`${type}|`));
  }

  /** Tells an event of a sheet to those who listen to the sheet and to those who listen to all. */
  raise(type: number, sheet: FakeSheet, args: Readonly<Record<string, unknown>> = {}): void {
    if (!this.isEnabled) return;
    const full = { worksheetId: sheet.id, source: "Local", triggerSource: this.isAddinActing ? "ThisLocalAddin" : "Unknown", ...args };
    for (const target of [sheet.id, ALL_SHEETS]) if (this.listening.has(`${type}|${target}`)) this.waiting.push({ type, target, args: full });
  }

  /** The selection of the document moved: this event needs no registration with the host. */
  raiseDocumentSelection(): void {
    if (this.isEnabled) this.waiting.push({ type: EventType.selectionOfDocument, target: "", args: {} });
  }

  /** The events that were not told yet. */
  take(): readonly EventMessage[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
