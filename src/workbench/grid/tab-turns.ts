import { pagePace } from "../../pane/page-pace";

/** The tabs of a workbook in the grid, by Univer's names for them. */
export interface LoadedTabs {
  isThere(id: string): boolean;
  /** Does nothing where there is no such tab any more. */
  load(id: string): void;
}

/** Loads tabs that are to be shown, each in a turn of its own: with bringing it to the front all at once would stop the page. */
export class TabTurns {
  /** Counts what is to be shown: what comes later counts. */
  private wishes = 0;

  constructor(private readonly tabs: LoadedTabs) {}

  /** A tab is to be shown: null where it is there; else loads it, and tells whether it still is the one that is wanted, of those that were asked for. */
  want(id: string): Promise<boolean> | null {
    const wish = ++this.wishes;
    return this.tabs.isThere(id) ? null : this.load(id, wish);
  }

  /** Nothing is to be shown any more. */
  end(): void {
    this.wishes += 1;
  }

  private async load(id: string, wish: number): Promise<boolean> {
    await pagePace.rest();
    if (wish === this.wishes) this.tabs.load(id);
    await pagePace.rest();
    return wish === this.wishes && this.tabs.isThere(id);
  }
}
