/** Who takes files in. */
export type FileTaker = (files: readonly File[]) => void;

/** Beside a pane: what falls onto the sheet can be put here, as long as somebody in the pane takes it. */
export class FileTray {
  private taker: FileTaker | null = null;

  get isTaken(): boolean {
    return this.taker !== null;
  }

  /** Whoever came last takes what comes, until the function that comes back is called. */
  readonly takeBy = (taker: FileTaker): (() => void) => {
    this.taker = taker;
    return () => {
      if (this.taker === taker) this.taker = null;
    };
  };

  /** @throws RangeError when nobody takes it */
  put(files: readonly File[]): void {
    if (!this.taker) throw new RangeError("Nobody takes files from this tray");
    this.taker(files);
  }
}
