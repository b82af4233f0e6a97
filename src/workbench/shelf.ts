import type { Language } from "#core";
import { HostError } from "#jobs/host-error";
import type { LiveXlsxHost } from "#xlsx";
import type { Desk, Road } from "../pane/desk";
import { pagePace } from "../pane/page-pace";
import { sayTrouble } from "../pane/parts/say-trouble";
import type { FileTray } from "./file-tray";
import { workbenchText } from "./workbench-texts";

/** A workbook that is open on the workbench. */
export interface Book {
  readonly id: number;
  readonly host: LiveXlsxHost;
  readonly desk: Desk;
  /** What falls beside its pane is put here, where it takes files just now. */
  readonly tray: FileTray;
  /** The road that its pane began with. */
  readonly road: Road;
  /** Whether it holds what no file does. */
  readonly isChanged: boolean;
}

/** A sentence for the person; it stays until it is closed or the next one comes. */
export interface Notice {
  readonly kind: "info" | "warning" | "error";
  readonly text: string;
}

/** All that the page shows. */
export interface ShelfState {
  readonly books: readonly Book[];
  /** Id of the workbook in front; null while the gallery is. */
  readonly front: number | null;
  /** What is being opened; null when nothing is. */
  readonly opening: string | null;
  readonly notice: Notice | null;
}

/** Holds the open workbooks. Nothing here rejects: what it meets becomes a notice. */
export class Shelf {
  private current: ShelfState = { books: [], front: null, opening: null, notice: null };
  private readonly listeners = new Set<() => void>();
  private nextId = 1;

  constructor(private readonly language: Language) {}

  readonly state = (): ShelfState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens what these files bring: workbooks, and word of those that bring none. */
  async receive(files: readonly string[], unpack: () => Promise<Received>): Promise<void> {
    this.set({ opening: files.join(" · ") });
    try {
      const { entries, troubles } = await unpack();
      await this.open(entries, troubles.map(({ file, trouble }) => this.refusal(file, trouble)));
    } catch (trouble) {
      this.set({ opening: null, notice: { kind: "error", text: files.map((file) => this.refusal(file, trouble)).join("\n") } });
    }
  }

  /** Opens workbooks one after the other and puts the first of them in front; `refusals` were met before. */
  async open(entries: readonly BookEntry[], refusals: readonly string[] = []): Promise<void> {
    let first: number | null = null;
    const refused = [...refusals];
    for (const { name, road, make } of entries) {
      this.set({ opening: name });
      try {
        const id = this.nextId++;
        const made = await make((isChanged) => this.change(id, isChanged));
        await lookAhead(made.host);
        this.set({ books: [...this.current.books, { id, road, isChanged: false, ...made }] });
        if (first === null) this.set({ front: (first = id) });
      } catch (trouble) {
        refused.push(this.refusal(name, trouble));
      }
    }
    this.set({ opening: null, ...(refused.length > 0 ? { notice: { kind: "error", text: this.shortened(refused) } } : {}) });
  }

  private refusal(book: string, trouble: unknown): string {
    if (!(trouble instanceof HostError)) console.error(trouble);
    const { what, remedy } = sayTrouble(trouble, this.language);
    return workbenchText("not-opened", this.language, { book, what, remedy });
  }

  /** A heap of mails may bring more pictures than a page has lines. */
  private shortened(lines: readonly string[]): string {
    const rest = lines.length - MOST_LINES;
    return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [workbenchText("not-opened.more", this.language, { count: rest })] : [])].join("\n");
  }

  /** Brings a workbook to the front; null brings the gallery. */
  bring = (front: number | null): void => this.set({ front });

  close = (id: number): void => {
    const books = this.current.books.filter((book) => book.id !== id);
    this.set({ books, front: this.current.front === id ? (books.at(-1)?.id ?? null) : this.current.front });
  };

  tell = (notice: Notice | null): void => this.set({ notice });

  /** Notes that a workbook was changed, or that it was saved. */
  change = (id: number, isChanged: boolean): void => {
    if (this.current.books.some((book) => book.id === id && book.isChanged !== isChanged)) {
      this.set({ books: this.current.books.map((book) => (book.id === id ? { ...book, isChanged } : book)) });
    }
  };

  private set(change: Partial<ShelfState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Reads all sheets, and how the first one looks, so that the grid has less to do at once. */
async function lookAhead(host: LiveXlsxHost): Promise<void> {
  const { sheets } = await host.readWorkbook();
  const front = sheets.find(({ visibility }) => visibility === "visible");
  await pagePace.rest();
  if (front) host.look(front.worksheet);
  await pagePace.rest();
}

/** Wants to know whether a workbook holds what no file does: it was written into, or handed over as a file. */
export type ChangeListener = (isChanged: boolean) => void;

/** Lines of a notice. */
const MOST_LINES = 8;

/** What files brought: workbooks to be opened, and the trouble that others met. */
export interface Received {
  readonly entries: readonly BookEntry[];
  readonly troubles: readonly { readonly file: string; readonly trouble: unknown }[];
}

/** A workbook, with what its pane knows of the world. */
export type Laid = Pick<Book, "host" | "desk" | "tray">;

/** A workbook to be opened. */
export interface BookEntry {
  readonly name: string;
  readonly road: Road;
  /** `onChange` is to be called whenever something is written into it, and when it was saved. @throws HostError */
  make(onChange: ChangeListener): Promise<Laid>;
}
