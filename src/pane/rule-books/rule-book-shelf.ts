import type { Template } from "#core";
import { HostError } from "#jobs/host-error";
import type { Desk } from "../desk";
import type { PastedText, RuleBook, RuleBooks } from "./rule-book";

/** Holds the templates in use: the built-in ones, those of files until the pane is closed, and those pasted into the open workbook. What reads them is loaded with the first one. */
export class RuleBookShelf {
  private current: RuleBooks;
  private readonly listeners = new Set<() => void>();
  /** What was pasted, as it was last read: tab and text. */
  private pasted = "[]";
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly desk: Desk) {
    this.current = { books: [], templates: desk.templates };
  }

  readonly state = (): RuleBooks => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a template file up; one of the same name is replaced. What is wrong with it is told beside it. */
  readonly add = (file: File): Promise<void> =>
    this.inTurn(async () => {
      const book = await this.open(file);
      this.become([...this.current.books.filter(({ from, source }) => source !== "file" || from !== book.from), book]);
    });

  readonly remove = (from: string): void => this.become(this.current.books.filter((book) => book.source !== "file" || book.from !== from));

  /** Takes up what is pasted into the open workbook; at once where nothing of that has changed. */
  readonly look = (pasted: readonly PastedText[]): Promise<void> =>
    this.inTurn(async () => {
      const texts = JSON.stringify(pasted);
      if (texts === this.pasted) return;
      this.pasted = texts;
      const { readRuleBook } = await import("./read-rule-book");
      const books: RuleBook[] = [];
      for (const { worksheet, text } of pasted) books.push(await readRuleBook(text, { from: worksheet, source: "sheet" }, this.desk.templates));
      this.become([...this.current.books.filter(({ source }) => source === "file"), ...books]);
    });

  private async open(file: File): Promise<RuleBook> {
    const origin = { from: file.name, source: "file" } as const;
    const [{ readRuleBook }, { textOfFile }] = await Promise.all([import("./read-rule-book"), import("../parts/text-of-file")]);
    try {
      return await readRuleBook(await textOfFile(file), origin, this.desk.templates);
    } catch (trouble) {
      if (!(trouble instanceof HostError)) throw trouble;
      return { ...origin, template: null, problems: [{ kind: "unreadable", trouble }] };
    }
  }

  private inTurn(job: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(job);
    return this.turn;
  }

  private become(books: readonly RuleBook[]): void {
    const own = new Map(books.flatMap(({ template }) => (template ? [[template.id, template] as const] : [])));
    const templates: readonly Template[] = [...own.values(), ...this.desk.templates.filter(({ id }) => !own.has(id))];
    this.current = { books, templates: own.size === 0 ? this.desk.templates : templates };
    for (const listener of this.listeners) listener();
  }
}
