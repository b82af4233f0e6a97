import type { Change } from "#jobs/live-host";

/** Milliseconds of quiet after a change before figures are read again. */
const QUIET = 300;

/** What a person changed in the workbook since it was read; tells when they have paused. */
export class UnreadChanges {
  private changes: readonly Change[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onPause: () => void) {}

  /** Notes what a person changed. */
  note(changes: readonly Change[]): void {
    this.add(changes);
    clearTimeout(this.pause);
    this.pause = setTimeout(this.onPause, QUIET);
  }

  /** Notes what is to be read with the next change, whenever that comes. */
  add(changes: readonly Change[]): void {
    this.changes = [...this.changes, ...changes];
  }

  /** Takes all out, to be read. */
  take(): readonly Change[] {
    const { changes } = this;
    this.changes = [];
    return changes;
  }

  /** Puts back what could not be read. */
  putBack(changes: readonly Change[]): void {
    this.changes = [...changes, ...this.changes];
  }

  /** Tells of no pause any more. */
  stop(): void {
    clearTimeout(this.pause);
  }
}
