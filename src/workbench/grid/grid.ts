import { IUniverInstanceService, ThemeService, type Univer } from "@univerjs/core";
import type { Language } from "#core";
import type { LiveXlsxHost } from "#xlsx";
import { drawn } from "./draw-in-two";
import { GridView } from "./grid-view";
import type { Refusal } from "./refusal";
import { watchPerson } from "./watch-person";

/** How a grid is set up. */
export interface GridSettings {
  readonly language: Language;
  readonly isDark: boolean;
  /** Told when something was not done; the cells are as they were. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** A spreadsheet on the screen: a view of one live workbook at a time, which each entry goes to and each result comes from. */
export class Grid {
  private view: GridView | null = null;
  private stopWatching: (() => void) | null = null;
  private count = 0;

  constructor(private readonly univer: Univer, private readonly settings: Pick<GridSettings, "onRefused">) {}

  /** Shows a workbook that was read, in place of the one before; its first tab, or the one that was in front the last time. `onEntered` hears of every entry. */
  show(host: LiveXlsxHost, worksheet: string | null, onEntered: () => void): void {
    this.hide();
    this.count += 1;
    this.view = new GridView(this.univer, host, `workbook-${this.count}`, worksheet);
    // Univer draws the first workbook by itself, and any further one only once it is the one that it attends to.
    this.univer.__getInjector().get(IUniverInstanceService).focusUnit(this.view.unitId);
    this.stopWatching = watchPerson(this.univer, this.view, { onEntered, onRefused: this.settings.onRefused });
    host.show(this.view);
  }

  /** The tab in front; null where no workbook is shown. */
  get worksheet(): string | null {
    return this.view?.worksheetInFront ?? null;
  }

  /** Lets the keyboard act on the sheet. */
  focus(): void {
    this.view?.focus();
  }

  setDark(isDark: boolean): void {
    this.univer.__getInjector().get(ThemeService).setDarkMode(isDark);
  }

  /** Resolves when a picture was drawn: from the first one on the grid hears whatever a person does. */
  drawn(): Promise<void> {
    return drawn(this.univer.__getInjector());
  }

  private hide(): void {
    this.stopWatching?.();
    this.view?.leave();
    if (this.view) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.view.unitId);
    this.view = null;
  }
}
