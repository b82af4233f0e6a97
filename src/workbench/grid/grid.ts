import { IUniverInstanceService, ThemeService, type Univer } from "@univerjs/core";
import type { Language } from "#core";
import type { LiveXlsxHost } from "#xlsx";
import { pagePace } from "../../pane/page-pace";
import { BLANK_UNIT } from "./blank-workbook";
import { drawn } from "./drawn";
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

/** A workbook in the grid, and the end of watching what is done to it. */
interface Shown {
  readonly view: GridView;
  readonly stopWatching: () => void;
}

/** A spreadsheet on the screen: a view of one live workbook at a time, which each entry goes to and each result comes from. */
export class Grid {
  private shown: Shown | null = null;
  private wishes = 0;
  private last: Promise<void> = Promise.resolve();
  private readonly units: IUniverInstanceService;

  /** `univer` shows its blank workbook. */
  constructor(private readonly univer: Univer, private readonly settings: GridSettings) {
    this.units = univer.__getInjector().get(IUniverInstanceService);
  }

  /**
   * Shows a workbook that was read, in place of the one before; its first tab, or the one that was in front the last time. `onEntered` hears of
   * every entry. Resolves when it is drawn, or when another one is wanted in the meantime.
   */
  show(host: LiveXlsxHost, worksheet: string | null, onEntered: () => void): Promise<void> {
    this.wishes += 1;
    const [wish, last] = [this.wishes, this.last];
    this.last = (async () => {
      await Promise.allSettled([last, pagePace.rest()]);
      if (wish === this.wishes) await this.present(new GridView(this.univer, host, `workbook-${wish}`, worksheet), onEntered);
    })();
    return this.last;
  }

  /** The tab in front of this workbook; null where it is not shown. */
  worksheetOf(host: LiveXlsxHost): string | null {
    return this.shown?.view.host === host ? this.shown.view.worksheetInFront : null;
  }

  /** Lets the keyboard act on the sheet. */
  focus(): void {
    this.shown?.view.focus();
  }

  setDark(isDark: boolean): void {
    this.univer.__getInjector().get(ThemeService).setDarkMode(isDark);
  }

  /** Brings a view to the front before the one that was there goes: without any, the grid would take its frame down. Each step is a turn of its own. */
  private async present(view: GridView, onEntered: () => void): Promise<void> {
    const before = this.shown;
    before?.view.host.show(null);
    view.host.show(view);
    this.shown = { view, stopWatching: watchPerson(this.univer, view, { onEntered, onRefused: this.settings.onRefused }) };
    await pagePace.rest();
    this.units.setCurrentUnitForType(view.unitId);
    await pagePace.rest();
    // Univer draws the first workbook by itself, and any further one only once it is the one that it attends to.
    this.units.focusUnit(view.unitId);
    await drawn();
    before?.stopWatching();
    before?.view.dispose();
    this.units.disposeUnit(before?.view.unitId ?? BLANK_UNIT);
  }
}
